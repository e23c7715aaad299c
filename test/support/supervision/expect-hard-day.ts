import { expect } from 'vitest'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { getAgreement } from '../../../functions/supervision/agreement/get-agreement.ts'
import type { SupervisionEvent } from '../../../functions/supervision/events.ts'
import { countQueues } from '../../../functions/supervision/queue/count-queues.ts'
import type { Review } from '../../../functions/supervision/review/review-item.ts'
import { runningStore } from '../../../functions/supervision/running/running-store.ts'
import { callOf, idOf, verdictOf } from './hard-day.ts'
import type { Reviewing } from './reviewing.ts'

const month = '2026-11'

/** Each call was reviewed once, by whoever was first, and what follows from it happened once. */
const expectCall = async (on: Reviewing, n: number): Promise<Review[]> => {
  const callId = idOf(n)
  const line = await on.ports.lines.get(month, on.dealerId, callId)
  const [first, second, again] = await on.ports.reviews.many([1, 2, 3].map((one) => on.idOf(callId, one)))
  expect(again).toBeUndefined()
  if (line?.drawn !== true) {
    expect([first, second]).toEqual([undefined, undefined])
    return []
  }
  expect(first).toMatchObject({ state: 'final', n: 3, verdict: verdictOf(n, 1) })
  expect(second === undefined).toBe(first?.second !== true)
  if (second) expect(second).toMatchObject({ state: 'final', n: 2, verdict: verdictOf(n, 2) })
  if (second) expect(second.verdict?.by).not.toBe(first?.verdict?.by)
  const call = await on.stores.cases.readCall(on.dealerId, callId)
  const { entries } = call ? await on.stores.entries.list(call, 300, 300) : { entries: [] }
  const notices = await on.stores.notices.list(on.dealerId, callId)
  const action = first?.action?.action
  expect(entries.map(({ kind }) => kind)).toEqual(call?.problem ? ['review'] : [])
  expect(notices).toHaveLength(action === 'confirm' ? 0 : 1)
  return [first, second].flatMap((review) => review ?? [])
}

/** The figures are those of what was said, whoever said it and however often. */
const expectFigures = async (on: Reviewing, calls: number, reviews: readonly Review[]) => {
  const figures = await getAgreement(on.ports)({}, { audience: 'staff', id: 'staff:s' })
  const said = reviews.flatMap(({ number, callId, why }) => {
    const n = Number(callId.slice(2))
    const verdict = verdictOf(n, number)
    const isLeft = callOf(n).operatorVerdict?.problem === false
    const counts = number === 1 && verdict.cannotTell === undefined && (!isLeft || verdict.listened === true)
    return counts ? [{ why, verdict }] : []
  })
  const of = (reason: Review['why']) => said.filter(({ why }) => why === reason)
  const sample = of('sample')
  const found = sample.filter(({ verdict }) => verdict.problem).length
  expect(figures.calls).toBe(calls)
  expect(figures.basis).toMatchObject({
    ...{ problems: of('problem').length, disagreements: of('disagreement').length, sample: sample.length },
  })
  expect(figures.misses).toMatchObject({ found, of: sample.length })
  const named = figures.confusion.find(({ criterion }) => criterion === 'unresolved-situation')
  expect((named?.both ?? 0) + (named?.specialistOnly ?? 0)).toBe(
    said.filter(({ verdict }) => verdict.problem).length,
  )
  return figures
}

/** Each operator's test counted each review once, and each crossing was told once, by one e-mail and one event. */
const expectRunning = async (
  table: Table,
  tests: Awaited<ReturnType<ReturnType<typeof getAgreement>>>['running'],
  published: readonly SupervisionEvent[],
) => {
  const live = await Promise.all(tests.map(({ operator }) => runningStore(table).get(operator)))
  expect(live.map((one) => one?.n)).toEqual(tests.map(({ points }) => points.length))
  const crossings = tests.flatMap(({ operator }, index) =>
    Array.from({ length: live[index]?.crossings ?? 0 }, (_, crossing) => `${operator}/${crossing + 1}`),
  )
  const due = await Array.fromAsync(mailStore(table).listDue(new Date('2027-01-01T00:00:00.000Z')))
  const told = due.filter(({ kind }) => kind === 'operator-flagged').map(({ id }) => id)
  expect(told.toSorted()).toEqual(crossings.toSorted())
  const events = published.flatMap((event) => (event.name === 'OperatorFlagged' ? [event] : []))
  const flagged = new Set(events.map(({ data }) => `${data.operator}/${data.crossing}`))
  expect([...flagged].toSorted()).toEqual(crossings.toSorted())
}

/** After a hard day: each review once, queue and figures right, nobody told twice. */
export const expectReviewedOnce = async (
  table: Table,
  calls: number,
  { on, published }: { on: Reviewing; published: readonly SupervisionEvent[] },
): Promise<{ reviews: number }> => {
  const reviews: Review[] = []
  for (let n = 0; n < calls; n += 1) reviews.push(...(await expectCall(on, n)))
  const done = published.filter(({ name }) => name === 'CallReviewed')
  expect(new Set(done.map(({ id }) => id))).toEqual(
    new Set(reviews.map(({ reviewId }) => `${reviewId}/final`)),
  )
  expect(new Set(done.map((event) => JSON.stringify(event))).size).toBe(reviews.length)
  const { queues } = await countQueues({ queue: on.queue, clock: on.ports.clock })()
  expect(queues.every(({ waiting }) => waiting === 0)).toBe(true)
  const { running } = await expectFigures(on, calls, reviews)
  await expectRunning(table, running, published)
  return { reviews: reviews.length }
}
