import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { composeMail } from '../../platform/mail/rendering/compose-mail.ts'
import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import { type Attempt, isSettled, refuse } from '../../platform/mail/sending/claim-steps.ts'
import { claimMail, sendOnce, type SendOncePorts } from '../../platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../platform/mail/sending/send-outcome.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { log, type Metric } from '../../platform/runtime/log.ts'
import type { Fact } from '../../platform/mail/rendering/mail-document.ts'
import { type Mail, withoutContent } from '../mail/mail-item.ts'
import { mailTags } from '../mail/mail-tags.ts'
import { readDocument } from '../mail/stored-document.ts'
import type { Mails } from '../store/mail-store.ts'
import { contactLine } from './contact-line.ts'

/** What sending requires. */
export type SendPorts = Omit<SendOncePorts<Mail>, 'mails'> & {
  mails: Pick<Mails, 'create' | 'replace' | 'get'>
  /** Whether the item that an e-mail tells of is as it was. */
  isAsItWas: (about: NonNullable<Mail['about']>) => Promise<boolean>
  /** Whether an item still says what an e-mail says of it. */
  doesHold: (fact: Fact) => Promise<boolean>
  metric: Metric
  /** The sender's address. */
  from: string
  /** Whom the recipient reaches by reply and by phone (E.164). */
  contact: { email: string; phone: string }
  /** Waits until one more e-mail may be sent; an error ends the run. */
  waitForSlot: () => Promise<void>
}

const isStillSo = async ({ doesHold }: Pick<SendPorts, 'doesHold'>, line: MailLine): Promise<boolean> =>
  line.type !== 'value' || line.fact === undefined || doesHold(line.fact)

/** The blocks without the lines that do not hold any more, and without those that had no other. */
const blocksNow = async (ports: Pick<SendPorts, 'doesHold'>, blocks: MailDocument['blocks']) => {
  const left: MailDocument['blocks'] = []
  for (const { title, lines } of blocks) {
    const hold = await Promise.all(lines.map((line) => isStillSo(ports, line)))
    const kept = lines.filter((_, index) => hold[index])
    if (kept.length > 0) left.push({ title, lines: kept })
  }
  return left
}

const writeMail = async (ports: SendPorts, mail: Mail, date: Date): Promise<Uint8Array> => {
  const { from, contact } = ports
  const { kind, id, to, document, unsubscribe } = mail
  if (to === undefined || document === undefined) throw new Error('An e-mail to be sent has no content')
  const { footer, ...rest } = readDocument(document)
  const composed = composeMail({
    ...rest,
    blocks: await blocksNow(ports, rest.blocks),
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

/** Records that an e-mail is no longer to be sent, and why; nothing of what it said is kept. */
const giveUp = async (
  { mails, newId }: SendPorts,
  mail: Mail,
  why: 'TooLate' | 'Withdrawn',
  now: Date,
): Promise<Mail> => {
  const attempt: Attempt = { id: newId(), now }
  const claimed = await claimMail(mails, () => mail, mail, attempt)
  const refused = refuse(attempt, why)
  return changeClaim<Mail>(mails, claimed, (one) => {
    const next = refused(one)
    return next && withoutContent(next)
  })
}

/** Why an e-mail is not to be sent any more; undefined if it is. */
const whyNot = async ({ isAsItWas, doesHold }: SendPorts, { until, about, facts = [] }: Mail, now: Date) => {
  if (until < now.toISOString()) return 'TooLate'
  if (about && !(await isAsItWas(about))) return 'Withdrawn'
  for (const fact of facts) if (!(await doesHold(fact))) return 'Withdrawn'
  return undefined
}

/**
 * Sends a posted e-mail as `sendOnce` does, or gives it up if it is too late for it, or what it tells of has changed.
 * Returns it as it is now. An e-mail that is given up or refused is counted in the metric `MailFailed`, once, but not one
 * of which nobody is to be told any more.
 */
export const sendPosted =
  (ports: SendPorts) =>
  async (mail: Mail, budget: TimeBudget): Promise<Mail> => {
    if (isSettled(mail)) return mail
    const now = ports.clock()
    const why = await whyNot(ports, mail, now)
    const sent = why
      ? await giveUp(ports, mail, why, now)
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
    if (why === 'Withdrawn') log('info', 'mail-withdrawn', aboutOf(sent))
    else if (isSettled(sent) && sent.sentAt === undefined) {
      log('warn', 'mail-failed', { ...aboutOf(sent), code: sent.code })
      ports.metric('MailFailed', 'Count', 1)
    }
    return sent
  }
