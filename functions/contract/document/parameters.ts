import type * as z from 'zod/mini'
import { audiences, type Operation } from '../../platform/http/operation.ts'
import type { ComponentSchemas } from './component-schemas.ts'
import type { JsonSchema, Parameter } from './openapi-types.ts'
import { withExample } from './parameter-examples.ts'

/** One parameter for each field of an object's schema. */
const fieldsOf = (
  schemas: ComponentSchemas,
  where: 'path' | 'query',
  schema: z.core.$ZodType | undefined,
): Parameter[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemas.request(schema)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: typeof property === 'boolean' ? {} : property,
  }))
}

const printable = (maxLength: number): JsonSchema => ({
  type: 'string',
  pattern: '^[!-~]+$',
  minLength: 1,
  maxLength,
})

const headersOf = ({ method, ifMatch, idempotencyKey, responses }: Operation): Parameter[] => [
  ...(ifMatch
    ? [
        {
          name: 'If-Match',
          in: 'header' as const,
          required: method !== 'PUT',
          description:
            'The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.',
          schema: { type: 'string' as const, pattern: '^(\\*|(W/)?"[!#-~]*")$' },
        },
      ]
    : []),
  ...(304 in responses
    ? [
        {
          name: 'If-None-Match',
          in: 'header' as const,
          required: false,
          description: 'The `ETag` last seen: 304 without a body if nothing has changed since.',
          schema: { type: 'string' as const },
        },
      ]
    : []),
  ...(idempotencyKey
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header' as const,
          required: false,
          description:
            'Makes the request repeatable for 24 hours: the same key and content return the stored response.',
          schema: printable(255),
        },
      ]
    : []),
  {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'Returned in the response and written to the log.',
    schema: printable(255),
  },
]

/** The parameters of an operation: path, query and headers. */
export const parametersOf = (schemas: ComponentSchemas, operation: Operation): Parameter[] =>
  [
    ...fieldsOf(schemas, 'path', operation.params),
    ...fieldsOf(schemas, 'query', operation.query),
    ...headersOf(operation),
  ].map(withExample)

/** The operation's audiences, separated by commas, in their usual order. */
export const audienceWords = (operation: Operation): string =>
  audiences.filter((audience) => operation.audience.includes(audience)).join(', ')
