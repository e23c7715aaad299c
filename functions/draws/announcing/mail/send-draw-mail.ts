import { log } from '../../../platform/runtime/log.ts'
import { changeClaim } from '../../../platform/mail/sending/change-claim.ts'
import {
  accept,
  type Attempt,
  reclaim,
  type ClaimChange,
  firstLease,
  holdsClaim,
  refuse,
  release,
  releaseUncertain,
} from '../../../platform/mail/sending/claim-steps.ts'
import { backOff } from '../../../platform/retry/back-off.ts'
import { retryTransient, type TimeBudget } from '../../../platform/retry/time-budget.ts'
import type { SendOutcome } from '../../../platform/mail/sending/send-outcome.ts'
import { type AnnouncePorts, RunEnds } from '../announce-ports.ts'
import type { DrawMail, DrawMailId } from './draw-mail-item.ts'
import { drawMailTags } from './draw-mail-tags.ts'

export type SendPorts = Pick<AnnouncePorts, 'mails' | 'mailer' | 'clock' | 'newId' | 'sleep' | 'random'> & {
  /** Waits until announcements may send one more. Throws `RunEnds` when this run may not. */
  waitForSlot: () => Promise<void>
}

/** One mail, to whom, and how it is written. */
export type Letter = {
  about: DrawMailId & { number: number }
  to: string
  write: (now: Date) => Promise<Uint8Array>
}

/** Attempts whose outcome nobody knows, before a mail is left as it is: each may have been taken. */
const mostUncertain = 3
/** What an attempt needs at most: SES's time to answer and the table's to take it down. Less left, none is begun. */
const attemptMs = 15_000

const settled = ['refused', 'sent', 'delivered', 'bounced', 'complained']
/** Whether nothing is left to do for a mail: SES has it, will never take it, or may have it several times. */
const isSettled = (mail: DrawMail): boolean =>
  settled.includes(mail.state) || (mail.state === 'released' && mail.uncertainAt.length >= mostUncertain)

/** Whether a mail, as far as is known, reached somebody. A complaint is of a mail that did. */
export const isTold = ({ state }: DrawMail): boolean => ['sent', 'delivered', 'complained'].includes(state)

const changeBy = (outcome: SendOutcome, attempt: Attempt): ClaimChange => {
  switch (outcome.kind) {
    case 'accepted':
      return accept({ messageId: outcome.messageId, at: attempt.now })
    case 'refused':
      return refuse(attempt, outcome.code)
    case 'unknown':
      return releaseUncertain(attempt, outcome.code)
    default:
      return release(attempt, outcome.code)
  }
}

const tellOutcome = (mail: DrawMail, outcome: SendOutcome) => {
  const { month, groupId, kind, number, attempts } = mail
  const about = { month, groupId, kind, number, attempts }
  if (outcome.kind === 'accepted') return log('info', 'draw-mail-sent', about)
  log('warn', `draw-mail-${outcome.kind}`, { ...about, code: outcome.code })
}

/**
 * Gets one mail to SES: claim, send, take down what became of it; once however often it is done, save after an outcome
 * that nobody knows, which is counted. Answers the mail when nothing is left to do for it. Throws `RunEnds` when this
 * run can do no more: no time, no room, SES takes nothing or not this mail, or somebody else is at it.
 */
export const sendDrawMail =
  (ports: SendPorts) =>
  async (
    { about, to, write }: Letter,
    known: DrawMail | undefined,
    budget: TimeBudget,
  ): Promise<DrawMail> => {
    const { mails, mailer, clock } = ports
    let mail = known
    for (let attempts = 1; ; attempts += 1) {
      if (mail && isSettled(mail)) return mail
      if (mail?.state === 'claimed' && mail.leaseUntil > clock().toISOString())
        throw new RunEnds('somebody-else')
      await ports.waitForSlot()
      if (budget.remainingMs() < attemptMs) throw new RunEnds('no-time')
      const raw = await write(clock())
      const attempt = { id: ports.newId(), now: clock() }
      const before = mail
      const claimed: DrawMail = await retryTransient(ports, budget, async () => {
        const first = { n: 1, ...about, ...firstLease(attempt) }
        const there = before ?? (await mails.create(first))
        return there === null ? first : changeClaim(mails, there, reclaim(attempt))
      })
      if (!holdsClaim(claimed, attempt)) {
        mail = claimed
        continue
      }
      const outcome = await mailer.send(raw, to, drawMailTags(about))
      const change = changeBy(outcome, { ...attempt, now: clock() })
      mail = await retryTransient(ports, budget, () => changeClaim(mails, claimed, change))
      tellOutcome(mail, outcome)
      if (isSettled(mail)) return mail
      if (attempts >= budget.attempts)
        throw new RunEnds(outcome.kind === 'not-sent' ? 'ses-refuses-this' : 'ses-takes-none')
      await backOff(ports, { shortestMs: 400, longestMs: 4_000 }, attempts)
    }
  }

/** Takes down that SES will not have a mail, whatever the reason was. Answers the mail as it is then. */
export const giveUpDrawMail =
  (ports: SendPorts) =>
  async ({ about }: Letter, budget: TimeBudget): Promise<DrawMail> => {
    const attempt = { id: ports.newId(), now: ports.clock() }
    return retryTransient(ports, budget, async () => {
      const first: DrawMail = { n: 1, ...about, ...firstLease(attempt) }
      const there = await ports.mails.create(first)
      const claimed = there === null ? first : await changeClaim(ports.mails, there, reclaim(attempt))
      return changeClaim(ports.mails, claimed, refuse(attempt, claimed.code ?? 'NotSent'))
    })
  }
