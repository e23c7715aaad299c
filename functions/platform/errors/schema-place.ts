import * as z from 'zod/mini'

/** zod's own message where a schema gives none. */
export const unexplained = 'Invalid input'

type Schema = z.core.$ZodType
type Choice = string | number | boolean

// The classes are those of `zod/mini`: `z.core` as a value would pull all of zod, 400 KB, into every bundle.

/** A schema without what makes it optional, gives it a default or converts what was parsed. */
const unwrap = (schema: Schema): Schema => {
  if (
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniNullable
  )
    return unwrap(schema._zod.def.innerType)
  return schema instanceof z.ZodMiniPipe ? unwrap(schema._zod.def.in) : schema
}

const within = (schema: Schema, key: PropertyKey): Schema | undefined => {
  if (schema instanceof z.ZodMiniObject) return schema._zod.def.shape[String(key)]
  if (schema instanceof z.ZodMiniArray) return schema._zod.def.element
  if (schema instanceof z.ZodMiniTuple) return schema._zod.def.items[Number(key)]
  return undefined
}

/** The schema of the value at a path, if the path leads through objects and lists only. */
export const schemaAt = (schema: Schema, path: readonly PropertyKey[]): Schema | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return unwrap(schema)
  const inner = within(unwrap(schema), key)
  return inner && schemaAt(inner, rest)
}

const isChoice = (value: unknown): value is Choice => ['string', 'number', 'boolean'].includes(typeof value)

/** The values that a schema lists for a value, or for each item of a list of them. */
export const choicesIn = (schema: Schema): readonly Choice[] | undefined => {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodMiniEnum) return Object.values(inner._zod.def.entries).filter(isChoice)
  if (inner instanceof z.ZodMiniLiteral) return inner._zod.def.values.filter(isChoice)
  return inner instanceof z.ZodMiniArray ? choicesIn(inner._zod.def.element) : undefined
}

/** The sentence of a schema's pattern, which gives the form with an example; undefined if it has none. */
export const formIn = (schema: Schema): string | undefined =>
  z
    // No pattern of the contract matches an empty string, and this message is zod's own where a pattern has none.
    .safeParse(unwrap(schema), '')
    .error?.issues.find(({ code, message }) => code === 'invalid_format' && message !== unexplained)?.message
