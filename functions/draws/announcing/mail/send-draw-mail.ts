import { log } from '../../../platform/runtime/log.ts'
import { type Letter, refuseMail, sendOnce } from '../../../platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../../platform/mail/sending/send-outcome.ts'
import type { TimeBudget } from '../../../platform/retry/time-budget.ts'
import { type AnnouncePorts, RunEnds } from '../announce-ports.ts'
import type { DrawMail, DrawMailId } from './draw-mail-item.ts'
import { drawMailTags } from './draw-mail-tags.ts'

export type SendPorts = Pick<AnnouncePorts, 'mails' | 'mailer' | 'clock' | 'newId' | 'sleep' | 'random'> & {
  /** Waits until announcements may send one more. Throws `RunEnds` when this run may not. */
  waitForSlot: () => Promise<void>
}

/** One mail about a draw, to whom, and how it is written. */
export type DrawLetter = {
  about: DrawMailId & { number: number }
  to: string
  write: (now: Date) => Promise<Uint8Array>
}

/** Whether a mail, as far as is known, reached somebody. A complaint is of a mail that did. */
export const isTold = ({ state }: DrawMail): boolean => ['sent', 'delivered', 'complained'].includes(state)

const logOutcome = (mail: DrawMail, outcome: SendOutcome) => {
  const { month, groupId, kind, number, attempts } = mail
  const about = { month, groupId, kind, number, attempts }
  if (outcome.kind === 'accepted') return log('info', 'draw-mail-sent', about)
  log('warn', `draw-mail-${outcome.kind}`, { ...about, code: outcome.code })
}

const letterOf = ({ waitForSlot }: SendPorts, { about, to, write }: DrawLetter): Letter<DrawMail> => ({
  ...{ to, write, waitForSlot, tags: drawMailTags(about) },
  begin: (claim) => ({ ...claim, ...about }),
  onOutcome: logOutcome,
})

/**
 * Gets one mail to SES, as `sendOnce` does. Returns the mail once nothing is left to do for it. Throws `RunEnds` if
 * this run can do no more: no time, no room, SES takes nothing or not this mail, or somebody else is at it.
 */
export const sendDrawMail =
  (ports: SendPorts) =>
  async (letter: DrawLetter, known: DrawMail | undefined, budget: TimeBudget): Promise<DrawMail> => {
    const sent = await sendOnce(ports)(letterOf(ports, letter), known, budget)
    if (sent.end === 'settled') return sent.mail
    if (sent.end !== 'attempts-used') throw new RunEnds(sent.end)
    throw new RunEnds(sent.outcome.kind === 'not-sent' ? 'ses-refuses-this' : 'ses-takes-none')
  }

/** Records that SES will not accept a mail, whatever the reason. Returns the updated mail. */
export const giveUpDrawMail = (ports: SendPorts) => (letter: DrawLetter, budget: TimeBudget) =>
  refuseMail(ports)(letterOf(ports, letter), budget)
