import type { IncomingMessage } from 'node:http'

/** An error response; the message is for the person using the endpoint. */
export class HttpError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.name = 'HttpError'
    this.status = status
  }
}

const maxBytes = 64 * 1024

/**
 * Rejects requests from web pages open in the same browser, whether through another host name (DNS rebinding) or
 * another origin. Protects the admin endpoint and the mail inbox; `port` is the server's own. Throws `HttpError`.
 */
export const checkCaller = (request: IncomingMessage, port: number) => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(request.headers.host ?? '')) throw new HttpError(403, 'The Host must be this machine')
  const { origin } = request.headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    throw new HttpError(403, 'The Origin must be this machine')
  }
}

/** The body parsed as JSON; undefined if there is none. Throws `HttpError`. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) throw new HttpError(413, 'The body is larger than 64 KB')
    chunks.push(bytes)
  }
  if (size === 0) return undefined
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'Bodies must be application/json')
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new HttpError(400, 'The body is not JSON')
  }
}
