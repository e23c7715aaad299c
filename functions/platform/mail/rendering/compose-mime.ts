import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { ComposedMail } from './mail-document.ts'

/** Sender, who reads replies, recipient, date, and the id of the thread that the mail belongs to. */
export type Envelope = {
  from: string
  replyTo: string
  to: { email: string; name?: string | undefined }
  date: Date
  /** As returned by `threadId`. */
  thread: string
  /** Where mail clients end such mails with one `POST` (RFC 8058); SES's DKIM signature covers these headers. */
  unsubscribe?: string | undefined
}

/**
 * The id that every mail about one subject refers to, the first too: SES replaces each mail's own Message-ID.
 * `kind` says in the clear what the subject is, `subject` names it and is hashed.
 */
export const threadId = (from: string, kind: string, subject: string): string => {
  const hash = createHash('sha256').update(subject).digest('hex').slice(0, 32)
  return `<${kind}.${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

const oneClick = (url: string | undefined): Record<string, string> =>
  url === undefined
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** A mail as raw MIME to one recipient, every header made from a structured field. */
export const composeMime = (
  mail: ComposedMail,
  { from, replyTo, to, date, thread, unsubscribe }: Envelope,
): Promise<Buffer> =>
  new MailComposer({
    from: { name: 'Asortis', address: from },
    replyTo: { name: 'Asortis', address: replyTo },
    to: { name: (to.name ?? '').replace(/\p{C}/gu, ' '), address: to.email },
    date,
    subject: mail.subject,
    inReplyTo: thread,
    references: thread,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...oneClick(unsubscribe),
    },
    text: mail.text,
    html: mail.html,
    attachments: (mail.attachments ?? []).map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      // Base64 keeps every byte as it is, whatever relays do to the ends of lines.
      contentTransferEncoding: 'base64' as const,
      content: Buffer.from(content, 'utf8'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build()
