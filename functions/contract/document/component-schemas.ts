import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { JsonSchema } from './open-api-types.ts'

type Direction = 'input' | 'output'
type Named = Map<string, JsonSchema>

/** Has every reference point to the document's components instead of to the schema's own definitions. */
const pointToComponents = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if ('$ref' in value && typeof value.$ref === 'string')
    value.$ref = value.$ref.replace('#/$defs/', '#/components/schemas/')
  Object.values(value).forEach(pointToComponents)
}

/** JavaScript's bounds of whole numbers tell a reader of the contract nothing. */
const withoutSafeBounds = (schema: JsonSchema) => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** Fields may be added to what a client receives, so its schema does not say that there are no others. */
const open = (schema: JsonSchema): JsonSchema => {
  const { additionalProperties, ...rest } = schema
  return additionalProperties === false ? rest : schema
}

/**
 * The JSON Schemas (2020-12) of the document. Each named schema (`named`) that a request or a response uses becomes one
 * of the document's components, and a reference wherever it is used.
 */
export const componentSchemas = () => {
  const kept: Record<Direction, Named> = { input: new Map(), output: new Map() }

  const keep = (io: Direction, name: string, schema: JsonSchema) => {
    const before = kept[io].get(name)
    if (before && !isDeepStrictEqual(before, schema)) throw new Error(`Two schemas are named ${name}`)
    kept[io].set(name, schema)
  }

  const convert = (io: Direction, schema: z.core.$ZodType): JsonSchema => {
    const {
      $schema: _,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        withoutSafeBounds(jsonSchema)
        if (io === 'output' && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties
        const { default: usual, shownAs } = z.globalRegistry.get(zodSchema) ?? {}
        // zod leaves the default of what is transformed out of a request: it does not know its form before.
        if (io === 'input' && usual !== undefined) jsonSchema.default = usual
        if (shownAs instanceof z.core.$ZodType) {
          for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
          Object.assign(jsonSchema, convert(io, shownAs))
        }
      },
    })
    pointToComponents([made, $defs])
    for (const [name, definition] of Object.entries($defs)) keep(io, name, definition)
    return made
  }

  return {
    /** What a client may send. */
    request: (schema: z.core.$ZodType) => convert('input', schema),

    /** What a client receives. */
    response: (schema: z.core.$ZodType) => convert('output', schema),

    /**
     * Every named schema used so far, in the order of their names. One that is both sent and received has the form of
     * what is received; throws when the two differ in more than whether fields may be added.
     */
    all: (): Record<string, JsonSchema> => {
      const { input, output } = kept
      for (const [name, received] of output) {
        const sent = input.get(name)
        if (sent && !isDeepStrictEqual(open(sent), received))
          throw new Error(`What is sent as ${name} and what is received differ: give each a name`)
      }
      const names = [...new Set([...input.keys(), ...output.keys()])].sort()
      return Object.fromEntries(names.map((name) => [name, output.get(name) ?? input.get(name) ?? {}]))
    },
  }
}
export type ComponentSchemas = ReturnType<typeof componentSchemas>
