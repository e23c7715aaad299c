import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'
import { type OperationResponse, jsonResult, rawResult } from './response.ts'
import { type AudienceClients, authorize, type Caller, callerOf } from './caller.ts'
import type { Operation } from './operation.ts'
import { problemDocuments } from './problem-documents.ts'
import { type ParsedRequest, parseRequest } from './request.ts'
import { checkRequestId, requestIdOf, requestLog } from './request-log.ts'

type Event = APIGatewayProxyEventV2WithJWTAuthorizer
type Result = APIGatewayProxyStructuredResultV2

/** What a handler receives: the parsed request and its caller. */
export type Request<O extends Operation> = ParsedRequest<O> & {
  caller: Caller
  /** The gateway's id of this very request, unlike any other: tells a function its own writes. */
  gatewayRequestId: string
  /** The response's `X-Request-Id`: the client's own, or one generated here. */
  requestId: string
  /** A header by its lower-case name. */
  header: (name: string) => string | undefined
}

export type Handler<O extends Operation> = (request: Request<O>) => Promise<OperationResponse<O>>

const serve =
  <O extends Operation>(operation: O, handle: Handler<O>, clients: AudienceClients) =>
  async (event: Event): Promise<Result> => {
    // The `$default` route and public routes have no authorizer, whatever the type says.
    const claims = event.requestContext.authorizer?.jwt?.claims
    const caller = authorize(operation, callerOf(claims, clients), event.pathParameters ?? {})
    const answer = await handle({
      ...parseRequest(operation, event),
      caller,
      gatewayRequestId: event.requestContext.requestId,
      requestId: requestIdOf(event),
      header: (name) => event.headers[name],
    })
    const { status, body, raw, headers } = answer
    return raw ? rawResult(status, raw, headers) : jsonResult(status, body, headers)
  }

/** An operation with its handler. */
export const route = <O extends Operation>(operation: O, handle: Handler<NoInfer<O>>) => ({
  key: `${operation.method} ${operation.path}`,
  serveFor: (clients: AudienceClients) => serve(operation, handle, clients),
})

/**
 * The Lambda entry of a part's operations: middy around a table from route key to handler. Dispatches on the
 * gateway's route and decoded parameters, never on the raw path; what is no route of it is 404.
 */
export const httpHandler = (routes: readonly ReturnType<typeof route>[], clients: AudienceClients) => {
  const table = new Map(routes.map(({ key, serveFor }) => [key, serveFor(clients)]))
  return middy<Event, Result>()
    .use(requestLog())
    .use(problemDocuments())
    .handler(async (event) => {
      checkRequestId(event)
      const serveRoute = table.get(event.routeKey)
      if (!serveRoute) throw new DomainError(platformErrors.notFound)
      return serveRoute(event)
    })
}
