import type { openSurveyMarks } from '../../../surveys/personal-data/open-personal-data.ts'
import type { HeldItem } from '../../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { BlockedStore } from '../../blocking/blocked-store.ts'
import type { leaveBehind } from '../../blocking/leave-behind.ts'
import { sinceOrder } from '../../blocking/since-order.ts'
import type { removeExports } from '../../exporting/remove-exports.ts'
import type { leaveMoved } from '../../moving/leave-moved.ts'
import type { endRectifications } from '../../rectifying/end-rectifications.ts'
import type { suppress } from '../../suppressing/suppression.ts'
import { type Erasure, partOf } from '../erasure-item.ts'
import type { letRestGoOn } from '../let-rest-go-on.ts'
import type { ListHeld } from '../list-held.ts'
import type { refusedOfCustomer } from '../refused/refused-of-customer.ts'
import type { keepAsked } from './keep-asked.ts'
import type { leaveTold } from './leave-told.ts'

/** What one pass of an erasure needs. */
export type SetApartPorts = {
  blocked: Pick<BlockedStore, 'block'>
  list: ListHeld
  /** Takes away the files that were made of a customer's data. */
  removeExports: ReturnType<typeof removeExports>
  /** Takes away the files of the dealer's problems, whoever is in them. */
  removeProblemFiles: (dealerId: string) => Promise<void>
  /** Takes the customer's rows out of files of refused rows. */
  removeRefused: ReturnType<typeof refusedOfCustomer>
  /** Takes what calls that were moved from one customer to another say of the first out of them. */
  leaveMoved: ReturnType<typeof leaveMoved>
  /** Lets cases go on that stood still by a state that the erasure took away. */
  letRestGoOn: ReturnType<typeof letRestGoOn>
  /** Keeps in the register what the customer asked for in a call. */
  keepAsked: ReturnType<typeof keepAsked>
  /** Takes what cases that stay were told of the customer's states out of them. */
  leaveTold: ReturnType<typeof leaveTold>
  /** Has what the customer's corrections blocked destroyed by the day of the erasure. */
  endRectifications: ReturnType<typeof endRectifications>
  /** Keeps the customer's numbers from being called again. */
  suppress: ReturnType<typeof suppress>
  /** What stays of an item, once what else has to stay of it is written. */
  leave: ReturnType<typeof leaveBehind>
  /** Marks survey figures to be counted again. */
  markSurveys: ReturnType<typeof openSurveyMarks>
  clock: Clock
}

/**
 * Suppresses the customer's numbers, then goes through some of the files of refused rows: first, while everything is there that
 * leads to the customer. Returns how far it is.
 */
export const goThroughRefused = async (
  { suppress: suppressAll, removeRefused }: Pick<SetApartPorts, 'suppress' | 'removeRefused'>,
  erasure: Erasure,
): Promise<NonNullable<Erasure['refused']>> => {
  const { refused } = erasure
  if (!refused) await suppressAll(erasure)
  const next = await removeRefused(erasure, refused && 'after' in refused ? refused.after : undefined)
  return next === undefined ? { done: true } : { after: next }
}

/** The same, through all of them. */
export const removeAllRefused = async (
  ports: Pick<SetApartPorts, 'suppress' | 'removeRefused'>,
  erasure: Erasure,
): Promise<void> => {
  let { refused } = erasure
  while (!refused || 'after' in refused) refused = await goThroughRefused(ports, { ...erasure, refused })
}

/** Kinds of which the same that was set apart is there again by what came since: whoever is called, and what leads to them. */
const comesAgain: readonly HeldItem['kind'][] = ['customer', 'index']

/**
 * Sets apart everything that is held, but what came since the order. Returns how much that was, without what only
 * leads to others, as a plan counts it: a specialist's review would tell that its call was drawn.
 */
export const blockAll = async (
  ports: Omit<SetApartPorts, 'suppress' | 'removeRefused'>,
  erasure: Erasure,
): Promise<number> => {
  const { dealerId, erasureId, customerRef, customerHash, calls, orderedAt } = erasure
  const { blockedUntil = orderedAt } = erasure
  if (customerRef === undefined) return 0
  const of = { dealerId, customerRef }
  await ports.leaveMoved(of, calls)
  const at = ports.clock().toISOString()
  let items = 0
  const part = partOf(erasure)
  // What is made of their data after the first pass has nothing of it, unless another pass finds more.
  const isFirst = erasure.state === 'ordered' || erasure.state === 'blocking'
  let isInFiles = isFirst
  const told: Parameters<SetApartPorts['keepAsked']>[3] = new Map()
  for await (const held of ports.list(of, calls, part, orderedAt)) {
    const stays = held.kind === 'customer' ? sinceOrder(erasure) : await ports.leave(dealerId, held, at)
    await ports.keepAsked(dealerId, held, at, told)
    if (!(await ports.blocked.block(erasureId, held.key, stays))) continue
    if (held.kind !== 'index') items += 1
    isInFiles ||= !comesAgain.includes(held.kind)
  }
  // After the states: a call that came since the order, or another driver's, may stand still by one of them.
  await ports.letRestGoOn(of)
  await ports.leaveTold(erasure, customerRef)
  await ports.endRectifications(dealerId, customerHash, blockedUntil, {
    calls: part?.calls,
    ...(!isFirst && { orderedUntil: orderedAt }),
  })
  if (isInFiles) await ports.removeExports(of)
  await ports.removeProblemFiles(dealerId)
  await ports.markSurveys(erasure.surveys.map((month) => ({ dealerId, ...month })))
  return items
}
