import type { Publish } from '../../platform/events/publish.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import { seal } from '../../platform/sealing/sealing.ts'
import type { PrivacyEvent } from '../events.ts'
import type { removeExports } from '../exporting/remove-exports.ts'
import { composeProof } from '../proofs/proof.ts'
import type { ProofStore } from '../proofs/proof-store.ts'
import { type Erasure, partOf } from './erasure-item.ts'
import type { ErasureStore } from './erasure-store.ts'
import { sinceOrder } from '../blocking/since-order.ts'
import type { ListHeld } from './list-held.ts'
import type { openSurveyMarks } from '../../surveys/personal-data/open-personal-data.ts'
import type { leaveMoved } from '../moving/leave-moved.ts'
import type { endKept } from '../retention/end-kept.ts'
import type { endRectifications } from '../rectifying/end-rectifications.ts'
import type { suppress } from '../suppressing/suppression.ts'
import type { orderLate } from './late/order-late.ts'
import type { letRestGoOn } from './let-rest-go-on.ts'
import type { keepAsked } from './pass/keep-asked.ts'
import type { leaveTold } from './pass/leave-told.ts'
import type { refusedOfCustomer } from './refused/refused-of-customer.ts'
import type { leaveBehind } from '../blocking/leave-behind.ts'

export type RunErasurePorts = {
  erasures: Pick<ErasureStore, 'get' | 'replace'>
  blocked: BlockedStore
  list: ListHeld
  proofs: Pick<ProofStore, 'put' | 'putReplay'>
  publish: Publish<PrivacyEvent>
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
  /** Destroys what was blocked of the customer before, because its time was over. */
  endKept: ReturnType<typeof endKept>
  /** Keeps the customer's numbers from being called again. */
  suppress: ReturnType<typeof suppress>
  /** Orders the erasure of calls that the order could not see yet. */
  orderLate: ReturnType<typeof orderLate>
  /** What stays of an item, once what else has to stay of it is written. */
  leave: ReturnType<typeof leaveBehind>
  /** Marks survey figures to be counted again. */
  markSurveys: ReturnType<typeof openSurveyMarks>
  clock: Clock
  /** Seals what is needed to erase again. */
  replayKey: Uint8Array
  days: { backup: number; proofs: number }
}

const dayMs = 86_400_000

/** The longest that a function of ours can still be at work on what it read before: after that nobody writes any more. */
const settlesAfterMs = 20 * 60_000

/** Writes the proof and what is needed to erase again: before anything is taken away. */
const writeProof = async ({ proofs, replayKey, days }: RunErasurePorts, erasure: Erasure) => {
  const { dealerId, proof, blockedUntil = erasure.orderedAt } = erasure
  const until = new Date(Date.parse(blockedUntil) + days.proofs * dayMs)
  await proofs.put(composeProof(erasure, days.backup), until)
  const sealed = seal(replayKey, new TextEncoder().encode(JSON.stringify(erasure)))
  await proofs.putReplay(dealerId, proof.number, sealed)
}

/** What setting apart needs. */
type BlockPorts = Pick<
  RunErasurePorts,
  | 'leave'
  | 'leaveMoved'
  | 'letRestGoOn'
  | 'leaveTold'
  | 'keepAsked'
  | 'blocked'
  | 'list'
  | 'removeExports'
  | 'markSurveys'
  | 'clock'
  | 'removeProblemFiles'
  | 'endRectifications'
>

/**
 * Suppresses the customer's numbers, then goes through some of the files of refused rows: first, while everything is there that
 * leads to the customer. Returns how far it is.
 */
const goThroughRefused = async (
  { suppress: suppressAll, removeRefused }: Pick<RunErasurePorts, 'suppress' | 'removeRefused'>,
  erasure: Erasure,
): Promise<NonNullable<Erasure['refused']>> => {
  const { refused } = erasure
  if (!refused) await suppressAll(erasure)
  const next = await removeRefused(erasure, refused && 'after' in refused ? refused.after : undefined)
  return next === undefined ? { done: true } : { after: next }
}

/** The same, through all of them. */
export const removeAllRefused = async (
  ports: Pick<RunErasurePorts, 'suppress' | 'removeRefused'>,
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
  {
    blocked,
    leave,
    leaveMoved: leaveAll,
    letRestGoOn: letAllGoOn,
    leaveTold: leaveAllTold,
    keepAsked: keepAllAsked,
    list,
    removeProblemFiles,
    removeExports: removeAll,
    endRectifications: endAll,
    markSurveys,
    clock,
  }: BlockPorts,
  erasure: Erasure,
): Promise<number> => {
  const { dealerId, erasureId, customerRef, customerHash, calls, orderedAt } = erasure
  const { blockedUntil = orderedAt } = erasure
  if (customerRef === undefined) return 0
  const of = { dealerId, customerRef }
  await leaveAll(of, calls)
  const at = clock().toISOString()
  let items = 0
  const part = partOf(erasure)
  // What is made of their data after the first pass has nothing of it, unless another pass finds more.
  const isFirst = erasure.state === 'ordered' || erasure.state === 'blocking'
  let isInFiles = isFirst
  for await (const held of list(of, calls, part, orderedAt)) {
    const stays = held.kind === 'customer' ? sinceOrder(erasure) : await leave(dealerId, held, at)
    await keepAllAsked(dealerId, held, at)
    if (!(await blocked.block(erasureId, held.key, stays))) continue
    if (held.kind !== 'index') items += 1
    isInFiles ||= !comesAgain.includes(held.kind)
  }
  // After the states: a call that came since the order, or another driver's, may stand still by one of them.
  await letAllGoOn(of)
  await leaveAllTold(erasure, customerRef)
  await endAll(dealerId, customerHash, blockedUntil, {
    calls: part?.calls,
    ...(!isFirst && { orderedUntil: orderedAt }),
  })
  if (isInFiles) await removeAll(of)
  await removeProblemFiles(dealerId)
  await markSurveys(erasure.surveys.map((month) => ({ dealerId, ...month })))
  return items
}

/** What an erasure is after its next step; the same if nothing is to be done yet. */
const step = async (ports: RunErasurePorts, erasure: Erasure): Promise<Erasure> => {
  const now = ports.clock()
  const { dealerId, erasureId, customerRef, dueAt, items, blockedUntil = '' } = erasure
  if (dueAt === undefined || dueAt > now.toISOString()) return erasure
  if (erasure.state === 'ordered') {
    await writeProof(ports, erasure)
    return { ...erasure, state: 'blocking' }
  }
  const isThrough = erasure.refused !== undefined && 'done' in erasure.refused
  // Recorded file by file, so that whoever is cut off goes on where it was.
  if ((erasure.state === 'blocking' || erasure.state === 'settling') && !isThrough)
    return { ...erasure, refused: await goThroughRefused(ports, erasure) }
  const { refused: _, ...through } = erasure
  if (erasure.state === 'blocking') {
    await ports.blocked.begin(erasureId)
    const blockedNow = await blockAll(ports, erasure)
    await ports.orderLate(erasure, 'b')
    const settledAt = new Date(now.getTime() + settlesAfterMs).toISOString()
    return { ...through, state: 'settling', items: items + blockedNow, dueAt: settledAt }
  }
  if (erasure.state === 'settling') {
    const blockedNow = await blockAll(ports, erasure)
    await ports.orderLate(erasure, 's')
    const { customerRef: _, numbers: __, part, ...rest } = through
    const { numbers: ___, ...kept } = part ?? {}
    await ports.publish([
      {
        name: 'CustomerBlocked',
        id: erasureId,
        at: now.toISOString(),
        data: { dealerId, erasureId, customerRef: customerRef ?? '', partial: erasure.part !== undefined },
      },
    ])
    const blockedAt = now.toISOString()
    return {
      ...{ ...rest, state: 'blocked', ...(part && { part: kept }) },
      ...{ items: items + blockedNow, blockedAt, dueAt: blockedUntil },
    }
  }
  if (erasure.state === 'blocked') {
    // Whoever shares a company's reference had calls of their own, which nobody can tell apart without opening them.
    if (!erasure.part) await ports.endKept(dealerId, erasure.customerHash, erasure.orderedAt)
    await ports.blocked.destroy(erasureId)
    const { dueAt: _, ...rest } = erasure
    const destroyedAt = now.toISOString()
    await ports.publish([
      { name: 'CustomerErased', id: erasureId, at: destroyedAt, data: { dealerId, erasureId } },
    ])
    return { ...rest, state: 'destroyed', destroyedAt }
  }
  return erasure
}

/**
 * Carries an erasure out, as far as it is due: it may be interrupted anywhere, and the next run goes on where it was. Two
 * runs at once do the same things, and one of them finds them done. Nothing happens for an unknown one.
 */
export const runErasure =
  (ports: RunErasurePorts) =>
  async (dealerId: string, erasureId: string): Promise<void> => {
    for (;;) {
      const before = await ports.erasures.get(dealerId, erasureId)
      if (!before) return
      const after = await step(ports, before)
      if (after === before) return
      await ports.erasures.replace(before, after)
    }
  }
