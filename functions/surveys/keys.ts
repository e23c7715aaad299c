import { createHash } from 'node:crypto'
import { dealerPartition } from '../directory/keys.ts'
import { defineKeys } from '../platform/table/define-keys.ts'

/** How the sort keys of a dealer's survey responses begin. */
export const responsePrefix = 'RESPONSE#'

/** Shards of a brand's month, and of marks: enough for 1,000 dealers to be read in one go. */
export const figuresShards = 16

const shardOf = (dealerId: string): number =>
  (createHash('sha256').update(dealerId).digest()[0] ?? 0) % figuresShards

/** The partition of what figures need of a dealer's calls about visits whose survey is expected in a month. */
export const surveyCallsPartition = (dealerId: string, month: string): string =>
  `SURVEYCALLS#${dealerId}#${month}`
/** The partition of the calls and responses that a key leads to, by the key's keyed hash. */
export const matchPartition = (dealerId: string, keyHash: string): string =>
  `SURVEYMATCH#${dealerId}#${keyHash}`
/** The id in a sort key made by `keys.surveyMatch`. */
export const idOfMatch = (sk: string): string => sk.slice(sk.indexOf('#') + 1)
/** The partition of a shard's copies of a brand's month. */
export const brandFiguresPartition = (brand: string, month: string, shard: number): string =>
  `SURVEYFIGURES#${brand}#${month}#${shard}`
/** The partition of a shard's marks. */
export const surveyMarkPartition = (shard: number): string => `SURVEYMARKS#${shard}`
/** The partition that says whose reports about a month are posted. */
export const reportsPartition = (month: string): string => `SURVEYREPORTS#${month}`
/** The partition of an import: its state, examples of what is wrong with its rows, who looked at them. */
export const importPartition = (importId: string): string => `SURVEYIMPORT#${importId}`

/** The partition of a claim, by its name. */
const claimPartition = (name: string): string => `SURVEYCLAIM#${name}`

/** The partition that says with which mappings a brand's files were read. */
export const mappingsPartition = (brand: string): string => `SURVEYMAPPINGS#${brand}`

/** How the sort keys of an import's examples begin. */
export const examplesPrefix = 'EXAMPLES#'

/** The partition that says which imports there are, and which are not finished. */
export const importsPartition = 'SURVEYIMPORTS'
export const listedPrefix = 'LISTED#'
export const openPrefix = 'OPEN#'

/** The partition of responses of which the bus has not been told, in the order in which they came. */
export const untoldPartition = 'SURVEYUNTOLD'

/** The partition of a dealer's withdrawals that stand, in the order in which they were made. */
export const withdrawnPartition = (dealerId: string): string => `SURVEYWITHDRAWN#${dealerId}`

export const keys = {
  surveyResponse: (dealerId: string, responseId: string) => ({
    pk: dealerPartition(dealerId),
    sk: `${responsePrefix}${responseId}`,
  }),
  surveyClaim: (name: string) => ({ pk: claimPartition(name), sk: 'CLAIM' }),
  surveyClaimProgress: () => ({ pk: claimPartition(''), sk: 'PROGRESS' }),
  surveyImport: (importId: string) => ({ pk: importPartition(importId), sk: 'IMPORT' }),
  surveyImportExamples: (importId: string, code: string) => ({
    pk: importPartition(importId),
    sk: `${examplesPrefix}${code}`,
  }),
  surveyImportLook: (importId: string, at: string, by: string) => ({
    pk: importPartition(importId),
    sk: `LOOK#${at}#${by}`,
  }),
  surveyImportMapping: (importId: string) => ({ pk: importPartition(importId), sk: 'MAPPING' }),
  surveyMapping: (brand: string, print: string) => ({ pk: mappingsPartition(brand), sk: print }),
  surveyImportListed: (createdAt: string, importId: string) => ({
    pk: importsPartition,
    sk: `${listedPrefix}${createdAt}#${importId}`,
  }),
  surveyImportOpen: (importId: string) => ({ pk: importsPartition, sk: `${openPrefix}${importId}` }),
  surveyUntold: (receivedAt: string, dealerId: string, responseId: string) => ({
    pk: untoldPartition,
    sk: `${receivedAt}#${dealerId}#${responseId}`,
  }),
  surveyWithdrawn: (dealerId: string, at: string, responseId: string) => ({
    pk: withdrawnPartition(dealerId),
    sk: `${at}#${responseId}`,
  }),
  surveyCall: (dealerId: string, month: string, callId: string) => ({
    pk: surveyCallsPartition(dealerId, month),
    sk: callId,
  }),
  surveyMatch: (dealerId: string, keyHash: string, of: 'CALL' | 'RESPONSE', id: string) => ({
    pk: matchPartition(dealerId, keyHash),
    sk: `${of}#${id}`,
  }),
  surveyCallPlaces: (dealerId: string, keyHash: string) => ({
    pk: matchPartition(dealerId, keyHash),
    sk: 'PLACES',
  }),
  surveyFigures: (dealerId: string, brand: string, month: string) => ({
    pk: dealerPartition(dealerId),
    sk: `SURVEYFIGURES#${brand}#${month}`,
  }),
  brandSurveyFigures: (brand: string, month: string, dealerId: string) => ({
    pk: brandFiguresPartition(brand, month, shardOf(dealerId)),
    sk: dealerId,
  }),
  surveyCoverage: (dealerId: string, brand: string) => ({
    pk: dealerPartition(dealerId),
    sk: `SURVEYCOVERED#${brand}`,
  }),
  surveyReport: (month: string, of: 'DEALER' | 'GROUP', id: string) => ({
    pk: reportsPartition(month),
    sk: `${of}#${id}`,
  }),
  surveyMark: (dealerId: string, brand: string, month: string) => ({
    pk: surveyMarkPartition(shardOf(dealerId)),
    sk: `${dealerId}#${brand}#${month}`,
  }),
}

/** What a mark's sort key is about. */
export const markedBy = (sk: string) => {
  const [dealerId = '', brand = '', month = ''] = sk.split('#')
  return { dealerId, brand, month }
}

/**
 * The partition of a dealer's responses of a month (`YYYY-MM`) in `responsesByMonth`. Those that stand still have one of their
 * own, so that no list, file or figure finds them; no dealer's id has a tilde.
 */
export const answeredMonthOf = (dealerId: string, month: string, standsStill?: true | undefined): string =>
  `${standsStill ? `${dealerId}~suspended` : dealerId}#${month}`

export const indexes = {
  /**
   * A dealer's responses of a month (`<dealerId>#<YYYY-MM>`), by when they were answered, with all that figures and lists
   * need.
   */
  responsesByMonth: {
    name: 'responses-by-month',
    pk: 'answeredMonth',
    sk: 'answeredOn',
    projects: [
      ...(['v', 'dealerId', 'responseId', 'brand', 'answeredAt', 'month', 'identified', 'answers'] as const),
      ...(['keys', 'match', 'call', 'receivedAt', 'fingerprint', 'putBy', 'version', 'n'] as const),
    ],
  },
} as const

export const surveyKeys = defineKeys({
  keys,
  partitions: {
    surveyMatches: 'SURVEYMATCH#*',
    surveyClaims: 'SURVEYCLAIM#*',
    surveyCalls: 'SURVEYCALLS#*',
    brandSurveyFigures: 'SURVEYFIGURES#*',
    surveyMarks: 'SURVEYMARKS#*',
    surveyReports: 'SURVEYREPORTS#*',
    surveyImport: 'SURVEYIMPORT#*',
    surveyImports: 'SURVEYIMPORTS',
    surveyMappings: 'SURVEYMAPPINGS#*',
    surveyUntold: 'SURVEYUNTOLD',
    surveyWithdrawn: 'SURVEYWITHDRAWN#*',
  },
  indexes,
})
