import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { MatchKeys, SurveyAnswer } from '../response/response-content.ts'
import { hashTable, shortHash } from './hash-table.ts'

/** What a row without an id is known by. */
type Idless = {
  brand: string
  /** The brand's code for the dealer: the same whoever the brand's code is later. */
  dealerCode: string
  answeredAt: string
  identified: boolean
  keys: MatchKeys
  answers: readonly SurveyAnswer[]
}

/**
 * Makes ids for the rows of one file that have none, so that the same row has the same id in every file.
 *
 * An identified row is known by brand, dealer's code, what it is matched by and when it was answered. Of an anonymous one
 * nothing may be derived from its keys: it is known by brand, dealer's code, when it was answered, its answers, and which of
 * several such rows it is in the file, the first, the second. So the rows must be given in the file's order, from the
 * beginning.
 */
export const responseIds = (fingerprint: Fingerprint): ((row: Idless) => string) => {
  const seen = hashTable(8)
  return ({ brand, dealerCode, answeredAt, identified, keys, answers }) => {
    if (identified) return `f-${fingerprint(['survey-response', brand, dealerCode, answeredAt, keys])}`
    const alike = fingerprint(['anonymous-survey-response', brand, dealerCode, answeredAt, answers])
    const hash = shortHash(alike)
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return `a-${ordinal === 1 ? alike : fingerprint([alike, ordinal])}`
  }
}
