import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { randomUUID } from 'node:crypto'
import type { Operation } from '../../../functions/platform/http/operation.ts'

type Event = APIGatewayProxyEventV2WithJWTAuthorizer
export type HttpHandler = (event: Event, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** The claims of a token of each audience, as the gateway passes them on; `peopleOf` lets a dealer's people act for it. */
export const claimsOf = {
  machine: { client_id: 'client-machine', sub: 'client-machine' },
  dealer: (dealerId: string) => ({
    client_id: 'client-dealer',
    sub: `ana-of-${dealerId}`,
    'cognito:groups': '[dealer]',
  }),
  staff: { client_id: 'client-staff', sub: 'sam', 'cognito:groups': '[staff]' },
  specialist: { client_id: 'client-specialist', sub: 'eva', 'cognito:groups': '[specialist]' },
}

/** The settings that match `claimsOf`. */
export const clientSettings = {
  CLIENT_MACHINE: 'client-machine',
  CLIENT_DEALER: 'client-dealer',
  CLIENT_STAFF: 'client-staff',
  CLIENT_SPECIALIST: 'client-specialist',
}

export type Sent = {
  params?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown
  base64?: boolean
  claims?: Record<string, string> | null
}

/** An HTTP API event (payload format 2.0) for an operation, as API Gateway makes it. */
export const httpEvent = (operation: { method: string; path: string }, sent: Sent): Event => {
  const { params = {}, query, headers = {}, body, base64 = false, claims = claimsOf.machine } = sent
  const rawPath = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const routeKey = `${operation.method} ${operation.path}`
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(query && { queryStringParameters: query }),
    pathParameters: params,
    isBase64Encoded: base64,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: operation.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: 0,
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: claims ?? {}, scopes: [] } },
    },
  }
}

/** Sends a request to a function's handler. Returns status, headers and the parsed body (a CSV file as it is). */
export const send = async (
  handler: HttpHandler,
  operation: Pick<Operation, 'method' | 'path'>,
  sent: Sent,
) => {
  const context = { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => 10_000 } as unknown as Context
  const { statusCode = 0, headers = {}, body = '' } = await handler(httpEvent(operation, sent), context)
  const isText = String(headers['content-type'] ?? '').startsWith('text/csv')
  const parsed: unknown = body === '' ? undefined : isText ? body : JSON.parse(body)
  return { status: statusCode, headers, body: parsed as never }
}
