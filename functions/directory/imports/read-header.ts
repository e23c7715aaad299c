import { invalidRequest, type ValidationError } from '../../platform/errors/errors.ts'

/** What a file may have: its columns, in any order, those without which it means nothing, and what its rows are. */
export type FileColumns<C extends string> = {
  all: readonly C[]
  needed: readonly C[]
  rowsAre: 'dealers' | 'people'
}

/** A header's name for an error: not quoted unless it looks like one, because a file without a header starts with data. */
const toldName = (name: string): string => (/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name) ? ` (${name})` : '')

const headerError = (
  code: string,
  detail: string,
  more: Pick<ValidationError, 'choices'> = {},
): ValidationError => ({ in: 'body', pointer: '/csv', code, detail, ...more })

/** At most this many errors, as for every other body. */
const maxErrors = 20

/** The columns that a header names. Throws 422 naming those that are unknown, missing or doubled. */
export const columnsOf = <C extends string>(
  header: readonly string[],
  { all, needed, rowsAre }: FileColumns<C>,
): readonly C[] => {
  const columnNamed = (name: string) => all.find((column) => column === name)
  const columns = header.flatMap((name) => columnNamed(name) ?? [])
  const errors = header.flatMap((name, index) => {
    if (!columnNamed(name))
      return [
        headerError(
          'unknown-column',
          `Column ${index + 1} of the header${toldName(name)} must be one of the columns of ${rowsAre}.`,
          { choices: all },
        ),
      ]
    return header.indexOf(name) === index
      ? []
      : [
          headerError(
            'repeated-column',
            `The header must name each column once; column ${index + 1} repeats ${name}.`,
          ),
        ]
  })
  const missing = needed
    .filter((column) => !columns.includes(column))
    .map((column) =>
      headerError('missing-column', `The header, which is the first line, must have the column ${column}.`),
    )
  if (errors.length + missing.length > 0) throw invalidRequest([...missing, ...errors].slice(0, maxErrors))
  return columns
}
