import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { EngineResponse } from './types.ts'

/** Sends a response; one from a file as it is read. */
export const respond = async (
  response: ServerResponse,
  { status, headers, body }: EngineResponse,
): Promise<void> => {
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
    response.end(body)
    return
  }
  const { file, start, length } = body
  response.writeHead(status, { 'content-length': length, ...headers })
  await pipeline(createReadStream(file, { start, end: start + length - 1 }), response)
}
