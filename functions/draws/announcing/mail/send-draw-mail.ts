import { log } from '../../../platform/runtime/log.ts'
import { type OutgoingMail, refuseMail, sendOnce } from '../../../platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../../platform/mail/sending/send-outcome.ts'
import type { TimeBudget } from '../../../platform/retry/time-budget.ts'
import { type AnnouncePorts, RunEnds } from '../announce-ports.ts'
import type { DrawMail, DrawMailId } from './draw-mail-item.ts'
import { drawMailTags } from './draw-mail-tags.ts'

/** What sending an e-mail about a draw requires. */
export type SendPorts = Pick<AnnouncePorts, 'mails' | 'mailer' | 'clock' | 'newId' | 'sleep' | 'random'> & {
  /** Waits for a sending slot. Throws `RunEnds` if this run may not send any more. */
  waitForSlot: () => Promise<void>
}

/** One e-mail about a draw, its recipient, and how to compose it. */
export type OutgoingDrawMail = {
  about: DrawMailId & { number: number }
  to: string
  write: (now: Date) => Promise<Uint8Array>
}

/** Whether SES accepted an e-mail and, as far as is known, it did not bounce. One that led to a complaint was sent. */
export const isSent = ({ state }: DrawMail): boolean => ['sent', 'delivered', 'complained'].includes(state)

const logOutcome = (mail: DrawMail, outcome: SendOutcome) => {
  const { month, groupId, kind, number, attempts } = mail
  const about = { month, groupId, kind, number, attempts }
  if (outcome.kind === 'accepted') return log('info', 'draw-mail-sent', about)
  log('warn', `draw-mail-${outcome.kind}`, { ...about, code: outcome.code })
}

const outgoingOf = (
  { waitForSlot }: SendPorts,
  { about, to, write }: OutgoingDrawMail,
): OutgoingMail<DrawMail> => ({
  ...{ to, write, waitForSlot, tags: drawMailTags(about) },
  begin: (claim) => ({ ...claim, ...about }),
  onOutcome: logOutcome,
})

/**
 * Sends one e-mail as `sendOnce` does. Returns it when nothing remains to be done. Throws `RunEnds` when this run
 * cannot continue: no time, no quota, SES refuses everything or this e-mail, or another run is sending it.
 */
export const sendDrawMail =
  (ports: SendPorts) =>
  async (outgoing: OutgoingDrawMail, known: DrawMail | undefined, budget: TimeBudget): Promise<DrawMail> => {
    const sent = await sendOnce(ports)(outgoingOf(ports, outgoing), known, budget)
    if (sent.end === 'settled') return sent.mail
    if (sent.end !== 'attempts-used') throw new RunEnds(sent.end)
    throw new RunEnds(sent.outcome.kind === 'not-sent' ? 'ses-refuses-this' : 'ses-takes-none')
  }

/** Records that SES will not accept an e-mail, whatever the reason. Returns the updated e-mail. */
export const giveUpDrawMail = (ports: SendPorts) => (outgoing: OutgoingDrawMail, budget: TimeBudget) =>
  refuseMail(ports)(outgoingOf(ports, outgoing), budget)
