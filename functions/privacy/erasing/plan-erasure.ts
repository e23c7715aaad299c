import { createHash } from 'node:crypto'
import type { ShownKind } from '../../platform/personal-data/personal-data.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { type SurveyMonth, surveyMonthOf } from '../../surveys/personal-data/survey-month.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { listCalls } from '../finding/list-calls.ts'
import type { ListHeld } from './list-held.ts'

export type PlanErasurePorts = {
  erasures: Pick<ErasureStore, 'putPlan'>
  held: Pick<HeldStore, 'customerHash'>
  calls: ReturnType<typeof listCalls>
  list: ListHeld
  newId: () => string
  clock: Clock
}

/** What is held of a customer now: the calls, how many items of each kind there are, and a hash of all that they hold. */
export const countHeld = async (
  { calls, list }: Pick<PlanErasurePorts, 'calls' | 'list'>,
  of: CustomerOf,
) => {
  const callIds = await calls(of)
  const hash = createHash('sha256')
  const counts = new Map<ShownKind, number>()
  const surveys = new Map<string, SurveyMonth>()
  for await (const held of list(of, callIds)) {
    const { key, kind, item } = held
    const counted = surveyMonthOf(held)
    if (counted) surveys.set(`${counted.brand} ${counted.month}`, counted)
    // Sets and bytes have no JSON of their own.
    hash.update(canonicalJson(JSON.parse(JSON.stringify({ key, item }, asArrays))))
    if (kind !== 'index') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const items = [...counts].map(([kind, count]) => ({ kind, count }))
  return { callIds, surveys: [...surveys.values()], items, digest: hash.digest('base64url') }
}

const asArrays = (_: string, value: unknown): unknown => (value instanceof Set ? [...value].sort() : value)

const minutesMs = 60_000

/** For how long a plan can be carried out. */
const planMinutes = 15

/**
 * Says what an erasure would take away, and gives that an id with which it can be ordered for fifteen minutes. Changes
 * nothing. 404 if nothing is held about such a customer.
 */
export const planErasure = (ports: PlanErasurePorts) => async (of: CustomerOf) => {
  const { dealerId, customerRef } = of
  const { callIds, items, digest } = await countHeld(ports, of)
  if (items.length === 0)
    throw new DomainError(platformErrors.notFound, 'Nothing is held about such a customer')
  const planId = ports.newId()
  const until = new Date(ports.clock().getTime() + planMinutes * minutesMs)
  await ports.erasures.putPlan(planId, {
    dealerId,
    customerHash: ports.held.customerHash(dealerId, customerRef),
    digest,
    expiresAt: Math.floor(until.getTime() / 1000),
  })
  return { planId, validUntil: until.toISOString(), calls: callIds, items }
}
