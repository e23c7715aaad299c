import { createHash } from 'node:crypto'
import type { HeldItem, ShownKind } from '../../platform/personal-data/personal-data.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { type SurveyMonth, surveyMonthOf } from '../../surveys/personal-data/survey-month.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { parseCallItem } from '../../cases/call/call-item.ts'
import { namesCustomer } from '../../cases/words/personal-reference.ts'
import { isDueBeforeErasure } from '../register/after-erasure.ts'
import { parseRequest } from '../register/request-item.ts'
import type { RightsRequest } from '../register/rights-request.ts'
import { collectNumbers, type Numbers, sharedWith } from '../suppressing/numbers-known.ts'
import { suppressionOf } from '../suppressing/suppression.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { ChosenPart, choosePart } from '../finding/choose-part.ts'
import type { PartRequest } from '../finding/part.ts'
import type { listCalls } from '../finding/list-calls.ts'
import type { ListHeld } from './list-held.ts'
import type { refuseUnderWay } from './ordering/refuse-under-way.ts'

export type PlanErasurePorts = {
  erasures: Pick<ErasureStore, 'putPlan'>
  held: Pick<HeldStore, 'customerHash' | 'customers'>
  calls: ReturnType<typeof listCalls>
  choose: ReturnType<typeof choosePart>
  list: ListHeld
  refuseUnderWay: ReturnType<typeof refuseUnderWay>
  numberHashes: NumberHashes
  newId: () => string
  clock: Clock
}

/**
 * Only numbers of the part, and those named for it: another of the same reference may be called at one of the rest. Of a
 * named one that may be another's, too, one too many is not called.
 */
const numbersOfPart = (
  { written, hashes }: Numbers,
  { numbers, named }: ChosenPart,
  hashesOf: (phone: string) => string[],
): Numbers => {
  const isOne = (hash: string) => numbers.includes(hash) || named.includes(hash)
  return {
    written: new Set([...written].filter((phone) => hashesOf(phone).some(isOne))),
    hashes: new Set([...hashes].filter(isOne)),
  }
}

/** A call that an erasure names, and what its amendments had made of it then: the attribute `now` of its item. */
export type NamedCall = { callId: string; seen: unknown }

/**
 * What is held of a customer now, or the part of it that is asked for: the calls, how many stay, how many items of each kind
 * there are, a hash of all that they hold, the customer's numbers, the requests that can be answered only before it, and
 * whether what was `written` says who it is.
 */
export const countHeld = async (
  { calls, choose, list, numberHashes }: Pick<PlanErasurePorts, 'calls' | 'choose' | 'list' | 'numberHashes'>,
  of: CustomerOf,
  { requestId, ...only }: PartRequest & { requestId?: string | undefined },
  written = '',
) => {
  const all = await calls(of)
  const chosen = await choose(of, all, only)
  const part = chosen && { ...chosen, ...(requestId !== undefined && { requestId }) }
  const asked = chosen?.calls ?? all
  const named: NamedCall[] = []
  const hash = createHash('sha256')
  let names = false
  hash.update(canonicalJson(chosen ?? {}))
  const counts = new Map<ShownKind, number>()
  const surveys = new Map<string, SurveyMonth>()
  const numbers: Numbers = { written: new Set(), hashes: new Set() }
  const unanswered: RightsRequest[] = []
  const seen = new Set<string>()
  for await (const held of list(of, asked, part)) {
    // A waiting response is found by its visit and by its customer.
    const place = `${held.key.pk} ${held.key.sk}`
    if (seen.has(place)) continue
    seen.add(place)
    collectNumbers(numbers, of, held, numberHashes)
    if (held.kind === 'call' && held.item) {
      const { content, put } = parseCallItem(held.item)
      names ||= [content, put.content].some((one) => namesCustomer(written, one))
      if (held.callId !== null) named.push({ callId: held.callId, seen: held.item['now'] })
    }
    const { key, kind, item } = held
    const request = kind === 'request' && item ? parseRequest(item) : null
    if (request && isDueBeforeErasure(request)) unanswered.push(request)
    const counted = surveyMonthOf(held)
    if (counted) surveys.set(`${counted.brand} ${counted.month}`, counted)
    // Sets and bytes have no JSON of their own.
    // What happens to a request is no change of what is held: an order is recorded with it. What only leads to others says
    // nothing of its own, and a specialist's review may not be noticed.
    if (kind !== 'request' && kind !== 'index')
      hash.update(canonicalJson(JSON.parse(JSON.stringify({ key, item: withoutOrder(item) }, asArrays))))
    if (kind !== 'index') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const items = [...counts].map(([kind, count]) => ({ kind, count }))
  const theirs = chosen
    ? numbersOfPart(numbers, chosen, (phone) => numberHashes(of.dealerId, phone))
    : numbers
  // Not those that were erased already, or are somebody else's since they were listed.
  const callIds = named.map(({ callId }) => callId)
  return {
    ...{ callIds, named, part, items, names, numbers: theirs, staying: all.length - asked.length },
    ...{ surveys: [...surveys.values()], digest: hash.digest('base64url'), unanswered },
  }
}

/** That an order names a call is no change of what is held, either. */
const withoutOrder = (item: HeldItem['item']) => {
  const { erasing: _, ...said } = item ?? {}
  return said
}

const asArrays = (_: string, value: unknown): unknown => (value instanceof Set ? [...value].sort() : value)

/** Whose customer is to be erased: a dealer, and the country in which its phone numbers are read. */
type PlannedDealer = Pick<Dealer, 'dealerId' | 'country'>

const minutesMs = 60_000

/** For how long a plan can be carried out. */
const planMinutes = 15

/**
 * Says what an erasure would take away, which numbers it would keep from being called again and which requests can be
 * answered only before it, and gives that an id with which it can be ordered for fifteen minutes. Changes nothing. With
 * `only`, the erasure is of a part. 404 if nothing is held about such a customer, 409 `erasure-under-way`.
 */
export const planErasure =
  (ports: PlanErasurePorts) =>
  async (
    dealer: PlannedDealer,
    customerRef: string,
    only: PartRequest & { requestId?: string | undefined } = {},
  ) => {
    const { dealerId } = dealer
    const held = await countHeld(ports, { dealerId, customerRef }, only)
    const { callIds, staying, items, numbers, digest, part, unanswered } = held
    await ports.refuseUnderWay({ dealerId, customerRef }, { callIds, part })
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
    const suppression = {
      ...suppressionOf(numbers.hashes.size),
      sharedWith: await sharedWith(ports)(dealer, customerRef, numbers.written),
    }
    return {
      planId,
      validUntil: until.toISOString(),
      calls: callIds,
      callsStaying: staying,
      items,
      suppression,
      unanswered: unanswered.map(({ requestId, right, dueBy }) => ({ requestId, right, dueBy })),
    }
  }
