import type { ValidationError } from '../../../platform/errors/errors.ts'
import { weekdays } from '../../../platform/calendar/working-hours.ts'
import { importColumns, levelOfColumn } from './import-columns.ts'
import type { RowBody } from './row-body.ts'
import type { RowError } from '../row-error.ts'

const recipientColumn = (index: string | undefined, { alertRecipients = [] }: RowBody): string | null => {
  const level = index === undefined ? 1 : alertRecipients[Number(index)]?.level
  return Object.entries(levelOfColumn).find(([, each]) => each === level)?.[0] ?? null
}

/** Which of several in the cell it is: a day, or a brand by its place. */
const placeIn = (field: string | undefined, inside: string | undefined): string => {
  if (inside === undefined) return ''
  if (weekdays.some((weekday) => weekday === inside)) return `${inside}: `
  return field === 'brands' ? `brand ${Number(inside) + 1}: ` : ''
}

/**
 * A mistake in a dealer's content as one of its row: by the column that the setting comes from, null if no column has
 * it.
 */
export const rowErrorOf =
  (body: RowBody) =>
  ({ pointer, code, detail, choices }: ValidationError): RowError => {
    const [, field, inside] = pointer.split('/')
    const column =
      field === 'alertRecipients'
        ? recipientColumn(inside, body)
        : (importColumns.find((each) => each === field) ?? null)
    const setting = column === null && field !== undefined ? `${field}: ` : ''
    if (code === 'missing')
      return { code, column, detail: `${setting}A new dealer needs this, and no dealer can be without it.` }
    const told = choices ? detail.replace('the values in `choices`', choices.join(', ')) : detail
    return { code, column, detail: `${setting}${placeIn(field, inside)}${told}` }
  }
