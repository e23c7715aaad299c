import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clocksOf, clocksWhenFound } from '../../../functions/cases/clocks/clocks.ts'
import { reviewCase } from '../../../functions/cases/review/review-case.ts'
import { dueByOf, dueByOfLate } from '../../../functions/supervision/review/due-by.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { caseWorld } from '../../support/calls/case-world.ts'
import { exampleBrand, exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

/** The visit is of the 17th, and cases happen on the 23rd: with ten days the survey is ahead, with six it is today. */
const changed = { ...exampleBrand, surveyExpectedAfterDays: 6 }
const changeDays = () => void Object.assign(world.directory, { brand: async () => changed })
afterEach(() => void Object.assign(world.directory, exampleDirectory()))
const asTaken = { content: exampleCall, surveyExpectedAfterDays: 10 }

test('a problem that is reopened after its brand changed its days is due ahead of the survey as it was expected', async () => {
  await world.resolved('R-1')
  const { followUp } = await world.caseOf('R-1')
  changeDays()
  await world.step('R-1', { step: 'reopen' })
  const { problem, ...call } = await world.caseOf('R-1')
  const expected = clocksOf(asTaken, exampleDealer, exampleBrand, new Date(problem.changedAt ?? ''))
  expect(problem.resolveBy).toBe(expected.resolveBy)
  expect(call.followUp?.survey).toBe(followUp?.survey)
})

test('so is one that an amendment makes of a call, and one that a review finds', async () => {
  await world.put('O-1', { ...typicalCall, visit: exampleCall.visit })
  await world.put('F-1', { ...typicalCall, visit: { ...exampleCall.visit, ref: 'another' } })
  changeDays()
  await world.amend('O-1', 'x-1', { answers: [{ question: 'overall', mark: 1 }] })
  const { problem: opened, followUp } = await world.caseOf('O-1')
  const ahead = clocksOf(asTaken, exampleDealer, exampleBrand, new Date(opened.problemAt))
  expect(opened).toMatchObject(ahead)
  expect(followUp?.survey).toBe('2026-11-27')

  const call = await world.stores.cases.readCall(exampleDealer.dealerId, 'F-1')
  if (!call) throw new Error('There is no such call')
  const at = '2026-11-23T09:30:00.000Z'
  const review = {
    action: 'reclassify',
    criteria: ['low-marks'],
    note: undefined,
    by: 'specialist:x',
  } as const
  const write = await reviewCase(world.directory, call, { ...review, at, judged: true, second: false })
  expect(write?.due).toMatchObject({
    resolve: clocksWhenFound(asTaken, exampleDealer, exampleBrand, new Date(at)).resolveBy,
  })
})

test('a review is due before the survey as it was expected, also one that is made later', async () => {
  await world.openProblem('V-1')
  const { caseOf } = world
  const call = await caseOf('V-1')
  const unkept = { ...call, surveyExpectedAfterDays: null }
  const later = new Date('2026-11-25T09:00:00.000Z')
  const dueBys = (brand: typeof exampleBrand, one: typeof call | typeof unkept = call) => [
    dueByOf(one, exampleDealer, brand),
    dueByOfLate(one, exampleDealer, brand, later),
  ]
  expect(dueBys(changed)).toEqual(dueBys(exampleBrand))
  // A call that did not keep them has none but today's.
  expect(dueBys(changed, unkept)).not.toEqual(dueBys(exampleBrand, unkept))
})
