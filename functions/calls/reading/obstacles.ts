import type { CustomerState } from '../../cases/call/customer-state.ts'
import { attemptsSince } from '../../cases/customer/attempts.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import { type CallKind, isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import { localDay } from '../../platform/calendar/local-time.ts'
import { addWorkingTime, type WorkingCalendar } from '../../platform/calendar/working-time.ts'
import { erasureGround, type Rights, rightsInForce } from '../../cases/customer/rights/customer-rights.ts'
import type { RightsObstacle, Obstacle } from './permission-words.ts'

/** How many attempts about a visit may fail if its brand does not say. */
const usualMaxAttempts = 5
const dayMs = 86_400_000
/** A dealer that is closed for this many days has no next opening. */
const longestClosedDays = 400
const oneMs = 1 / 60_000

/** What is asked: the kind of call, the visit that it is about if that is known, and when. */
type CallRequest = { kind: CallKind; visit?: string | undefined; now: Date }

/**
 * The rest period, if one is running; rechecks, reminders and further attempts about the same visit are exempt
 * (domain.md, "People's rights"). `restDays` gives the days per brand.
 */
export const restObstacle = (
  { kind, visit, now }: CallRequest,
  { lastCalls }: Pick<CustomerState, 'lastCalls'>,
  restDays: (brandId: string) => number,
): Obstacle[] => {
  if (isFollowUpKind(kind)) return []
  const until = lastCalls
    .filter((call) => call.visit !== visit)
    .map((call) => new Date(Date.parse(call.at) + restDays(call.brandId) * dayMs).toISOString())
    .filter((end) => end > now.toISOString())
    .toSorted()
    .at(-1)
  return until === undefined ? [] : [{ code: 'rest-period', until }]
}

/**
 * The states in which nobody calls the customer, or whoever has one of the numbers. Nothing but their end ends them; a number
 * that an erasure suppressed stays so.
 */
export const rightsObstacles = (all: readonly Rights[]): RightsObstacle[] =>
  rightsInForce(all).map(({ right, record }) => ({
    ...{ code: right, until: null },
    ...(record.ground === erasureGround && { isErased: true }),
  }))

/** That none of what was given as phones is a number: whoever has objected, or was erased, cannot be recognised. */
export const phoneObstacle = (numbers: readonly string[]): Obstacle[] =>
  numbers.length === 0 ? [{ code: 'phone-unknown', until: null }] : []

/** That the dealer's customers may not be called at this hour, and when they next may be. */
export const hoursObstacle = ({ now }: CallRequest, calendar: WorkingCalendar): Obstacle[] => {
  const beforeDay = localDay(now, calendar.zone) + longestClosedDays
  const open = addWorkingTime(calendar, now, oneMs, beforeDay)
  if (open === undefined) return [{ code: 'outside-call-hours', until: null }]
  const opensAt = open.getTime() - 1
  return opensAt <= now.getTime()
    ? []
    : [{ code: 'outside-call-hours', until: new Date(opensAt).toISOString() }]
}

/** That as many attempts about this visit as its brand allows have reached nobody since the last conversation about it. */
export const attemptsObstacle = (
  { visit }: CallRequest,
  { lastCalls, attempts: all = [] }: Pick<CustomerState, 'lastCalls' | 'attempts'>,
  brandOf: (brandId: string) => Pick<Brand, 'maxAttempts'> | undefined,
): Obstacle[] => {
  const attempts = all.find((item) => item.visit === visit)
  if (!attempts) return []
  const reachedAt = lastCalls.find((call) => call.visit === visit)?.at
  const count = attemptsSince(attempts, reachedAt)
  const max = brandOf(attempts.brandId)?.maxAttempts ?? usualMaxAttempts
  return count >= max ? [{ code: 'attempts-used', until: null, attempts: count }] : []
}
