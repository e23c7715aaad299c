import type middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'
import { faultFields, log } from '../runtime/log.ts'
import { isTransient } from '../retry/transient-faults.ts'
import { problemResult } from './response.ts'
import { requestIdOf } from './request-log.ts'

/** Middleware: turns anything thrown into a problem document, and logs what is not a `DomainError`. */
export const problemDocuments = (): middy.MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  onError: (request) => {
    const requestId = requestIdOf(request.event)
    const { error } = request
    if (!(error instanceof DomainError)) log('error', 'fault', { requestId, ...faultFields(error) })
    const shown =
      error instanceof DomainError
        ? error
        : new DomainError(isTransient(error) ? platformErrors.unavailable : platformErrors.internal)
    request.response = problemResult(shown, requestId)
  },
})
