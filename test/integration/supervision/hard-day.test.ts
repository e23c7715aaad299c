import { afterAll, beforeAll, test } from 'vitest'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { expectReviewedOnce } from '../../support/supervision/expect-hard-day.ts'
import { hardDay } from '../../support/supervision/hard-day.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const calls = 100

test('twenty specialists, killed functions, lost responses, a bus that refuses and repeats: each review once, queue and figures right, nobody told twice', async () => {
  await expectReviewedOnce(table, calls, await hardDay(table, { calls, specialists: 20 }))
})
