import { backOff, type BackoffPorts, type RetryPolicy } from '../../retry/back-off.ts'
import { retryTransient, type TimeBudget } from '../../retry/time-budget.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { MailTags } from '../delivery/mail-tags.ts'
import { changeClaim, completing, type MailStore, type StoredMail } from './change-claim.ts'
import {
  accept,
  type Attempt,
  type ClaimChange,
  firstLease,
  holdsClaim,
  isClaimable,
  isGivenUp,
  isSettled,
  reclaim,
  refuse,
  release,
  releaseUncertain,
} from './claim-steps.ts'
import type { Mailer } from './send-mail.ts'
import type { SendOutcome } from './send-outcome.ts'

/** What sending mails of one kind needs. */
export type SendOncePorts<M> = BackoffPorts & {
  mails: MailStore<M>
  mailer: Mailer
  clock: Clock
  /** A new id for an attempt. */
  newId: () => string
}

/** One mail to one recipient. */
export type Letter<M> = {
  to: string
  tags: MailTags
  /** The raw mail, as it is sent at this time. */
  write: (now: Date) => Promise<Uint8Array>
  /** The mail's item when it is first claimed: the claim, and what the mail is about. */
  begin: (claim: StoredMail) => M
  /** Adds what else the item says once SES has taken the mail. */
  complete?: (mail: M) => M
  /** Waits until one more mail may be sent; what it throws ends the sending. */
  waitForSlot?: () => Promise<void>
  /** Hears of each attempt once its outcome is recorded. */
  onOutcome: (mail: M, outcome: SendOutcome) => void
}

export type SendOptions = TimeBudget & {
  /** Tries refused and given-up mails once more, where nobody else is left. */
  lastResort?: boolean
}

/**
 * How sending ended. `settled`: nothing is left to do for the mail. `somebody-else`: another attempt has its claim.
 * `no-time`, `attempts-used`: it is still to be sent, and another run may do it.
 */
export type SendResult<M> =
  | { end: 'settled' | 'somebody-else'; mail: M }
  | { end: 'no-time'; mail: M | undefined }
  | { end: 'attempts-used'; mail: M; outcome: SendOutcome }

/** What an attempt needs at most: SES's time to answer and the table's to record it. Less left, none is begun. */
const attemptMs = 15_000
const policy: RetryPolicy = { shortestMs: 400, longestMs: 4_000 }

const stepOf = (outcome: SendOutcome, attempt: Attempt): ClaimChange => {
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

const withoutAttempt = <M extends StoredMail>(mail: M): SendResult<M> => ({
  end: isSettled(mail) ? 'settled' : 'somebody-else',
  mail,
})

/**
 * Claims a mail for an attempt: one conditional write where nobody else is at it. Answers the mail as it is afterwards;
 * `holdsClaim` says whether the claim was had. May be repeated with the same attempt when its answer is lost.
 */
export const claimMail = async <M extends StoredMail>(
  mails: MailStore<M>,
  begin: (claim: StoredMail) => M,
  known: M | undefined,
  attempt: Attempt,
  lastResort = false,
): Promise<M> => {
  const first = begin({ n: 1, ...firstLease(attempt) })
  const there = known ?? (await mails.create(first))
  return there === null ? first : changeClaim<M>(mails, there, reclaim(attempt, lastResort))
}

/**
 * Gets one mail to SES: claim, send, record what became of it; again after a pause while it was throttled or its
 * outcome is unknown. However often it is done, the mail goes out once, save after an outcome that nobody knows; those
 * are counted, and after `mostUncertain` of them the mail is given up. Throws when the table fails for longer than
 * there is time.
 */
export const sendOnce =
  <M extends StoredMail>(ports: SendOncePorts<M>) =>
  async (
    letter: Letter<M>,
    known: M | undefined,
    { lastResort = false, ...budget }: SendOptions,
  ): Promise<SendResult<M>> => {
    const { mails, mailer, clock, newId } = ports
    let mail = known
    for (let attempts = 1; ; attempts += 1) {
      if (mail && !isClaimable(mail, clock(), lastResort)) return withoutAttempt(mail)
      await letter.waitForSlot?.()
      if (budget.remainingMs() < attemptMs) return { end: 'no-time', mail }
      const raw = await letter.write(clock())
      const attempt = { id: newId(), now: clock() }
      const before = mail
      const claimed = await retryTransient(ports, budget, () =>
        claimMail(mails, letter.begin, before, attempt, lastResort),
      )
      if (!holdsClaim(claimed, attempt)) return withoutAttempt(claimed)
      const outcome = await mailer.send(raw, letter.to, letter.tags)
      const change = completing<M>(stepOf(outcome, { ...attempt, now: clock() }), letter.complete)
      mail = await retryTransient(ports, budget, () => changeClaim(mails, claimed, change))
      letter.onOutcome(mail, outcome)
      if (mail.state !== 'released' || isGivenUp(mail)) return withoutAttempt(mail)
      if (attempts >= budget.attempts) return { end: 'attempts-used', mail, outcome }
      await backOff(ports, policy, attempts)
    }
  }

/** Records that SES will not accept a mail, whatever the reason. Returns the updated mail. */
export const refuseMail =
  <M extends StoredMail>(ports: SendOncePorts<M>) =>
  async ({ begin }: Pick<Letter<M>, 'begin'>, budget: TimeBudget): Promise<M> => {
    const attempt = { id: ports.newId(), now: ports.clock() }
    return retryTransient(ports, budget, async () => {
      const claimed = await claimMail(ports.mails, begin, undefined, attempt)
      return changeClaim<M>(ports.mails, claimed, refuse(attempt, claimed.code ?? 'NotSent'))
    })
  }
