import type { FileColumns } from '../read-header.ts'

/** The columns of recipients of alerts, with the level of those they name. */
export const levelOfColumn = { recipientsLevel1: 1, recipientsLevel2: 2 } as const

/** The columns that a file of dealers may have. */
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

/** A file of dealers: only `dealerId` must be there. */
export const dealerColumns: FileColumns<ImportColumn> = {
  all: importColumns,
  needed: ['dealerId'],
  rowsAre: 'dealers',
}
