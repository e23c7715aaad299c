import type { Language } from '../../texts/language.ts'

/** What a file's cell holds; null where there is nothing. */
export type Cell = string | number | boolean | null

/** A table for a file: numbers are numbers, whole and without their unit. */
export type FileTable = { head: readonly string[]; rows: readonly (readonly Cell[])[] }

/** By the language: spreadsheets in Spanish take a comma for the decimal mark, and so a semicolon between cells. */
const marks: Record<Language, { separator: string; decimal: string }> = {
  es: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

/** One cell; what a spreadsheet would take for a formula is kept as text. */
const cellText = (cell: Cell, language: Language): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', marks[language].decimal)
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as a CSV file that opens in a spreadsheet of that language. */
export const csvText = ({ head, rows }: FileTable, language: Language): string =>
  [head, ...rows]
    .map((row) => `${row.map((cell) => cellText(cell, language)).join(marks[language].separator)}\r\n`)
    .join('')
