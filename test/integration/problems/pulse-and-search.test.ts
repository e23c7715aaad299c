import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { keys as directoryKeys } from '../../../functions/directory/keys.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import type { Key } from '../../../functions/platform/table/define-keys.ts'
import { problemsOperations as operations } from '../../../functions/problems/operations.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledConsumer, bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const other = 'otro-concesionario'
let table: TestTable
let handler: HttpHandler
let onChange: Awaited<ReturnType<typeof bundledConsumer>>
let log: ReturnType<typeof captureLog>

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await storeExampleDirectory(directoryStore(table), [dealerId, other])
  await peopleOf(table, dealerId, other)
  Object.assign(process.env, { FINGERPRINT_KEY: 'f', BUS_NAME: 'bus' })
  handler = await bundledHandler('functions/problems/http.ts')
  onChange = await bundledConsumer('functions/cases/on-change.ts')
})
afterAll(() => table.stop())
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const pulse = (of: string, seen?: string, claims: Record<string, string> = claimsOf.dealer(of)) =>
  send(handler, operations.getPulse, {
    ...{ params: { dealerId: of }, claims },
    ...(seen !== undefined && { headers: { 'if-none-match': seen } }),
  })

/** Passes one batch of changes of these items to the stream's consumer. */
const changed = (...changes: Key[]) =>
  onChange(
    {
      Records: changes.map(({ pk, sk }, index) => {
        const Keys = { pk: { S: pk }, sk: { S: sk } }
        return { eventID: `e${index}`, dynamodb: { Keys, NewImage: Keys, SequenceNumber: `${index}` } }
      }),
    },
    { awsRequestId: 'r', getRemainingTimeInMillis: () => 10_000 },
  )

test("a dealer's pulse moves by one with each batch that has changes of it, and is 304 in between", async () => {
  expect(await pulse(dealerId)).toMatchObject({ status: 200, body: { pulse: 0 }, headers: { etag: '"0"' } })
  await changed(
    caseKeys.entry(dealerId, 'C-1', 1),
    caseKeys.entry(dealerId, 'C-1', 2),
    caseKeys.delivery(other, 'C-2', 'M-1', 'send'),
  )
  expect(await pulse(dealerId, '"0"')).toMatchObject({ status: 200, body: { pulse: 1 } })
  expect(await pulse(other)).toMatchObject({ body: { pulse: 1 } })
  for (const seen of ['"1"', 'W/"1"', '"0", "1"', '*']) {
    const unchanged = await pulse(dealerId, seen)
    expect(unchanged).toMatchObject({ status: 304, headers: { etag: '"1"' } })
    expect(unchanged.body).toBeUndefined()
  }
  await changed(directoryKeys.dealer(dealerId))
  expect(await pulse(dealerId, '"1"')).toMatchObject({ status: 200, body: { pulse: 2 } })
  expect(await pulse(other, '"1"')).toMatchObject({ status: 304 })
})

test('staff and specialists follow every dealer, its own people only theirs, and nobody one that there is not', async () => {
  for (const claims of [claimsOf.staff, claimsOf.specialist])
    expect(await pulse(other, undefined, claims)).toMatchObject({ status: 200 })
  expect(await pulse(other, undefined, claimsOf.dealer(dealerId))).toMatchObject({ status: 404 })
  expect(await pulse('nobody', undefined, claimsOf.staff)).toMatchObject({ status: 404 })
  expect(await pulse(dealerId, undefined, claimsOf.machine)).toMatchObject({ status: 403 })
})
