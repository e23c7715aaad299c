import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestTable } from './table.ts'

/** A way to a test's table by which some writes fail: those whose body contains `failing`, while it is not empty. */
export const faultyTable = async (table: TestTable) => {
  const state = { failing: '' }
  const server = createServer((request, response) => {
    const pass = async () => {
      const body = Buffer.concat(await Array.fromAsync(request, (chunk: Buffer) => chunk)).toString()
      const target = String(request.headers['x-amz-target'])
      if (state.failing !== '' && target.endsWith('.PutItem') && body.includes(state.failing)) {
        response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' })
        response.end(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' }))
        return
      }
      const signed = ['x-amz-target', 'x-amz-date', 'x-amz-security-token', 'authorization', 'content-type']
      const headers = signed.flatMap((name): [string, string][] => {
        const value = request.headers[name]
        return typeof value === 'string' ? [[name, value]] : []
      })
      const answer = await fetch(table.endpoint, { method: 'POST', headers, body })
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(await answer.text())
    }
    pass().catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    state,
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
