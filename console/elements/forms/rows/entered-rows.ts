import { rowCount } from './form-draft.ts'

/** Reads a field of a row by its name within the row (`email`): what was entered, trimmed; undefined if nothing was. */
export type RowReader = (field: string) => string | undefined

/** The rows that a form holds under a JSON Pointer such as `/alertRecipients`, in their order. */
export const enteredRows = (form: FormData, pointer: string): RowReader[] =>
  Array.from({ length: rowCount(form.keys(), pointer) }, (_, index) => (field) => {
    const value = form.get(field === '' ? `${pointer}/${index}` : `${pointer}/${index}/${field}`)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  })
