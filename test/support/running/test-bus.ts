import { createServer } from 'node:http'
import * as z from 'zod/mini'

const asked = z.object({ Entries: z.array(z.looseObject({ Detail: z.string() })) })

/**
 * A bus that keeps the events that it takes, with what is in their detail, and that can be told to refuse. Sets the
 * function's environment.
 */
export const testBus = async () => {
  const state = { taken: [] as unknown[], refuses: false }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { refuses, taken } = state
      response.setHeader('content-type', 'application/x-amz-json-1.1')
      const { Entries } = z.parse(asked, JSON.parse(Buffer.concat(parts).toString()))
      if (!refuses)
        taken.push(...Entries.map(({ Detail, ...entry }) => ({ ...entry, ...JSON.parse(Detail) })))
      const answer = refuses ? { ErrorCode: 'InternalFailure' } : { EventId: '1' }
      response.end(
        JSON.stringify({
          FailedEntryCount: refuses ? Entries.length : 0,
          Entries: Entries.map(() => answer),
        }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  Object.assign(process.env, {
    BUS_NAME: 'bus',
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  })
  return { state, close: () => void server.close() }
}
