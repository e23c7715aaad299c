import { Agent, request } from 'node:http'
import type { EngineResponse } from './types.ts'

/** Forwards requests to an engine over keep-alive connections. */
export type Forward = {
  post: (path: string, headers: Readonly<Record<string, string>>, body: Buffer) => Promise<EngineResponse>
  close: () => void
}

/** Thrown when an engine does not respond, or not in time. */
class EngineFault extends Error {
  override name = 'EngineFault'
}

const relayed = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'] as const

/** `timeLimitMs` limits each request, so that a hanging engine never hangs the front. */
export const createForward = (url: string, timeLimitMs: number): Forward => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(url)
  return {
    post: function post(path, headers, body) {
      return new Promise<EngineResponse>((resolve, reject) => {
        const fail = (why: string) => reject(new EngineFault(why))
        const sent = request(
          {
            agent,
            hostname,
            port,
            path,
            method: 'POST',
            headers: { ...headers, 'content-length': body.length },
          },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('error', () => fail('the engine broke off'))
            response.on('end', () => {
              const kept: Record<string, string> = {}
              for (const name of relayed) {
                const value = response.headers[name]
                if (typeof value === 'string') kept[name] = value
              }
              resolve({ status: response.statusCode ?? 500, headers: kept, body: Buffer.concat(chunks) })
            })
          },
        )
        const timer = setTimeout(
          () => sent.destroy(new EngineFault('the engine takes too long')),
          timeLimitMs,
        )
        sent.on('close', () => clearTimeout(timer))
        sent.on('error', (fault) => {
          const code = 'code' in fault ? fault.code : undefined
          // The engine closed an idle connection just as it was reused, so it has not seen the request.
          if (sent.reusedSocket && code === 'ECONNRESET') resolve(post(path, headers, body))
          else fail('the engine does not answer')
        })
        sent.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}
