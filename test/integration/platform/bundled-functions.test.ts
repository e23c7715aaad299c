import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callsOperations } from '../../../functions/calls/operations.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { problemsOperations } from '../../../functions/problems/operations.ts'
import { bundledHandler, settle } from '../../support/running/bundled.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let calls: HttpHandler
let problems: HttpHandler

// No zod beside the bundles: asking it anything is a fault there.
const alone = { zod: false }

beforeAll(async () => {
  table = await withTable()
  settle(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
  })
  await storeExampleDirectory(directoryStore(table), ['d1'])
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  calls = await bundledHandler('functions/calls/http.ts', alone)
  problems = await bundledHandler('functions/problems/http.ts', alone)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

const put = (callId: string, body: unknown) =>
  send(calls, callsOperations.putCall, { params: { dealerId: 'd1', callId }, body })

test('calls are taken, put again, assessed and read, and problems listed, without asking zod', async () => {
  expect(await put('B-1', typicalCall)).toMatchObject({ status: 201 })
  expect(await put('B-2', exampleCall)).toMatchObject({ status: 201 })
  expect(await put('B-2', exampleCall)).toMatchObject({ status: 200 })
  expect(await send(calls, callsOperations.assess, { body: exampleCall })).toMatchObject({ status: 200 })
  const params = { dealerId: 'd1', callId: 'B-2' }
  expect(await send(calls, callsOperations.getCall, { params })).toMatchObject({ status: 200 })
  const list = await send(problems, problemsOperations.listProblems, {
    params: { dealerId: 'd1' },
    claims: claimsOf.dealer('d1'),
  })
  expect(list).toMatchObject({ status: 200, body: { items: [{ callId: 'B-2' }] } })
})
