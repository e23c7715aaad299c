import type { RowRefusal } from '../../mapping/row-refusal.ts'
import type { ComposedRow } from './compose-row.ts'

/** A row that was refused, and everything that is wrong with it. */
export type Refused = ComposedRow & { refusals: readonly RowRefusal[] }

const notGivenBack: ReadonlySet<RowRefusal['code']> = new Set<RowRefusal['code']>(['erased', 'not-yes-or-no'])

/**
 * Whether a refused row is given back to be corrected: not that of a customer who was erased, one that could not be divided
 * into cells, nor one of which nobody knows whether its customer is named, since it would come back without what leads to
 * them. What such a row says is only in the original file, and is corrected there.
 */
export const isGivenBack = ({ row, refusals }: Pick<Refused, 'row' | 'refusals'>): boolean =>
  !row.broken && refusals.every(({ code }) => !notGivenBack.has(code))

const notes = {
  'differs-from-kept':
    'Must be what is kept already under this id. If the brand has corrected it, read the file again and accept corrections.',
  'may-be-kept':
    'Must be told apart from an anonymous response of the same time with the same answers, which is kept: nothing says whether this row is that one. If it is another customer’s, put it by itself (PUT), under an id of its own.',
  'differs-in-file':
    'Must be what an earlier row of this file says under this id: nobody knows which of them holds. Leave one of them.',
  erased: "Must be left out: this response's customer was erased.",
  withdrawn:
    'Must be left out, or have the code of another dealer: this response was withdrawn from this one.',
  'kept-at-another-dealer':
    'Must be a response that no other dealer has. If it is kept at the wrong one, withdraw it there and read the file again.',
} as const

const inDoubtNote =
  'Must be what is kept already of this row while its brand allowed more: what is kept stays as it is.'

/** A composed row without a former id by which it may not be written. Pure. */
const withoutDoubted = (row: ComposedRow): ComposedRow =>
  'response' in row && row.formerId?.isInDoubt
    ? { ...row, response: { ...row.response, responseId: row.formerId.today } }
    : row

/** A row refused for what is kept; `keptAt` is the dealer that has it. */
export const refusedAs = (
  code: keyof typeof notes,
  composed: ComposedRow,
  column: string | null,
  keptAt?: string,
): Refused => {
  const isInDoubt = 'response' in composed && composed.formerId?.isInDoubt === true
  const note = isInDoubt && code === 'differs-from-kept' ? inDoubtNote : notes[code]
  const { line } = composed.row
  return {
    ...withoutDoubted(composed),
    refusals: [{ code, line, column, note, ...(keptAt !== undefined && { keptAt }) }],
  }
}
