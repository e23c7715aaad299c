import * as z from 'zod/mini'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { DomainError, invalidRequest, type ValidationError, platformErrors } from '../errors/errors.ts'
import { validationErrorsOf } from '../errors/validation-errors.ts'
import type { Operation } from './operation.ts'

const mostBytes = 256 * 1024

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

const bodyText = (event: APIGatewayProxyEventV2): string => {
  const body = event.body ?? ''
  if (!event.isBase64Encoded) {
    if (Buffer.byteLength(body) > mostBytes) throw new DomainError(platformErrors.bodyTooLarge)
    return body
  }
  const bytes = Buffer.from(body, 'base64')
  if (bytes.length > mostBytes) throw new DomainError(platformErrors.bodyTooLarge)
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw new DomainError(platformErrors.notJson)
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError(platformErrors.notJson)
  }
}

/** Far deeper than any body of the contract: what goes through a body recursively need not fear for the stack. */
const deepest = 32

const isDeeper = (value: unknown, levels: number): boolean => {
  if (value === null || typeof value !== 'object') return false
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1))
}

/** The body as JSON, not yet held against a schema. Throws 400, 413, 415 or 422. */
export const jsonBody = (event: APIGatewayProxyEventV2): unknown => {
  const type = event.headers['content-type'] ?? ''
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8'
  if (!/^application\/json\s*(;|$)/i.test(type) || charset.toLowerCase() !== 'utf-8') {
    throw new DomainError(platformErrors.notApplicationJson)
  }
  const body = parseJson(bodyText(event))
  if (isDeeper(body, deepest)) {
    const detail = `is nested over ${deepest} levels deep`
    throw invalidRequest([{ in: 'body', pointer: '', code: 'too-deep', detail }])
  }
  return body
}

const parsePart = <S extends z.core.$ZodType>(
  where: ValidationError['in'],
  schema: S,
  value: unknown,
): z.output<S> => {
  const parsed = z.safeParse(schema, value)
  if (!parsed.success) throw invalidRequest(validationErrorsOf(where, parsed.error.issues))
  return parsed.data
}

const nothing = z.strictObject({})

type Part<O extends Operation, K extends 'params' | 'query' | 'body'> = O[K] extends z.core.$ZodType
  ? z.output<O[K]>
  : undefined

/** What a request says once it fits its operation. */
export type ParsedRequest<O extends Operation> = {
  params: Part<O, 'params'>
  query: Part<O, 'query'>
  body: Part<O, 'body'>
}

/** Holds path, query and body against the operation's schemas. */
export const parseRequest = <O extends Operation>(
  operation: O,
  event: APIGatewayProxyEventV2,
): ParsedRequest<O> => {
  const params = parsePart('path', operation.params ?? nothing, event.pathParameters ?? {})
  const query = parsePart('query', operation.query ?? nothing, event.queryStringParameters ?? {})
  const body = operation.body && parsePart('body', operation.body, jsonBody(event))
  // The compiler cannot follow `O` into its parts; each was parsed by its own schema just above.
  return { params, query, body } as ParsedRequest<O>
}
