import { afterAll, beforeAll, test } from 'vitest'
import { type TestTable, withTable } from '../support/running/table.ts'
import { expectReviewedOnce } from '../support/supervision/expect-hard-day.ts'
import { hardDay } from '../support/supervision/hard-day.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const calls = 2000

test(
  'twenty specialists and 2,000 calls, with everything that fails: each review once, queue and figures right, nobody told twice',
  { timeout: 3_600_000 },
  async () => {
    const { reviews } = await expectReviewedOnce(
      table,
      calls,
      await hardDay(table, { calls, specialists: 20 }),
    )
    console.log(`${reviews} reviews`)
  },
)
