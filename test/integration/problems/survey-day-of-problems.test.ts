import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { listByDeadline } from '../../../functions/problems/file/list-by-deadline.ts'
import { listProblems } from '../../../functions/problems/file/list-problems.ts'
import { searchProblems } from '../../../functions/problems/file/search-problems.ts'
import { caseWorld } from '../../support/calls/case-world.ts'
import { nothingAsked } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleBrand, exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
const clock = () => new Date('2026-11-24T09:00:00Z')

/** What each list and the problem itself say, with the brand as it is by now, and how many problems were read whole. */
const saidBy = async (callId: string, brand = exampleBrand) => {
  let readWhole = 0
  const { problems } = openCases(table)
  const ports = {
    ...world.stores,
    ...{ directory: exampleDirectory({ brand: async () => brand }), clock },
    problems: {
      ...problems,
      read: (which: readonly { dealerId: string; callId: string }[]) => {
        readWhole += which.length
        return problems.read(which)
      },
    },
  }
  const query = { status: 'open' as const, limit: 50 }
  const newest = await listProblems(ports)(dealerId, query, {})
  const readForList = readWhole
  const lists = [
    newest,
    await listByDeadline(ports)(dealerId, { limit: 50 }, undefined),
    await searchProblems(ports)(dealerId, { customerRef: `K-${callId}` }),
  ]
  const days = lists.map(({ items }) => items.find((item) => item.callId === callId)?.surveyExpected)
  const { body } = await getProblem({ ...ports, ...nothingAsked })(dealerId, callId, { audience: 'dealer' })
  return { days: [...days, body.surveyExpected, body.followUp?.surveyExpected], readForList }
}

const changed = { ...exampleBrand, surveyExpectedAfterDays: 30 }

test('lists say when the survey is expected as the follow-up does, also after the brand was changed', async () => {
  await world.openProblem('S-1')
  const day = '2026-11-27'
  expect(await saidBy('S-1')).toEqual({ days: [day, day, day, day, day], readForList: 0 })
  // Changed before the call was taken: nothing has to be read for it.
  const before = { ...exampleBrand, changedAt: '2026-11-01T00:00:00.000Z' }
  expect(await saidBy('S-1', before)).toEqual({ days: [day, day, day, day, day], readForList: 0 })
  const since = { ...changed, changedAt: '2026-11-23T20:00:00.000Z' }
  expect(await saidBy('S-1', since)).toEqual({ days: [day, day, day, day, day], readForList: 1 })
})

test('the day follows the visit that an amendment names, by the days that held when the call was taken', async () => {
  await world.openProblem('S-2')
  await world.amend('S-2', 'x-1', { visit: { ...exampleCall.visit, date: '2026-11-18' } })
  const since = { ...changed, changedAt: '2026-11-23T20:00:00.000Z' }
  expect((await saidBy('S-2', since)).days).toEqual(Array.from({ length: 5 }, () => '2026-11-28'))
})

test('a problem whose brand is not known any more has no such day', async () => {
  await world.openProblem('S-3')
  const directory = exampleDirectory({ brand: async () => undefined })
  const { items } = await listProblems({ ...world.stores, directory, clock })(
    dealerId,
    { status: 'open', limit: 50 },
    {},
  )
  expect(items.map(({ surveyExpected }) => surveyExpected)).toEqual([null, null, null])
})
