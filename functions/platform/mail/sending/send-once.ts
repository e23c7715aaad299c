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

/** The ports for sending mails of one kind. */
export type SendOncePorts<M> = BackoffPorts & {
  mails: MailStore<M>
  mailer: Mailer
  clock: Clock
  /** Returns a new attempt id. */
  newId: () => string
}

/** One mail to one recipient. */
export type OutgoingMail<M> = {
  to: string
  tags: MailTags
  /** Composes the raw mail for this time. */
  write: (now: Date) => Promise<Uint8Array>
  /** The mail's item when it is first claimed: the claim and the mail's own fields. */
  begin: (claim: StoredMail) => M
  /** Adds the item's further fields once SES has accepted the mail. */
  complete?: (mail: M) => M
  /** Waits until one more mail may be sent; an error ends the sending. */
  waitForSlot?: () => Promise<void>
  /** Called after the outcome of each attempt is recorded. */
  onOutcome: (mail: M, outcome: SendOutcome) => void
}

export type SendOptions = TimeBudget & {
  /** Also tries refused and given-up mails again, if there is no other recipient left. */
  lastResort?: boolean
}

/**
 * How sending ended. `settled`: the mail needs nothing more. `somebody-else`: another attempt has the claim. `no-time`,
 * `attempts-used`: it is still to be sent, by another run.
 */
type SendResult<M> =
  | { end: 'settled' | 'somebody-else'; mail: M }
  | { end: 'no-time'; mail: M | undefined }
  | { end: 'attempts-used'; mail: M; outcome: SendOutcome }

/** The most time that an attempt needs, for SES's response and for recording it. No attempt starts with less. */
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
 * Claims a mail for an attempt with one conditional write, if there is no conflict. Returns the resulting mail;
 * `holdsClaim` tells whether the claim succeeded. Idempotent for the same attempt.
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
 * Sends one mail: claims it, sends it and records the outcome, and repeats after a pause if it was throttled or the
 * outcome is unknown. However often this is called, the mail is sent once, except after unknown outcomes; these are
 * counted, and after `maxUncertain` of them the mail is given up. Throws if the table fails for longer than there is
 * time.
 */
export const sendOnce =
  <M extends StoredMail>(ports: SendOncePorts<M>) =>
  async (
    outgoing: OutgoingMail<M>,
    known: M | undefined,
    { lastResort = false, ...budget }: SendOptions,
  ): Promise<SendResult<M>> => {
    const { mails, mailer, clock, newId } = ports
    let mail = known
    for (let attempts = 1; ; attempts += 1) {
      if (mail && !isClaimable(mail, clock(), lastResort)) return withoutAttempt(mail)
      await outgoing.waitForSlot?.()
      if (budget.remainingMs() < attemptMs) return { end: 'no-time', mail }
      const raw = await outgoing.write(clock())
      const attempt = { id: newId(), now: clock() }
      const before = mail
      const claimed = await retryTransient(ports, budget, () =>
        claimMail(mails, outgoing.begin, before, attempt, lastResort),
      )
      if (!holdsClaim(claimed, attempt)) return withoutAttempt(claimed)
      const outcome = await mailer.send(raw, outgoing.to, outgoing.tags)
      const change = completing<M>(stepOf(outcome, { ...attempt, now: clock() }), outgoing.complete)
      mail = await retryTransient(ports, budget, () => changeClaim(mails, claimed, change))
      outgoing.onOutcome(mail, outcome)
      if (mail.state !== 'released' || isGivenUp(mail)) return withoutAttempt(mail)
      if (attempts >= budget.attempts) return { end: 'attempts-used', mail, outcome }
      await backOff(ports, policy, attempts)
    }
  }

/** Records that SES will not accept a mail, whatever the reason. Returns the updated mail. */
export const refuseMail =
  <M extends StoredMail>(ports: SendOncePorts<M>) =>
  async ({ begin }: Pick<OutgoingMail<M>, 'begin'>, budget: TimeBudget): Promise<M> => {
    const attempt = { id: ports.newId(), now: ports.clock() }
    return retryTransient(ports, budget, async () => {
      const claimed = await claimMail(ports.mails, begin, undefined, attempt)
      return changeClaim<M>(ports.mails, claimed, refuse(attempt, claimed.code ?? 'NotSent'))
    })
  }
