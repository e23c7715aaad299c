import type { Fingerprint } from '../../platform/content/fingerprint.ts'

/**
 * That a dealer has the response that has this id in its brand's survey, or the id that is made for a row without one.
 * `responseId` is the id under which it is kept there, which may be made of the brand and the survey's id (decision 49).
 */
export type Claim = { dealerId: string; responseId: string }

/** The keyed hash of a brand and the id of one of its survey's responses: 22 characters. */
export const claimName =
  (fingerprint: Fingerprint) =>
  (brand: string, id: string): string =>
    fingerprint(['survey-response-of', brand, id])

/** How ids begin that are made of a brand and its survey's id, because another brand's response has the id itself. */
const besidePrefix = 'b-'

/** The id under which a response is kept beside another brand's response of the same id. */
export const idBeside =
  (fingerprint: Fingerprint) =>
  (brand: string, id: string): string =>
    `${besidePrefix}${claimName(fingerprint)(brand, id)}`

/** The names that the claim of a kept response can have: that of its id, and the one that its id was made of. */
export const namesOf =
  (fingerprint: Fingerprint) =>
  ({ brand, responseId }: { brand: string; responseId: string }): string[] => [
    claimName(fingerprint)(brand, responseId),
    ...(responseId.startsWith(besidePrefix) ? [responseId.slice(besidePrefix.length)] : []),
  ]

/** The name of the claim of a response that was kept before there were claims, by its id alone. */
export const keptName =
  (fingerprint: Fingerprint) =>
  ({ brand, responseId }: { brand: string; responseId: string }): string =>
    responseId.startsWith(besidePrefix)
      ? responseId.slice(besidePrefix.length)
      : claimName(fingerprint)(brand, responseId)
