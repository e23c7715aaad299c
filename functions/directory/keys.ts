import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of a dealer: its settings, and what later parts keep under it. */
export const dealerPartition = (dealerId: string): string => `DEALER#${dealerId}`

/** The dealer whose partition this is: what `dealerPartition` was given. */
export const dealerOfPartition = (pk: string): string => pk.slice('DEALER#'.length)

export const keys = {
  brands: () => ({ pk: 'BRANDS', sk: 'SETTINGS' }),
  questionnaire: (questionnaireId: string, version: number) => ({
    pk: `QUESTIONNAIRE#${questionnaireId}`,
    sk: `VERSION#${version}`,
  }),
  dealer: (dealerId: string) => ({ pk: dealerPartition(dealerId), sk: 'SETTINGS' }),
}

export const directoryKeys = defineKeys({
  keys,
  partitions: { brands: 'BRANDS', questionnaires: 'QUESTIONNAIRE#*', dealers: 'DEALER#*' },
  indexes: {},
})
