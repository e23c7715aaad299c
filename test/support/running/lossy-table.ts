import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestTable } from './table.ts'

/**
 * A way to a test's table by which some responses are lost: the request was carried out, and whoever sent it sees a broken
 * connection. `isLost` decides for each request.
 */
export const lossyTable = async ({ endpoint }: Pick<TestTable, 'endpoint'>, isLost: () => boolean) => {
  const server = createServer((request, response) => {
    const pass = async () => {
      const body = Buffer.concat(await Array.fromAsync(request, (chunk: Buffer) => chunk))
      const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
          ? [[name, value]]
          : [],
      )
      const answer = await fetch(endpoint, { method: 'POST', headers, body })
      const text = await answer.text()
      if (isLost()) return void response.destroy()
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(text)
    }
    pass().catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
