import * as z from 'zod/mini'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import {
  DomainError,
  invalidBody,
  invalidRequest,
  type ValidationError,
  platformErrors,
} from '../errors/errors.ts'
import { joinErrors, validationErrorsOf } from '../errors/validation-errors.ts'
import { type FormFields, formBody, isForm } from './form-body.ts'
import type { Operation } from './operation.ts'

const maxBytes = 256 * 1024

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** The body without its byte-order mark. Throws 400 or 413. */
const bodyText = (event: APIGatewayProxyEventV2): string => {
  const body = event.body ?? ''
  if (!event.isBase64Encoded) {
    if (Buffer.byteLength(body) > maxBytes) throw new DomainError(platformErrors.bodyTooLarge)
    return body.replace(/^\ufeff/, '')
  }
  const bytes = Buffer.from(body, 'base64')
  if (bytes.length > maxBytes) throw new DomainError(platformErrors.bodyTooLarge)
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw new DomainError(platformErrors.notJson, 'The body has bytes that are not UTF-8.')
  }
}

/** Where V8 found the mistake, without the text that it quotes. */
const placeOf = (fault: unknown): string => {
  const message = String(fault)
  if (message.includes('Unexpected end')) return 'it ends too early'
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  return line === undefined
    ? 'it has a value or a character that JSON does not allow'
    : `the first mistake is in line ${line}, column ${column}`
}

const parseJson = (text: string): unknown => {
  if (text.trim() === '') throw new DomainError(platformErrors.notJson, 'The body is empty.')
  try {
    return JSON.parse(text)
  } catch (fault) {
    throw new DomainError(platformErrors.notJson, `The body is not JSON: ${placeOf(fault)}.`)
  }
}

/** Far deeper than any body of the contract, and shallow enough for code that recurses through a body. */
const maxDepth = 32

const isDeeper = (value: unknown, levels: number): boolean => {
  if (value === null || typeof value !== 'object') return false
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1))
}

/** Whether a charset is UTF-8 or its part ASCII, in any spelling: `UTF-8`, `utf8`, `"utf-8"`, `'utf_8'`, `us-ascii`. */
const isUtf8 = (charset: string): boolean =>
  ['utf8', 'usascii', 'ascii'].includes(charset.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))

/** Whether a media type is JSON in UTF-8, which is also what JSON without a charset is. */
const isUtf8Json = (type: string): boolean => {
  const [mediaType = '', ...parameters] = type.split(';')
  const charsets = parameters.flatMap((parameter) => /^\s*charset\s*=(.*)$/is.exec(parameter)?.[1] ?? [])
  return mediaType.trim().toLowerCase() === 'application/json' && charsets.every(isUtf8)
}

const contentTypeError = (code: string, detail: string) =>
  new DomainError(platformErrors.notApplicationJson, undefined, {
    errors: [{ in: 'header', pointer: 'Content-Type', code, detail }],
  })

/** The body as JSON, not yet validated against a schema. Throws 400, 413, 415 or 422. */
const jsonBody = (event: APIGatewayProxyEventV2): unknown => {
  const type = event.headers['content-type']
  if (type === undefined) throw contentTypeError('missing', 'This header is required: application/json.')
  if (!isUtf8Json(type))
    throw contentTypeError('wrong-format', 'Must be application/json, with no charset or with charset=utf-8.')
  const body = parseJson(bodyText(event))
  if (isDeeper(body, maxDepth)) {
    throw invalidBody('', 'too-deep', `Must be nested at most ${maxDepth} levels deep.`)
  }
  return body
}

/** A part of a request: parsed, or what is wrong with it. */
type Parsed<S extends z.core.$ZodType> =
  { success: true; data: z.output<S> } | { success: false; errors: ValidationError[] }

const parsePart = <S extends z.core.$ZodType>(
  where: ValidationError['in'],
  schema: S,
  value: unknown,
): Parsed<S> => {
  const parsed = z.safeParse(schema, value, { reportInput: true })
  return parsed.success
    ? { success: true, data: parsed.data }
    : { success: false, errors: validationErrorsOf(where, parsed.error.issues, schema) }
}

const dataOf = (part: Parsed<z.core.$ZodType> | undefined) => (part?.success ? part.data : undefined)

const nothing = z.strictObject({})

type Part<O extends Operation, K extends 'params' | 'query' | 'body'> = O[K] extends z.core.$ZodType
  ? z.output<O[K]>
  : undefined

/** The validated parts of a request, undefined where the operation has none. */
export type ParsedRequest<O extends Operation> = {
  params: Part<O, 'params'>
  query: Part<O, 'query'>
  body: Part<O, 'body'>
  /** Empty where the operation takes no form. */
  form: FormFields
}

/**
 * An operation's own rules for a body that does not fit its schema: what else is wrong, wherever a value itself can be
 * parsed, so that a client learns of every mistake at once.
 */
export type FurtherErrors<O extends Operation> = (
  params: Part<O, 'params'>,
  body: unknown,
) => Promise<readonly ValidationError[]>

/** Validates path, query and body against the operation's schemas. Throws 400, 413, 415 or 422. */
export const parseRequest = async <O extends Operation>(
  operation: O,
  event: APIGatewayProxyEventV2,
  furtherErrors: FurtherErrors<O> = async () => [],
): Promise<ParsedRequest<O>> => {
  const params = parsePart('path', operation.params ?? nothing, event.pathParameters ?? {})
  const query = parsePart('query', operation.query ?? nothing, event.queryStringParameters ?? {})
  const readsForm = operation.form && (!operation.formOptional || isForm(event))
  const form: FormFields = readsForm ? formBody(event, operation.formBytes) : new Map()
  const json = operation.body && jsonBody(event)
  const body = operation.body && parsePart('body', operation.body, json)
  const errors = [params, query, body].flatMap((part) => (part && !part.success ? part.errors : []))
  if (errors.length > 0) {
    // The compiler cannot follow `O` into its parts, here and below; each was parsed by its own schema just above.
    const further = params.success ? await furtherErrors(params.data as Part<O, 'params'>, json) : []
    throw invalidRequest(joinErrors(errors, further))
  }
  return { params: dataOf(params), query: dataOf(query), body: dataOf(body), form } as ParsedRequest<O>
}
