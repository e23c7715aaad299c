import { rowFaults } from '../files/file-row.ts'

/** Why a row is refused, as a closed list: what its bytes, its cells, and what is kept already can be wrong about. */
export const rowRefusals = [
  ...rowFaults,
  'missing',
  'unknown-dealer',
  'code-not-valid-then',
  'dealer-left',
  'not-of-dealer',
  'not-a-date',
  'in-future',
  'not-an-id',
  'not-yes-or-no',
  'too-long',
  'no-match-key',
  'no-answers',
  'not-a-number',
  'not-on-scale',
  'not-a-choice',
  'totals-row',
  'differs-from-kept',
  'may-be-kept',
  'differs-in-file',
  'erased',
  'withdrawn',
  'kept-at-another-dealer',
] as const
type RowRefusalCode = (typeof rowRefusals)[number]

/**
 * What is wrong with a row: a code, the header of the column, what its cell has (never that of a column that could
 * lead to the customer), and what would be valid.
 */
export type RowRefusal = {
  code: RowRefusalCode
  line: number
  column: string | null
  value?: string
  note: string
  /** The dealer that has the response, of one that another dealer has. */
  keptAt?: string
}
