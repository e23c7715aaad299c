import type { ServiceError } from '../../platform/errors/define-errors.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operation } from '../../platform/http/operation.ts'
import { errors } from '../parts.ts'
import type { ResponseObject, JsonSchema } from './openapi-types.ts'

const string = (description: string): JsonSchema => ({ type: 'string', description })

/** The schemas that error responses use, by their component names. */
export const errorSchemas: Readonly<Record<string, JsonSchema>> = {
  ProblemDocument: {
    type: 'object',
    description: 'An error of the service itself (RFC 9457).',
    required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
    properties: {
      type: string("The path of the error's paragraph in the site's documentation; ends in the code."),
      title: string('What the code means, in one phrase.'),
      status: { type: 'integer' },
      code: { $ref: '#/components/schemas/ErrorCode' },
      detail: string('What is wrong with this request. Never repeats a value from it.'),
      instance: string('The request id.'),
      errors: {
        type: 'array',
        description: 'Everything that is invalid, at most 20 entries.',
        items: { $ref: '#/components/schemas/ValidationError' },
      },
    },
  },
  ErrorCode: {
    type: 'string',
    enum: errors.map(({ code }) => code),
    description: 'Stable: clients rely on this.',
  },
  ValidationError: {
    type: 'object',
    description: 'One invalid value in a request.',
    required: ['in', 'pointer', 'code', 'detail'],
    properties: {
      in: { $ref: '#/components/schemas/RequestPart' },
      pointer: string('In a body, a JSON Pointer (RFC 6901); elsewhere, the name.'),
      code: string(
        'Why it is invalid; `missing` for anything absent. Stable; /docs/errors#field-codes lists them.',
      ),
      detail: string('What would be valid, as a sentence. Never repeats a value from the request.'),
      choices: {
        type: 'array',
        description: 'The valid values, where the contract lists them.',
        items: { type: ['string', 'number', 'boolean'] },
      },
    },
  },
  RequestPart: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
  GatewayMessage: {
    type: 'object',
    description: "The fixed body of API Gateway's own responses.",
    required: ['message'],
    properties: { message: { type: 'string' } },
  },
}

/** Whether a path names a fact about a person, which may have been erased. */
const isOfErasable = (path: string): boolean => /\{(callId|responseId)\}/.test(path)

/** Every error that an operation can respond with: its own, and those that follow from its scope, body and headers. */
export const errorsOf = (operation: Operation): ServiceError[] => {
  const { scope, audience, body, idempotencyKey, pages } = operation
  // A page says in its own words what is wrong.
  if (pages) return [...operation.errors]
  const byShape: (ServiceError | false)[] = [
    scope !== null && platformErrors.forbidden,
    audience.includes('dealer') && platformErrors.notFound,
    isOfErasable(operation.path) && platformErrors.gone,
    body !== undefined && platformErrors.notJson,
    body !== undefined && platformErrors.bodyTooLarge,
    body !== undefined && platformErrors.notApplicationJson,
    idempotencyKey !== undefined && platformErrors.idempotencyKeyReused,
    platformErrors.doesNotFit,
    platformErrors.internal,
    platformErrors.unavailable,
  ]
  return [...new Set([...byShape.filter((error) => error !== false), ...operation.errors])]
}

const gatewayWords: Readonly<Record<number, string>> = {
  401: 'There is no token, or it is not valid',
  403: 'The token lacks the scope',
  413: 'The body is over 10 MB',
  429: 'Too many requests',
  500: 'Something failed',
  503: 'The service cannot answer now',
}

const gatewayStatusesOf = ({ scope, body }: Operation): number[] => [
  ...(scope === null ? [] : [401, 403]),
  ...(body === undefined ? [] : [413]),
  429,
  500,
  503,
]

const toldByService = (status: number, codes: readonly string[]): ResponseObject['content'] => {
  if (codes.length === 0) return {}
  const schema: JsonSchema = {
    allOf: [
      { $ref: '#/components/schemas/ProblemDocument' },
      {
        type: 'object',
        properties: {
          status: { type: 'integer', const: status },
          code: { type: 'string', enum: [...codes] },
        },
      },
    ],
  }
  return { 'application/problem+json': { schema } }
}

/** The response for one error status of an operation, with its component name; equal responses have equal names. */
const errorResponse = (status: number, told: readonly ServiceError[], byGateway: boolean) => {
  const codes = told.map(({ code }) => code)
  const words = told.map(({ code, title }) => `\`${code}\`: ${title}.`)
  const gateway = gatewayWords[status]
  if (byGateway && gateway) words.push(`API Gateway's own: ${gateway}.`)
  const headers: ResponseObject['headers'] = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }
  if (status === 429 || status === 503) headers['Retry-After'] = { $ref: '#/components/headers/RetryAfter' }
  const content = {
    ...toldByService(status, codes),
    ...(byGateway && { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } }),
  }
  const answer: ResponseObject = { description: words.join(' '), headers, content }
  return { name: [String(status), ...codes, ...(byGateway ? ['gateway'] : [])].join('_'), status, answer }
}

/** The error responses of an operation, in ascending order of status. */
export const errorResponsesOf = (operation: Operation) => {
  const told = errorsOf(operation)
  const byGateway = gatewayStatusesOf(operation)
  const statuses = [...new Set([...byGateway, ...told.map((error) => error.status)])].sort((a, b) => a - b)
  return statuses.map((status) =>
    errorResponse(
      status,
      told.filter((error) => error.status === status),
      byGateway.includes(status),
    ),
  )
}
