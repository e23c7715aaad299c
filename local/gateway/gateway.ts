import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Outcome } from '../host/lambda-thread.ts'
import type { ApiSpec } from '../template/api.ts'
import { type Issuer, jwtAuthorizer } from './authorizer.ts'
import { httpEvent, splitTarget } from './http-event.ts'
import { toHttpResponse, gatewayResponse, type HttpResponse, internalServerError } from './http-response.ts'
import { MalformedPath, routeTable } from './route-table.ts'
import type { SiteServer } from '../site/site-server.ts'
import type { Throttling } from './stage-throttle.ts'

/** The gateway's dependencies. */
type GatewayPorts = {
  api: ApiSpec
  accountId: string
  issuer: Issuer
  invoke: (functionArn: string, event: string) => Promise<Outcome>
  now: () => Date
  /** Whether the stage's throttle admits a request of this route; without it there is no throttle. */
  admit?: Throttling['admit']
  /** The site in front of the API; without it there is the API alone. */
  site?: SiteServer
}

/** API Gateway's limits: 10 MB of body, 10,240 bytes of headers, 30 s for the function. */
const maxBodyBytes = 10 * 1024 * 1024
const maxHeaderBytes = 10_240
const integrationTimeoutMs = 30_000

const tooLarge = () => gatewayResponse(413, 'Request Entity Too Large')
const tooMany = () => gatewayResponse(429, 'Too Many Requests')

/** The complete body, or null above the limit (the rest is drained, so that the client can read the response). */
const readBody = (request: IncomingMessage) =>
  new Promise<Buffer | null>((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBodyBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => resolve(size > maxBodyBytes ? null : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('The client went away')))
  })

const withinLimit = (answer: Promise<HttpResponse>) => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<HttpResponse>((resolve) => {
    timer = setTimeout(() => resolve(gatewayResponse(503, 'Service Unavailable')), integrationTimeoutMs)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const send = (
  response: ServerResponse,
  answer: HttpResponse,
  requestId: string | null,
  bodyless: boolean,
) => {
  const { status, headers, cookies, body } = answer
  for (const [name, value] of Object.entries(headers)) {
    // This server sets lengths and connection headers itself, as API Gateway does.
    if (!/^(content-length|connection|transfer-encoding|keep-alive)$/i.test(name))
      response.setHeader(name, value)
  }
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
  if (requestId !== null) response.setHeader('apigw-requestid', requestId)
  response.statusCode = status
  if (status === 204 || status === 304) return void response.end()
  response.setHeader('content-length', body.length)
  response.end(bodyless ? undefined : body)
}

/**
 * An HTTP server that implements the templates' HTTP API: routes, JWT authorizers, payload format 2.0, and API
 * Gateway's own responses, with the site in front of it. Nothing sent to it can crash it.
 */
export const createGateway = ({ api, accountId, issuer, invoke, now, admit, site }: GatewayPorts): Server => {
  const match = routeTable(api.routes)
  const authorize = jwtAuthorizer(issuer)

  const serve = async (request: IncomingMessage, requestId: string): Promise<HttpResponse> => {
    const bytes = await readBody(request)
    if (bytes === null) return tooLarge()
    const { path } = splitTarget(request.url ?? '/')
    const found = match(request.method ?? 'GET', path)
    if (!found) return gatewayResponse(404, 'Not Found')
    if (admit && !admit(found.key)) return tooMany()
    const { authorizer, functionArn } = found.route
    const authorized = authorizer && (await authorize(authorizer, request.headers.authorization, now()))
    if (authorized && 'refused' in authorized) return authorized.refused
    const event = httpEvent(request, bytes, {
      apiId: api.apiId,
      accountId,
      requestId,
      routeKey: found.key,
      params: found.params,
      jwt: authorized?.jwt ?? null,
      now: now(),
    })
    const outcome = await invoke(functionArn, JSON.stringify(event))
    return outcome.ok ? toHttpResponse(JSON.parse(outcome.result)) : internalServerError()
  }

  const siteResponse = (request: IncomingMessage): HttpResponse | null => {
    try {
      return site?.(request) ?? null
    } catch {
      return internalServerError()
    }
  }

  const server = createServer({ maxHeaderSize: maxHeaderBytes }, (request, response) => {
    const requestId = randomUUID()
    const finish = (answer: HttpResponse) => {
      if (response.destroyed) return
      try {
        send(response, answer, requestId, request.method === 'HEAD')
      } catch {
        // An invalid response header. Nothing of the response has been sent yet.
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        send(response, internalServerError(), requestId, request.method === 'HEAD')
      }
    }
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    const fromSite = siteResponse(request)
    if (fromSite) {
      request.resume()
      return send(response, fromSite, null, request.method === 'HEAD')
    }
    withinLimit(serve(request, requestId)).then(finish, (fault: unknown) =>
      finish(fault instanceof MalformedPath ? gatewayResponse(400, 'Bad Request') : internalServerError()),
    )
  })
  server.on('clientError', (fault, socket) => {
    const tooLong = 'code' in fault && fault.code === 'HPE_HEADER_OVERFLOW'
    const [line, message] = tooLong
      ? ['431 Request Header Fields Too Large', 'Request Header Fields Too Large']
      : ['400 Bad Request', 'Bad Request']
    const body = JSON.stringify({ message })
    const head = `HTTP/1.1 ${line}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`
    if (socket.writable) socket.end(head + body)
    else socket.destroy()
  })
  return server
}
