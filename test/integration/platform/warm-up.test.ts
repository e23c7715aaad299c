import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { callsOperations } from '../../../functions/calls/operations.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { send } from '../../support/running/http-event.ts'
import { freePort, type TestTable, withTable } from '../../support/running/table.ts'

const entries = ['calls', 'problems', 'directory', 'groups', 'draws'].map(
  (part) => `functions/${part}/http.ts`,
)

let table: TestTable
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f',
    SUPPRESSION_KEY: 's',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
    BUS_NAME: 'b',
  })
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

/** An engine that counts its requests and forwards none of them. */
const countingEngine = async (respond: boolean) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(String(request.headers['x-amz-target']))
    request.resume()
    if (respond) response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { endpoint: `http://127.0.0.1:${address.port}`, asked, stop }
}

describe('a function behind the HTTP API', () => {
  it.each(entries)('%s reads one item while it initialises', async (entry) => {
    const engine = await countingEngine(true)
    setFunctionEnvironment({ ...table, endpoint: engine.endpoint })
    await bundledHandler(entry)
    engine.stop()
    expect(engine.asked).toEqual([expect.stringMatching(/GetItem$/)])
  })

  it('initialises when connections to its table are refused, and responds 503 to requests', async () => {
    setFunctionEnvironment({ ...table, endpoint: `http://127.0.0.1:${await freePort()}` })
    const handler = await bundledHandler('functions/calls/http.ts')
    const sent = { params: { dealerId: 'd1', callId: 'W-1' }, body: exampleCall }
    expect(await send(handler, callsOperations.putCall, sent)).toMatchObject({ status: 503 })
  })

  it('initialises when its table does not respond', async () => {
    const engine = await countingEngine(false)
    setFunctionEnvironment({ ...table, endpoint: engine.endpoint })
    await bundledHandler('functions/calls/http.ts')
    expect(engine.asked.length).toBeGreaterThan(0)
    engine.stop()
  })
})
