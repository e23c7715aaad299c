import * as z from 'zod/mini'
import { rowRefusals } from '../../mapping/row-refusal.ts'

const refusedRow = z.object({
  /** Its number in its file. */
  row: z.int(),
  codes: z.array(z.enum(rowRefusals)),
  /** The dealer whose customer it is about; null if that is not known. */
  dealerId: z.nullable(z.string()),
  /** The cells that could lead to the customer, as the row has them. */
  personal: z.array(z.string()),
  /** The ids under which its response would be kept; none that can be read in a row from before they were stored. */
  ids: z._default(z.array(z.string()), []),
  /** The row as it is given back. */
  text: z.string(),
})
/** A refused row as it is stored, with what says whose it is. */
export type StoredRefusedRow = z.output<typeof refusedRow>

/** A part of an import's refused rows as its file has it: a line of JSON for each. Pure. */
export const writeRefusedPart = (rows: readonly StoredRefusedRow[]): Buffer =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/** Its rows. Throws for a file of another form. Pure. */
export const readRefusedPart = (content: Buffer): StoredRefusedRow[] =>
  content
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.parse(refusedRow, JSON.parse(line)))
