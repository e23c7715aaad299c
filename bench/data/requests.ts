import { randomUUID } from 'node:crypto'
import type { CallContent } from '../../functions/cases/call/call-content.ts'

/** The app clients' ids in the settings of the benchmark's functions. */
export const clients = {
  CLIENT_MACHINE: '4k1m2n3b5v6c7x8z9a0s1d2f3g',
  CLIENT_DEALER: '5l2n3o4c6w7d8y9a0b1t2e3g4h',
  CLIENT_STAFF: '6m3o4p5d7x8e9z0b1c2u3f4h5i',
  CLIENT_SPECIALIST: '7n4p5q6e8y9f0a1c2d3v4g5i6j',
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const gatewayRequestId = () =>
  `${Array.from({ length: 15 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}=`

type Asked = {
  method: string
  path: string
  route: string
  params: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  claims: Record<string, string>
}

/** An HTTP API event (payload 2.0) with everything a real one has, including claims and headers. */
const httpEvent = ({ method, path, route, params, query, body, claims }: Asked) => ({
  version: '2.0',
  routeKey: `${method} ${route}`,
  rawPath: path,
  rawQueryString: new URLSearchParams(query ?? {}).toString(),
  headers: {
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
    authorization: `Bearer ${'e30'.repeat(300)}`,
    'content-type': 'application/json',
    host: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
    'user-agent': 'call-centre/7.1',
    'x-amzn-trace-id': 'Root=1-6740a0b1-0123456789abcdef01234567',
    'x-forwarded-for': '203.0.113.17',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  },
  ...(query ? { queryStringParameters: query } : {}),
  pathParameters: params,
  requestContext: {
    accountId: '123456789012',
    apiId: 'a1b2c3d4e5',
    authorizer: { jwt: { claims, scopes: null } },
    domainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
    domainPrefix: 'a1b2c3d4e5',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.17', userAgent: 'call-centre/7.1' },
    requestId: gatewayRequestId(),
    routeKey: `${method} ${route}`,
    stage: '$default',
    time: '22/Nov/2026:10:15:00 +0000',
    timeEpoch: 1_795_342_500_000,
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  isBase64Encoded: false,
})

const machineClaims = {
  client_id: clients.CLIENT_MACHINE,
  scope: 'fidelizacion/calls/write fidelizacion/calls/read',
  token_use: 'access',
}

/** Call-centre software puts a call with a new id. */
export const putCallEvent = (dealerId: string, content: CallContent, callId: string = randomUUID()) =>
  httpEvent({
    method: 'PUT',
    path: `/v1/dealers/${dealerId}/calls/${callId}`,
    route: '/v1/dealers/{dealerId}/calls/{callId}',
    params: { dealerId, callId },
    body: content,
    claims: machineClaims,
  })

/** Who acts for a dealer: the `sub` of a token. */
export const subjectOfDealer = (dealerId: string): string => `c2a5f4e4-7041-70d2-6c0b-${dealerId}`

/** A dealer's user lists its open problems. */
export const listProblemsEvent = (dealerId: string, limit: number) =>
  httpEvent({
    method: 'GET',
    path: `/v1/dealers/${dealerId}/problems`,
    route: '/v1/dealers/{dealerId}/problems',
    params: { dealerId },
    query: { limit: String(limit) },
    claims: {
      client_id: clients.CLIENT_DEALER,
      'cognito:groups': '[dealer]',
      sub: subjectOfDealer(dealerId),
      token_use: 'access',
    },
  })

/** Call-centre software requests an assessment of a call so far. */
export const assessEvent = (dealer: string, content: CallContent) =>
  httpEvent({
    method: 'POST',
    path: '/v1/assessments',
    route: '/v1/assessments',
    params: {},
    body: { ...content, dealer },
    claims: machineClaims,
  })

/** Call-centre software asks whether a customer may be called. */
export const permissionEvent = (dealerId: string, customerRef: string) =>
  httpEvent({
    method: 'GET',
    path: `/v1/dealers/${dealerId}/customers/${customerRef}/contact-permission`,
    route: '/v1/dealers/{dealerId}/customers/{customerRef}/contact-permission',
    params: { dealerId, customerRef },
    query: { kind: 'after-service' },
    claims: machineClaims,
  })
