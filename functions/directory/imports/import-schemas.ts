import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The text of a CSV file of at most so many characters, with what the contract says of its columns. */
export const csvText = (maxLength: number, columnsInWords: string) => {
  const csv = z.string().check(z.minLength(1), z.maxLength(maxLength))
  z.globalRegistry.add(csv, { description: columnsInWords })
  return csv
}

/** One mistake, without the value: the row below the header, its line in the file, and the column if it is one of the file's. */
const importExample = named(
  'ImportExample',
  z.strictObject({ row: z.int(), line: z.int(), column: z.nullable(z.string()), detail: z.string() }),
)

/** All mistakes of one code: how many there are, and at most 100 of them. */
export const importError = named(
  'ImportError',
  z.strictObject({ code: z.string(), count: z.int(), examples: z.array(importExample) }),
)
export type ImportError = z.output<typeof importError>
