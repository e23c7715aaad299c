import { invalidRequest, type ValidationError } from '../../platform/errors/errors.ts'

/** The columns of recipients of alerts, with the level of those they name. */
export const levelOfColumn = { recipientsLevel1: 1, recipientsLevel2: 2 } as const

/** The columns that a file of dealers may have, in any order; only `dealerId` must be there. */
export const importColumns = [
  'dealerId',
  'name',
  'brands',
  'language',
  'zone',
  'region',
  'country',
  'rewardsLoyalty',
  'workingHours',
  'acknowledgeWithinHours',
  'resolveWithinHours',
  'recipientsLevel1',
  'recipientsLevel2',
] as const
export type ImportColumn = (typeof importColumns)[number]

const columnNamed = (name: string): ImportColumn | undefined =>
  importColumns.find((column) => column === name)

/** A header's name for an error: not quoted unless it looks like one, because a file without a header starts with data. */
const toldName = (name: string): string => (/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name) ? ` (${name})` : '')

const headerError = (code: string, detail: string): ValidationError => ({
  ...{ in: 'body', pointer: '/csv', code, detail },
  ...(code === 'unknown-column' && { choices: importColumns }),
})

/** At most this many errors, as for every other body. */
const maxErrors = 20

/** The columns that a header names. Throws 422 naming those that are unknown, missing or doubled. */
export const columnsOf = (header: readonly string[]): readonly ImportColumn[] => {
  const columns = header.flatMap((name) => columnNamed(name) ?? [])
  const errors = header.flatMap((name, index) => {
    if (!columnNamed(name))
      return [
        headerError(
          'unknown-column',
          `Column ${index + 1} of the header${toldName(name)} must be one of the columns of dealers; people are invited one by one.`,
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
  const missing = columns.includes('dealerId')
    ? []
    : [headerError('missing-column', 'The header, which is the first line, must have the column dealerId.')]
  if (errors.length + missing.length > 0) throw invalidRequest([...missing, ...errors].slice(0, maxErrors))
  return columns
}
