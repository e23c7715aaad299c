import type middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'
import { faultFields, log } from '../runtime/log.ts'
import { isTransient } from '../retry/transient-faults.ts'
import { problemResult } from './response.ts'
import { requestIdOf } from './request-log.ts'

/** The response that says an error, given the request's id. */
export type ShowError = (error: DomainError, requestId: string) => APIGatewayProxyStructuredResultV2

/**
 * Middleware: turns anything thrown into a response, a problem document unless `showFor` says otherwise for the route,
 * and logs what is not a `DomainError`.
 */
export const problemDocuments = (
  showFor: (routeKey: string) => ShowError = () => problemResult,
): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    const requestId = requestIdOf(request.event)
    const { error } = request
    if (!(error instanceof DomainError)) log('error', 'fault', { requestId, ...faultFields(error) })
    const shown =
      error instanceof DomainError
        ? error
        : new DomainError(isTransient(error) ? platformErrors.unavailable : platformErrors.internal)
    request.response = showFor(request.event.routeKey)(shown, requestId)
  },
})
