import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { type Claim, namesOf } from '../claiming/claim.ts'
import type { ClaimStore } from '../claiming/claim-store.ts'
import type { SurveyEvent } from '../events.ts'
import { placesOf } from '../matching/match-response.ts'
import type { MatchStore } from '../matching/store/match-store.ts'
import type { MarkSurveyMonths } from '../recomputing/mark-survey-months.ts'
import type { ResponseStore } from '../response/response-store.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { refuseFrozen } from './refuse-frozen.ts'
import type { WithdrawalStore } from './withdrawal-store.ts'
import type { Withdrawal, WithdrawalReason } from './withdrawn-item.ts'
import type { WithdrawnResponse } from './withdrawal-schemas.ts'
import { withdrawnEvent } from './withdrawn-event.ts'

type WithdrawPorts = {
  responses: Pick<ResponseStore, 'get'>
  withdrawals: WithdrawalStore
  claims: Pick<ClaimStore, 'get'>
  matches: Pick<MatchStore, 'removeResponse'>
  mark: MarkSurveyMonths
  /** Throws for one that may not be withdrawn. */
  refuseFrozen: ReturnType<typeof refuseFrozen>
  keepEvent: (event: SurveyEvent, now: Date) => TransactionItem
  fingerprint: Fingerprint
  clock: Clock
}

type Withdraw = {
  dealerId: string
  responseId: string
  reason: WithdrawalReason
  ground?: Withdrawal['ground']
  ifMatch: IfMatch | undefined
  by: string
}

/** A withdrawal as it is shown. */
export const shownWithdrawal = (
  { dealerId, responseId }: Pick<Withdraw, 'dealerId' | 'responseId'>,
  { brand, reason, at }: Pick<Withdrawal, 'brand' | 'reason' | 'at'>,
): WithdrawnResponse => ({ dealerId, responseId, brand, reason, withdrawnAt: at })

/** The claims that this response has; none of one from before there were claims. */
const claimsOf = async (
  { claims, fingerprint }: WithdrawPorts,
  response: SurveyResponse,
): Promise<Map<string, Claim>> => {
  const { dealerId, responseId } = response
  const found = await Promise.all(
    namesOf(fingerprint)(response).map(async (name) => [name, await claims.get(name)] as const),
  )
  return new Map(
    found.flatMap(([name, claim]) =>
      claim?.dealerId === dealerId && claim.responseId === responseId ? [[name, claim] as const] : [],
    ),
  )
}

/**
 * Withdraws a response that should not be kept at its dealer: nothing of what it says stays, its id is 410 there, its claim
 * is free for the dealer whose it is, and what depended on it follows, by the event that is kept with it. The same again,
 * for the same reason, changes nothing. Throws `not-found`, `if-match-missing`, `stale-version`, and 410 for one that was
 * erased or withdrawn for another reason; see `refuseFrozen` for one whose customer has the use of their data restricted.
 */
export const withdrawResponse =
  (ports: WithdrawPorts) =>
  async ({ dealerId, responseId, reason, ground, ifMatch, by }: Withdraw): Promise<WithdrawnResponse> => {
    const { responses, withdrawals, refuseFrozen, matches, mark, keepEvent, clock } = ports
    const done = await withdrawals.get(dealerId, responseId)
    if (done?.reason === reason && !done.readmitted) return shownWithdrawal({ dealerId, responseId }, done)
    const before = await responses.get(dealerId, responseId)
    if (!before) throw new DomainError(platformErrors.notFound)
    await refuseFrozen(before, ground)
    if (ifMatch === undefined) throw ifMatchMissing()
    if (ifMatch === 'none' || (ifMatch !== 'any' && ifMatch !== before.n))
      throw new DomainError(platformErrors.staleVersion)
    const { brand, month } = before
    const now = clock()
    const withdrawal = { reason, at: now.toISOString(), by, ground }
    await mark(dealerId, brand, [month])
    const event = keepEvent(withdrawnEvent(before, withdrawal), now)
    if (!(await withdrawals.withdraw(before, withdrawal, await claimsOf(ports, before), [event])))
      throw new DomainError(platformErrors.staleVersion)
    // If this is cut off, what is left leads to nothing.
    for (const key of placesOf(before)) await matches.removeResponse(dealerId, key, responseId)
    return shownWithdrawal({ dealerId, responseId }, { ...withdrawal, brand })
  }
