import * as z from 'zod/mini'

/** zod's own message where a schema gives none. */
export const unexplained = 'Invalid input'

type Schema = z.core.$ZodType
type Choice = string | number | boolean

/** A schema without what makes it optional, gives it a default or converts what was parsed. */
const bare = (schema: Schema): Schema => {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodNullable
  )
    return bare(schema._zod.def.innerType)
  return schema instanceof z.core.$ZodPipe ? bare(schema._zod.def.in) : schema
}

const within = (schema: Schema, key: PropertyKey): Schema | undefined => {
  if (schema instanceof z.core.$ZodObject) return schema._zod.def.shape[String(key)]
  if (schema instanceof z.core.$ZodArray) return schema._zod.def.element
  if (schema instanceof z.core.$ZodTuple) return schema._zod.def.items[Number(key)]
  return undefined
}

/** The schema of the value at a path, if the path leads through objects and lists only. */
export const schemaAt = (schema: Schema, path: readonly PropertyKey[]): Schema | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return bare(schema)
  const inner = within(bare(schema), key)
  return inner && schemaAt(inner, rest)
}

const isChoice = (value: unknown): value is Choice => ['string', 'number', 'boolean'].includes(typeof value)

/** The values that a schema lists for a value, or for each item of a list of them. */
export const choicesIn = (schema: Schema): readonly Choice[] | undefined => {
  const inner = bare(schema)
  if (inner instanceof z.core.$ZodEnum) return Object.values(inner._zod.def.entries).filter(isChoice)
  if (inner instanceof z.core.$ZodLiteral) return inner._zod.def.values.filter(isChoice)
  return inner instanceof z.core.$ZodArray ? choicesIn(inner._zod.def.element) : undefined
}

/** The sentence of a schema's pattern, which gives the form with an example; undefined if it has none. */
export const formIn = (schema: Schema): string | undefined =>
  z
    // No pattern of the contract matches an empty string, and this message is zod's own where a pattern has none.
    .safeParse(bare(schema), '')
    .error?.issues.find(({ code, message }) => code === 'invalid_format' && message !== unexplained)?.message
