import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { Mail } from '../../../functions/mails/mail/mail-item.ts'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import { countReview } from '../../../functions/supervision/running/count-review.ts'
import { runningStore } from '../../../functions/supervision/running/running-store.ts'
import { headStart } from '../../../functions/platform/statistics/agreement/running-test.ts'
import { typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
const eva = 'specialist:eva'
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const isNone = { problem: false, listened: true }
const found = { action: 'reclassify' as const, criteria: ['unresolved-situation' as const], note: 'Sigue.' }

beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(() => table.stop())

const count = (reviewId: string) =>
  countReview({
    ...on.ports,
    running: runningStore(table),
    telling: { asortis: 'asortis@example.com', tableName: table.tableName, siteUrl: 'https://site' },
  })(reviewId)
const flags = () => on.published.filter(({ name }) => name === 'OperatorFlagged')
/** The e-mails that were posted about operators. */
const mails = async (): Promise<Mail[]> => {
  const { listDue, get } = mailStore(table)
  const ids = (await Array.fromAsync(listDue(new Date('2027-01-01T00:00:00.000Z')))).filter(
    ({ kind }) => kind === 'operator-flagged',
  )
  return (await Promise.all(ids.map(get))).flatMap((mail) => mail ?? [])
}

let number = 0
/** Takes calls that their operator left as no problem until the sample draws one. Returns its review's id. */
const drawn = async (operator: string): Promise<string> => {
  const content: CallContent = { ...typicalCall, operator, operatorVerdict: { problem: false } }
  for (;;) {
    number += 1
    await on.take(`R-${number}`, content)
    if (await on.ports.reviews.get(on.idOf(`R-${number}`))) return on.idOf(`R-${number}`)
  }
}

test('a crossing is told once, by event and e-mail, however often and at once its review is counted', async () => {
  const missed = await drawn('op-new')
  await count(missed)
  expect(await runningStore(table).get('op-new')).toBeUndefined()
  await on.review(missed, eva, isProblem, found)
  await Promise.all(Array.from({ length: 8 }, () => count(missed)))
  expect(await runningStore(table).get('op-new')).toMatchObject({
    ...{ n: 1, sum: headStart, reviews: 0, missed: 0, crossings: 1 },
    last: { reviewId: missed, reviews: 1, missed: 1 },
  })
  expect(new Set(flags().map(({ id }) => id))).toEqual(new Set(['op-new/crossing/1']))
  expect(flags()[0]?.data).toEqual({ operator: 'op-new', crossing: 1, reviews: 1, missed: 1 })
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail?.to?.email).toBe('asortis@example.com')
  expect(JSON.stringify(mail?.document)).toContain('uno de cada doce')
})

test('the next crossing is told again, and an older review that is counted again tells nothing', async () => {
  const good = await drawn('op-new')
  await on.review(good, eva, isNone, { action: 'confirm' })
  await count(good)
  const missed = await drawn('op-new')
  await on.review(missed, eva, isProblem, found)
  await count(missed)
  await count(good)
  expect((await mails()).map(({ id }) => id).toSorted()).toEqual(['op-new/1', 'op-new/2'])
  expect(await runningStore(table).get('op-new')).toMatchObject({ n: 3, crossings: 2 })
})

test('what nobody listened to, or could tell, does not count', async () => {
  const [unheard, unclear] = [await drawn('op-two'), await drawn('op-two')]
  await on.review(unheard, eva, { ...isProblem, listened: false }, found)
  await on.review(unclear, eva, { cannotTell: 'unclear' }, { action: 'confirm' })
  await count(unheard)
  await count(unclear)
  expect(await runningStore(table).get('op-two')).toBeUndefined()
})
