import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of a dealer: its settings, and items of later parts. */
export const dealerPartition = (dealerId: string): string => `DEALER#${dealerId}`

/** The dealer's id in a partition made by `dealerPartition`. */
export const dealerOfPartition = (pk: string): string => pk.slice('DEALER#'.length)

export const keys = {
  brands: () => ({ pk: 'BRANDS', sk: 'SETTINGS' }),
  questionnaire: (questionnaireId: string, version: number) => ({
    pk: `QUESTIONNAIRE#${questionnaireId}`,
    sk: `VERSION#${version}`,
  }),
  dealer: (dealerId: string) => ({ pk: dealerPartition(dealerId), sk: 'SETTINGS' }),
  person: (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' }),
}

export const directoryKeys = defineKeys({
  keys,
  partitions: {
    brands: 'BRANDS',
    questionnaires: 'QUESTIONNAIRE#*',
    dealers: 'DEALER#*',
    people: 'PERSON#*',
  },
  indexes: {},
})
