import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callsOperations } from '../../functions/calls/operations.ts'
import { directoryStore } from '../../functions/directory/directory-store.ts'
import { problemsOperations } from '../../functions/problems/operations.ts'
import { exampleCall, typicalCall } from '../support/example-call.ts'
import { claimsOf, clientSettings, type HttpHandler, send } from '../support/http-event.ts'
import { bundledModule } from '../support/quick-zod.ts'
import { storeExampleDirectory } from '../support/store-directory.ts'
import { type TestTable, withTable } from '../support/table.ts'

let table: TestTable
let calls: HttpHandler
let problems: HttpHandler

const isEntry = (module: unknown): module is { handler: HttpHandler } =>
  typeof module === 'object' && module !== null && 'handler' in module

/** An entry's bundle with no zod beside it: asking zod anything is a fault there. */
const handlerWithoutZod = async (entry: string): Promise<HttpHandler> => {
  const module = await bundledModule(entry, { zod: false })
  if (!isEntry(module)) throw new Error(`${entry} exports no handler`)
  return module.handler
}

beforeAll(async () => {
  table = await withTable()
  Object.assign(process.env, clientSettings, {
    TABLE_NAME: table.tableName,
    FINGERPRINT_KEY: 'f',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  await storeExampleDirectory(directoryStore(table), ['d1'])
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  calls = await handlerWithoutZod('functions/calls/http.ts')
  problems = await handlerWithoutZod('functions/problems/http.ts')
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
