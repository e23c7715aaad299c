import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { DomainError, platformErrors } from '../../../functions/platform/errors/errors.ts'
import { tableClient } from '../../../functions/platform/table/client.ts'
import { type SupervisionEvent, supervisionEvents } from '../../../functions/supervision/events.ts'
import type { Review } from '../../../functions/supervision/review/review-item.ts'
import type { VerdictContent } from '../../../functions/supervision/review/review-schemas.ts'
import { exampleCall, typicalCall } from '../calls/example-call.ts'
import { generator } from '../platform/random.ts'
import { Killed, killing } from '../running/killed-table.ts'
import { lossyTable } from '../running/lossy-table.ts'
import type { TestTable } from '../running/table.ts'
import { type Reviewing, reviewingOn } from './reviewing.ts'

/** Thrown in place of a response that was sent and did not arrive. */
class Lost extends Error {}

/** Of a hundred requests: killed somewhere on their way, answered in vain, events not taken, specialists who go home. */
const often = {
  killed: 0.25,
  lost: 0.15,
  refused: 0.1,
  abandoned: 0.04,
  silent: 0.3,
  rough: 0.1,
  broken: 0.2,
}

/** The n-th call: problems, calls on which operator and facts disagree, and calls left as no problem, of four operators. */
export const callOf = (n: number): CallContent => {
  const operator = `op-${n % 4}`
  if (n % 5 < 2) return { ...exampleCall, operator }
  if (n % 5 === 2) return { ...exampleCall, operator, operatorVerdict: { problem: false } }
  return { ...typicalCall, operator }
}

const listened = (n: number) => n % 6 !== 1

/** What whoever reviews the n-th call says; the second specialist sees one in three otherwise. */
export const verdictOf = (n: number, number: number): VerdictContent => {
  if (n % 11 === 3) return { cannotTell: 'unclear' }
  const isProblem = n % 5 < 3 ? n % 7 !== 2 : n % 7 === 4
  const problem = number === 2 && n % 3 === 0 ? !isProblem : isProblem
  return { problem, criteria: problem ? ['unresolved-situation'] : [], listened: listened(n) }
}

const actionOf = (n: number, { verdict }: Review) => {
  const found = verdict && 'problem' in verdict && verdict.problem
  const isProblem = n % 5 < 3
  if (!verdict || 'cannotTell' in verdict || (!isProblem && !found)) return { action: 'confirm' as const }
  if (!isProblem || n % 4 === 1)
    return { action: 'reclassify' as const, criteria: ['refusal' as const], note: 'n' }
  return n % 4 === 2 ? { action: 'dismiss' as const, note: 'n' } : { action: 'confirm' as const }
}

export const idOf = (n: number): string => `X-${n}`

/**
 * A day on which specialists review calls while these come in, and everything fails: functions are killed before any of
 * their requests to the table, responses of the table and of functions are lost, the bus refuses events or has them twice,
 * specialists go home in the middle of a review, or after an action that was not answered. Whoever else is not answered asks
 * again. Returns once all is done.
 */
export const hardDay = async (
  table: TestTable,
  { calls, specialists }: { calls: number; specialists: number },
) => {
  const random = generator(calls)
  const at = { now: new Date('2026-11-20T11:00:00.000Z') }
  const bus: SupervisionEvent[] = []
  const published: SupervisionEvent[] = []
  const road = await lossyTable(table, () => random() < often.broken)
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const lossy = {
    ...table,
    client: tableClient({ endpoint: road.endpoint, region: 'eu-west-1', credentials }),
  }
  const publish = async (events: readonly SupervisionEvent[]) => {
    if (events.length > 0 && random() < often.refused) throw new DomainError(platformErrors.unavailable)
    published.push(...events)
    bus.push(...events, ...(random() < 0.3 ? events : []))
  }
  /** Asks until there is an answer, or as often as told: undefined for one that refuses. */
  const ask = async <T>(
    what: (on: Reviewing) => Promise<T>,
    asksAgain = () => true,
  ): Promise<T | undefined> => {
    for (;;) {
      at.now = new Date(at.now.getTime() + 500)
      const killAt = random() < often.killed ? 1 + Math.floor(random() * 12) : Number.POSITIVE_INFINITY
      try {
        const answer = await what(
          reviewingOn(killing(random() < often.rough ? lossy : table, killAt), at, publish),
        )
        if (random() < often.lost) throw new Lost()
        return answer
      } catch (fault) {
        const isFinal = fault instanceof DomainError && fault.error.status !== 503
        if (isFinal) return undefined
        if (!(fault instanceof Killed || fault instanceof Lost || fault instanceof DomainError))
          if (!(fault instanceof Error && /Timeout|ECONN|socket/.test(`${fault.name} ${fault.message}`)))
            throw fault
        if (!asksAgain()) return undefined
      }
    }
  }
  const day = { next: 0, taken: 0, busy: 0, reviewed: false, told: false }
  const quiet = reviewingOn(table, at)
  const names = new Map<string, { n: number; number: number }>()
  for (let n = 0; n < calls; n += 1)
    for (const number of [1, 2, 3]) names.set(quiet.idOf(idOf(n), number), { n, number })

  const take = async () => {
    while (day.next < calls) {
      const n = day.next
      day.next += 1
      await ask((on) => on.take(idOf(n), callOf(n)))
      // Its other events, and the same ones again.
      await Promise.all([1, 2].map(() => ask((on) => on.open({ dealerId: on.dealerId, callId: idOf(n) }))))
      day.taken += 1
    }
  }
  const judgeAndAct = async (reviewId: string, by: string) => {
    const { n, number } = names.get(reviewId) ?? { n: 0, number: 0 }
    const blind = await ask((on) => on.read(reviewId, by))
    if (!blind) return
    const judged =
      blind.review.verdict === undefined
        ? await ask((on) => on.judge(reviewId, verdictOf(n, number), by, blind.etag))
        : blind
    if (judged?.review.state !== 'judged') return
    if (random() < often.abandoned) return
    await ask(
      (on) => on.act(reviewId, actionOf(n, judged.review), by, judged.etag),
      () => random() >= often.silent,
    )
    await ask((on) => on.open({ dealerId: on.dealerId, callId: idOf(n) }))
  }
  const finish = async (reviewId: string, by: string) => {
    day.busy += 1
    await judgeAndAct(reviewId, by).finally(() => (day.busy -= 1))
  }
  const review = async (by: string) => {
    while (day.taken < calls / 2) await setTimeout(50)
    while (!day.reviewed) {
      const mine = await ask((on) => on.list(by, 'mine', 50, undefined))
      for (const { reviewId } of mine?.items ?? []) await finish(reviewId, by)
      const { items } = (await ask((on) => on.list(by, 'pending', 100, undefined))) ?? { items: [] }
      if (items.length === 0) {
        // Whoever is at a review may yet end it, or open another.
        const wasBusy = day.busy
        const waiting = await Array.fromAsync(quiet.queue.all())
        if (day.taken === calls && waiting.length + wasBusy + day.busy === 0) day.reviewed = true
        // What somebody else has may come back.
        at.now = new Date(at.now.getTime() + 60_000)
        await setTimeout(50)
      }
      // Different specialists often want the same.
      const from = Math.floor(random() * Math.min(20, items.length))
      for (const { reviewId } of items.slice(from, from + 4))
        if ((await ask((on) => on.claim(reviewId, by))) && random() >= often.abandoned)
          await finish(reviewId, by)
    }
  }
  /** What the table's stream does with the events that were kept with their changes: until the bus has taken them. */
  const told = new Set<string>()
  const stream = async (): Promise<void> => {
    const isLast = day.reviewed
    const news = (await quiet.kept()).filter(({ id }) => !told.has(id))
    for (const { id, at: since, data } of news) {
      const reviewed = z.parse(supervisionEvents.CallReviewed.data, data)
      const event = { name: 'CallReviewed' as const, id, at: since, data: reviewed }
      const isTaken = await publish([event]).then(
        () => true,
        () => false,
      )
      if (isTaken) told.add(id)
    }
    if (isLast && news.every(({ id }) => told.has(id))) {
      day.told = true
      return
    }
    await setTimeout(200)
    return stream()
  }
  const react = async () => {
    while (!day.told || bus.length > 0) {
      const [event] = bus.splice(Math.floor(random() * bus.length), 1)
      if (event?.name === 'CallReviewed') await ask((on) => on.count(event.data.reviewId))
      else await setTimeout(5)
    }
  }
  try {
    const people = Array.from({ length: specialists }, (_, index) => review(`specialist:s${index}`))
    await Promise.all([take(), take(), take(), take(), ...people, stream(), react(), react()])
  } finally {
    road.stop()
    lossy.client.destroy()
  }
  return { on: quiet, published }
}
