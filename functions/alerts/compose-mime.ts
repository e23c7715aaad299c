import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { ComposedMail } from './mail-document.ts'
import type { Recipient } from './recipient.ts'

export type Envelope = { from: string; to: Recipient; date: Date; dealerId: string; callId: string }

/** The id that every mail of a problem refers to, the first too: SES replaces each mail's own Message-ID. */
const threadId = ({ from, dealerId, callId }: Envelope): string => {
  const hash = createHash('sha256').update(`${dealerId}/${callId}`).digest('hex').slice(0, 32)
  return `<problem.${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

/** A mail as raw MIME to one recipient, every header made from a structured field. */
export const composeMime = (mail: ComposedMail, envelope: Envelope): Promise<Buffer> => {
  const thread = threadId(envelope)
  const { from, to, date } = envelope
  return new MailComposer({
    from: { name: 'Asortis', address: from },
    to: { name: (to.name ?? '').replace(/\p{C}/gu, ' '), address: to.email },
    date,
    subject: mail.subject,
    inReplyTo: thread,
    references: thread,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: mail.text,
    html: mail.html,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build()
}
