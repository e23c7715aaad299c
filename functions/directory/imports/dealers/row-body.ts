import type { AlertRecipient } from '../../dealers/dealer.ts'
import { type ImportColumn, levelOfColumn } from './import-columns.ts'
import { mergeRecipients } from './merge-recipients.ts'
import { readHours } from './read-hours.ts'
import type { RowError } from '../row-error.ts'

/** A dealer's content as a client would put it, not yet validated. */
export type RowBody = Record<string, unknown> & { alertRecipients?: AlertRecipient[] }

/** A cell's value, or the mistake in it. */
type Read = { value: unknown } | Omit<RowError, 'column'>

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'sí', 'si', 'verdadero', '1'])
const no: ReadonlySet<string> = new Set(['false', 'no', 'falso', '0'])

const asText = (cell: string): Read => ({ value: cell })
const wordsOf = (cell: string): string[] => [...new Set(cell.split(/[\s,;|]+/).filter(Boolean))]

const asBoolean = (cell: string): Read => {
  const word = cell.toLowerCase().normalize('NFC')
  if (yes.has(word) || no.has(word)) return { value: yes.has(word) }
  return { code: 'wrong-format', detail: 'Must be true or false.' }
}

const asNumber = (cell: string): Read =>
  /^\d{1,6}([.,]\d{1,6})?$/.test(cell)
    ? { value: Number(cell.replace(',', '.')) }
    : { code: 'wrong-format', detail: 'Must be a number of hours, such as 4 or 4.5.' }

const asHours = (cell: string): Read => {
  const read = readHours(cell)
  return 'hours' in read ? { value: read.hours } : read
}

/** How each column that is a field of the dealer is read. */
const readers: Readonly<
  Record<Exclude<ImportColumn, 'dealerId' | keyof typeof levelOfColumn>, (cell: string) => Read>
> = {
  name: asText,
  brands: (cell) => ({ value: cell.split(/[\s,;|]+/).filter(Boolean) }),
  language: asText,
  zone: asText,
  region: asText,
  country: asText,
  rewardsLoyalty: asBoolean,
  workingHours: asHours,
  acknowledgeWithinHours: asNumber,
  resolveWithinHours: asNumber,
}

/**
 * A dealer's content with a row's cells applied, and the mistakes in those that cannot be read. An empty cell takes its
 * setting back to the default, or to nobody; a column that is not there leaves it.
 *
 * @param before the dealer's content as it is shown, if it exists
 */
export const rowBody = (
  columns: readonly ImportColumn[],
  cells: readonly string[],
  before: RowBody | undefined,
): { body: RowBody; errors: RowError[] } => {
  const isGiven = (field: string) => columns.some((column) => column === field)
  const body: RowBody = Object.fromEntries(Object.entries(before ?? {}).filter(([field]) => !isGiven(field)))
  if (before?.alertRecipients) body.alertRecipients = before.alertRecipients
  const errors: RowError[] = []
  columns.forEach((column, index) => {
    const cell = cells[index] ?? ''
    if (column === 'dealerId') return
    if (column === 'recipientsLevel1' || column === 'recipientsLevel2') {
      body.alertRecipients = mergeRecipients(body.alertRecipients ?? [], levelOfColumn[column], wordsOf(cell))
      return
    }
    if (cell === '') return
    const read = readers[column](cell)
    if ('value' in read) body[column] = read.value
    else errors.push({ ...read, column })
  })
  return { body, errors }
}
