import * as z from 'zod/mini'
import { audiences, type Operation } from '../../platform/http/operation.ts'
import type { JsonSchema, Parameter } from './open-api-types.ts'
import { withExample } from './parameter-examples.ts'

/** Whole numbers have these bounds in JavaScript: nothing that a reader of the contract need know. */
const tidy = (schema: JsonSchema) => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** What a client may send, as JSON Schema 2020-12. */
export const requestSchema = (schema: z.core.$ZodType): JsonSchema => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      tidy(jsonSchema)
      // Of what is transformed, zod leaves the default out: it cannot know its form before.
      const told = z.globalRegistry.get(zodSchema)
      if (told && 'default' in told) jsonSchema.default = told['default']
    },
  })
  return made
}

/** What a client gets. Fields may be added to it, so it does not say that there are no others. */
export const responseSchema = (schema: z.core.$ZodType): JsonSchema => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      tidy(jsonSchema)
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return made
}

/** The fields of an object's schema, each as a parameter. */
const fieldsOf = (where: 'path' | 'query', schema: z.core.$ZodType | undefined): Parameter[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = requestSchema(schema)
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

const headersOf = ({ method, ifMatch, idempotencyKey }: Operation): Parameter[] => [
  ...(ifMatch
    ? [
        {
          name: 'If-Match',
          in: 'header' as const,
          required: method !== 'PUT',
          description:
            'The ETag last seen. Replacing needs it; making, or putting the same content again, does not.',
          schema: { type: 'string' as const, pattern: '^(\\*|(W/)?"[!#-~]*")$' },
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
            'Makes the request repeatable for 24 hours: the same key and content get the stored answer.',
          schema: printable(255),
        },
      ]
    : []),
  {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'Echoed in the answer, and in our log.',
    schema: printable(255),
  },
]

/** The parameters of an operation: those of its path, its query and its headers. */
export const parametersOf = (operation: Operation): Parameter[] =>
  [...fieldsOf('path', operation.params), ...fieldsOf('query', operation.query), ...headersOf(operation)].map(
    withExample,
  )

/** Audiences in words, in the order of the list. */
export const audienceWords = (operation: Operation): string =>
  audiences.filter((audience) => operation.audience.includes(audience)).join(', ')
