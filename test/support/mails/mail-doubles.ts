import type { NewMail } from '../../../functions/mails/mail/mail.ts'
import type { SendDuePorts } from '../../../functions/mails/sending/send-due.ts'
import type { Mails } from '../../../functions/mails/store/mail-store.ts'
import type { MailTags } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import type { SendOutcome } from '../../../functions/platform/mail/sending/send-outcome.ts'
import { own } from '../../../functions/platform/mail/rendering/mail-text.ts'
import { exampleContact, movableClock } from '../alerts/alert-doubles.ts'

/** An e-mail to be posted; each `id` is another. */
export const exampleMail = (id: string, more: Partial<NewMail> = {}): NewMail => ({
  kind: 'example',
  id,
  to: { email: 'Jefatura@example.com', name: 'Jefatura' },
  document: {
    language: 'es',
    subject: own('Un aviso'),
    title: own('Un aviso'),
    lead: [[{ own: 'Le escribe ' }, { outside: 'Lucía <b>' }]],
    dial: null,
    act: null,
    blocks: [{ title: 'Datos', lines: [{ type: 'value', label: own('Uno'), text: own('dos') }] }],
    footer: [own('Asortis')],
  },
  ...more,
})

type Sent = { raw: string; to: string; tags: MailTags }

/** Everything that a run of the sender requires, on a store of e-mails, and what it has done. */
export const sendDoubles = (mails: Mails, start = '2026-11-20T10:00:00.000Z') => {
  const { clock: now, forward } = movableClock(start)
  const sent: Sent[] = []
  const metrics: [string, number][] = []
  let outcome: (count: number) => SendOutcome | Promise<SendOutcome> = (count) => ({
    kind: 'accepted',
    messageId: `m-${count}`,
  })
  let ids = 0
  const ports: SendDuePorts = {
    mails,
    mailer: {
      send: async (raw, to, tags) => {
        sent.push({ raw: Buffer.from(raw).toString('utf8'), to, tags })
        return outcome(sent.length)
      },
    },
    isAsItWas: async () => true,
    doesHold: async () => true,
    quota: async () => ({ perSecond: 1000, perDay: Infinity, sentInDay: 0 }),
    clock: now,
    sleep: async () => undefined,
    random: () => 0,
    newId: () => `attempt-${(ids += 1)}`,
    metric: (name, _unit, value) => metrics.push([name, value]),
    from: 'avisos@asortis.example',
    contact: exampleContact,
  }
  return {
    ports,
    now,
    forward,
    sent,
    metrics,
    answer: (next: typeof outcome) => {
      outcome = next
    },
    failed: () => metrics.filter(([name]) => name === 'MailFailed').length,
  }
}

/** A run with this much time. */
export const enoughTime = { attempts: 1, remainingMs: () => 50_000 }
