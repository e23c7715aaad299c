import type { IncomingMessage } from 'node:http'
import { MalformedPath } from './route-table.ts'

/** A verified token's claims as an HTTP API passes them on: everything as text, lists as `[a b]`. */
export type JwtContext = { claims: Readonly<Record<string, string>>; scopes: readonly string[] | null }

/** The parts of the event that do not come from the request itself. */
type EventContext = {
  apiId: string
  accountId: string
  requestId: string
  routeKey: string
  params: Readonly<Record<string, string>>
  jwt: JwtContext | null
  now: Date
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `12/Mar/2020:19:03:58 +0000` */
const commonLogTime = (now: Date) =>
  `${twoDigits(now.getUTCDate())}/${months[now.getUTCMonth()]}/${now.getUTCFullYear()}:` +
  `${twoDigits(now.getUTCHours())}:${twoDigits(now.getUTCMinutes())}:${twoDigits(now.getUTCSeconds())} +0000`

/** Lower-case names; a repeated header's values joined by commas. */
const headersOf = (request: IncomingMessage) => {
  const headers: Record<string, string> = {}
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index]?.toLowerCase() ?? ''
    const value = request.rawHeaders[index + 1] ?? ''
    const before = Object.hasOwn(headers, name) ? headers[name] : undefined
    Object.defineProperty(headers, name, {
      value: before === undefined ? value : `${before},${value}`,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return headers
}

const decodePath = (segment: string) => {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new MalformedPath()
  }
}

const decodeQuery = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new MalformedPath()
  }
}

const queryOf = (raw: string) => {
  if (raw === '') return undefined
  const values = new Map<string, string>()
  for (const part of raw.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decodeQuery(equals < 0 ? part : part.slice(0, equals))
    const value = equals < 0 ? '' : decodeQuery(part.slice(equals + 1))
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before},${value}`)
  }
  return values.size === 0 ? undefined : Object.fromEntries(values)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const isText = /^(text\/|application\/(json|javascript|xml|[a-z0-9.+-]+\+(json|xml))\s*(;|$))/i

const bodyOf = (bytes: Buffer, contentType: string) => {
  if (bytes.length === 0) return { isBase64Encoded: false }
  if (isText.test(contentType)) {
    try {
      return { body: utf8.decode(bytes), isBase64Encoded: false }
    } catch {
      // Not the text it says it is: its bytes, as they came.
    }
  }
  return { body: bytes.toString('base64'), isBase64Encoded: true }
}

/** Splits a request target, as received, into path and query. */
export const splitTarget = (target: string): { path: string; query: string } => {
  const mark = target.indexOf('?')
  return mark < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}

/**
 * The event of an HTTP API, payload format 2.0. `rawPath` is decoded, as in HTTP APIs. Throws `MalformedPath` if path
 * or query cannot be decoded.
 */
export const httpEvent = (request: IncomingMessage, bytes: Buffer, context: EventContext) => {
  const { path, query } = splitTarget(request.url ?? '/')
  const headers = headersOf(request)
  const queryStringParameters = queryOf(query)
  const rawPath = path.split('/').map(decodePath).join('/')
  const cookies = headers['cookie']?.split(';').map((cookie) => cookie.trim())
  const domainPrefix = context.apiId
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies ? { cookies } : {}),
    headers: {
      ...headers,
      'x-forwarded-for': request.socket.remoteAddress ?? '127.0.0.1',
      'x-forwarded-port': String(request.socket.localPort ?? 0),
      'x-forwarded-proto': 'http',
    },
    ...(queryStringParameters ? { queryStringParameters } : {}),
    ...(Object.keys(context.params).length > 0 ? { pathParameters: context.params } : {}),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      ...(context.jwt ? { authorizer: { jwt: context.jwt } } : {}),
      domainName: headers['host'] ?? 'localhost',
      domainPrefix,
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: '$default',
      time: commonLogTime(context.now),
      timeEpoch: context.now.getTime(),
    },
    ...bodyOf(bytes, headers['content-type'] ?? ''),
  }
}
