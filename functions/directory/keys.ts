import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of a dealer: its settings, and items of later parts. */
export const dealerPartition = (dealerId: string): string => `DEALER#${dealerId}`

/** Whether a partition key is one made by `dealerPartition`. */
export const isDealerPartition = (pk: string): boolean => pk.startsWith('DEALER#')

/** The dealer's id in a partition made by `dealerPartition`. */
export const dealerOfPartition = (pk: string): string => pk.slice('DEALER#'.length)

/** The partition of a brand's survey and the codes that its files have for dealers. */
export const brandSurveyPartition = (brandId: string): string => `BRANDSURVEY#${brandId}`

/** How the sort keys of a brand's dealer codes begin. */
export const codePrefix = 'CODE#'

/** The code of a sort key made by `keys.dealerCode`. */
export const codeOfKey = (sk: string): string => sk.slice(codePrefix.length)

/** The partition of the numbers of an exclusion list. */
export const excludedPartition = (listId: string): string => `EXCLUDED#${listId}`

/** The partition of a person: the person's item, and the resets of their second factor. */
export const personPartition = (personId: string): string => `PEOPLE#${personId}`

/** How the sort keys of the resets of a person's second factor begin. */
export const resetPrefix = 'RESET#'

/** The partition of who has the role `privacy` at a dealer. */
const dealersPrivacyPartition = (dealerId: string): string => `DEALERPRIVACY#${dealerId}`

/** The partition that lists a dealer's people. */
export const dealersPeoplePartition = (dealerId: string): string => `DEALERPEOPLE#${dealerId}`

export const keys = {
  brands: () => ({ pk: 'BRANDS', sk: 'SETTINGS' }),
  brandSurvey: (brandId: string) => ({ pk: brandSurveyPartition(brandId), sk: 'SURVEY' }),
  dealerCode: (brandId: string, code: string) => ({
    pk: brandSurveyPartition(brandId),
    sk: `${codePrefix}${code}`,
  }),
  questionnaire: (questionnaireId: string, version: number) => ({
    pk: `QUESTIONNAIRE#${questionnaireId}`,
    sk: `VERSION#${version}`,
  }),
  dealer: (dealerId: string) => ({ pk: dealerPartition(dealerId), sk: 'SETTINGS' }),
  exclusionLists: () => ({ pk: 'EXCLUSIONLISTS', sk: 'LISTS' }),
  /** `shard` is what the numbers' keyed hashes begin with. */
  excluded: (listId: string, shard: string) => ({ pk: excludedPartition(listId), sk: `SHARD#${shard}` }),
  access: (subject: string) => ({ pk: `PERSON#${subject}`, sk: 'ACCESS' }),
  person: (personId: string) => ({ pk: personPartition(personId), sk: 'PERSON' }),
  personByEmail: (emailHash: string) => ({ pk: personPartition(emailHash), sk: 'EMAIL' }),
  secondFactorReset: (personId: string, at: string, resetId: string) => ({
    pk: personPartition(personId),
    sk: `${resetPrefix}${at}#${resetId}`,
  }),
  dealersPerson: (dealerId: string, personId: string) => ({
    pk: dealersPeoplePartition(dealerId),
    sk: personId,
  }),
  privacyPeople: (dealerId: string) => ({ pk: dealersPrivacyPartition(dealerId), sk: 'PEOPLE' }),
  /** Asortis's, not a dealer's. */
  privacyOfficers: () => ({ pk: dealersPrivacyPartition(''), sk: 'OFFICERS' }),
}

export const indexes = {
  /** Dealers with recipients of the digest, by shard (`0` to `3`), then when their next one is due. Sparse. */
  digestsDue: { name: 'digests-due', pk: 'digestShard', sk: 'digestAt', projects: [] },
  /** What the lists for staff show: a kind (`dealer`, `questionnaire`, `group`), then its normalised name and id. */
  listed: {
    name: 'listed',
    pk: 'listed',
    sk: 'listedAs',
    projects: ['summary', 'group'],
  },
} as const

/** Shards of the index: few enough to read them all every quarter of an hour. */
export const digestShards = 4

export const directoryKeys = defineKeys({
  keys,
  partitions: {
    brands: 'BRANDS',
    brandSurveys: 'BRANDSURVEY#*',
    questionnaires: 'QUESTIONNAIRE#*',
    dealers: 'DEALER#*',
    exclusionLists: 'EXCLUSIONLISTS',
    excluded: 'EXCLUDED#*',
    access: 'PERSON#*',
    people: 'PEOPLE#*',
    dealersPeople: 'DEALERPEOPLE#*',
    dealersPrivacy: 'DEALERPRIVACY#*',
  },
  indexes,
})
