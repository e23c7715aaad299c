/** A mistake in a row: its code, the column it is in (null if it is in none of the file's), and what would be valid. */
export type RowError = { code: string; column: string | null; detail: string }
