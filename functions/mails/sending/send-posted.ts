import { composeMail } from '../../platform/mail/rendering/compose-mail.ts'
import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import { type Attempt, isSettled, refuse } from '../../platform/mail/sending/claim-steps.ts'
import { claimMail, sendOnce, type SendOncePorts } from '../../platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../platform/mail/sending/send-outcome.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { log, type Metric } from '../../platform/runtime/log.ts'
import { type Mail, withoutContent } from '../mail/mail-item.ts'
import { mailTags } from '../mail/mail-tags.ts'
import { readDocument } from '../mail/stored-document.ts'
import type { Mails } from '../store/mail-store.ts'
import { contactLine } from './contact-line.ts'

/** What sending requires. */
export type SendPorts = Omit<SendOncePorts<Mail>, 'mails'> & {
  mails: Pick<Mails, 'create' | 'replace' | 'get'>
  metric: Metric
  /** The sender's address. */
  from: string
  /** Whom the recipient reaches by reply and by phone (E.164). */
  contact: { email: string; phone: string }
  /** Waits until one more e-mail may be sent; an error ends the run. */
  waitForSlot: () => Promise<void>
}

const writeMail = ({ from, contact }: SendPorts, mail: Mail, date: Date): Promise<Uint8Array> => {
  const { kind, id, to, document, unsubscribe } = mail
  if (to === undefined || document === undefined) throw new Error('An e-mail to be sent has no content')
  const { footer, ...rest } = readDocument(document)
  const composed = composeMail({
    ...rest,
    footer: [...footer, contactLine(rest.language, contact.phone)],
  })
  const thread = threadId(from, kind, id)
  return composeMime(composed, { from, replyTo: contact.email, to, date, thread, unsubscribe })
}

const aboutOf = ({ kind, id, attempts }: Mail) => ({ kind, id, attempts })

const logOutcome = (mail: Mail, outcome: SendOutcome) => {
  if (outcome.kind === 'accepted') return log('info', 'mail-sent', aboutOf(mail))
  log('warn', `mail-${outcome.kind}`, { ...aboutOf(mail), code: outcome.code })
}

/** Records that an e-mail is no longer worth sending. */
const giveUp = async ({ mails, newId }: SendPorts, mail: Mail, now: Date): Promise<Mail> => {
  const attempt: Attempt = { id: newId(), now }
  const claimed = await claimMail(mails, () => mail, mail, attempt)
  return changeClaim(mails, claimed, refuse(attempt, 'TooLate'))
}

/**
 * Sends a posted e-mail as `sendOnce` does, or gives it up if it is too late for it. Returns it as it is now. An
 * e-mail that is given up or refused is counted in the metric `MailFailed`, once.
 */
export const sendPosted =
  (ports: SendPorts) =>
  async (mail: Mail, budget: TimeBudget): Promise<Mail> => {
    if (isSettled(mail)) return mail
    const now = ports.clock()
    const isLate = mail.until < now.toISOString()
    const sent = isLate
      ? await giveUp(ports, mail, now)
      : ((
          await sendOnce(ports)(
            {
              to: mail.to?.email ?? '',
              tags: mailTags(mail),
              write: (date) => writeMail(ports, mail, date),
              begin: (claim) => ({ ...mail, ...claim }),
              complete: withoutContent,
              waitForSlot: ports.waitForSlot,
              onOutcome: logOutcome,
            },
            mail,
            budget,
          )
        ).mail ?? mail)
    if (isSettled(sent) && sent.sentAt === undefined) {
      log('warn', 'mail-failed', { ...aboutOf(sent), code: sent.code })
      ports.metric('MailFailed', 'Count', 1)
    }
    return sent
  }
