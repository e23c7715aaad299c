import * as z from 'zod/mini'

/**
 * Gives a schema its name in the contract, where every use of it is then a reference. Returns the schema itself, so
 * that it is named where it is defined. Name the finished schema: what `.check` or `z.extend` makes of it has no name.
 */
export const named = <S extends z.core.$ZodType>(name: string, schema: S): S => {
  z.globalRegistry.add(schema, { id: name })
  return schema
}

/**
 * Shows `shown` in the contract in place of a schema that lets more through, such as stored content that was validated
 * when it was put. Returns the schema itself.
 */
export const shownAs = <S extends z.core.$ZodType>(shown: z.core.$ZodType, schema: S): S => {
  z.globalRegistry.add(schema, { shownAs: shown })
  return schema
}
