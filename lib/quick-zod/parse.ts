import { type Sketch, unsure } from './sketch.ts'
import { zodItself } from './zod-itself.ts'

/** As zod's: what plainly fits is answered here, all else by zod. */
export const safeParse = (schema: Sketch, value: unknown) => {
  const accepted = schema.accept(value)
  return accepted === unsure
    ? zodItself().safeParse(schema.zod(), value)
    : { success: true, data: accepted, error: undefined }
}

/** As zod's, which throws what does not fit. */
export const parse = (schema: Sketch, value: unknown): unknown => {
  const accepted = schema.accept(value)
  return accepted === unsure ? zodItself().parse(schema.zod(), value) : accepted
}

/** What is registered of a schema is shown by the contract alone, whose function holds zod itself. */
export const globalRegistry = { add: () => undefined }
