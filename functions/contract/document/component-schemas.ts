import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { JsonSchema } from './openapi-types.ts'

type Direction = 'input' | 'output'
type Named = Map<string, JsonSchema>

/** Rewrites, in place, every reference to a schema's own definitions so that it points to the document's components. */
const pointToComponents = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if ('$ref' in value && typeof value.$ref === 'string')
    value.$ref = value.$ref.replace('#/$defs/', '#/components/schemas/')
  Object.values(value).forEach(pointToComponents)
}

/** Removes, in place, the bounds of JavaScript's safe integers, which mean nothing to a reader of the contract. */
const withoutSafeBounds = (schema: JsonSchema) => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** The schema without `additionalProperties: false`: responses may gain fields. */
const open = (schema: JsonSchema): JsonSchema => {
  const { additionalProperties, ...rest } = schema
  return additionalProperties === false ? rest : schema
}

/**
 * Collects the document's JSON Schemas (2020-12). Each named schema (`named`) that a request or response uses becomes
 * a component, and is replaced by a reference where it is used.
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
        // zod omits the default of a transformed value from a request, because it does not know the input's form.
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
    /** The JSON Schema of what a client may send. */
    request: (schema: z.core.$ZodType) => convert('input', schema),

    /** The JSON Schema of what a client receives. */
    response: (schema: z.core.$ZodType) => convert('output', schema),

    /**
     * Every named schema used so far, by name in alphabetical order. A schema that is both sent and received has the
     * received form. Throws if the two forms differ in more than `additionalProperties`.
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
