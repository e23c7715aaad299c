import * as z from 'zod/mini'
import { dateFormats, type SurveyFile } from '../../../directory/brand-surveys/survey-file.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { id as idSchema } from '../../../platform/content/schemas.ts'
import { answeredAtOf, readDate } from '../../mapping/read-date.ts'
import { responseIds } from '../../mapping/response-ids.ts'
import type { MatchKeys } from '../../response/response-content.ts'

/** Of one row so many cells are tried. */
const maxCells = 60

/** Numbers of up to five digits are marks, kilometres and postcodes, and shorter texts words: too many of them are some id. */
const mayBeId = (cell: string): boolean =>
  cell.length >= (/^\d+$/.test(cell) ? 6 : 3) && z.safeParse(idSchema, cell).success

/** The cells of a row that may be its response's id, whichever column the mapping has for it: the first sixty. Pure. */
export const cellsThatMayBeIds = (cells: readonly string[]): string[] =>
  [...new Set(cells)].filter(mayBeId).slice(0, maxCells)

/** What a refused row without an id of its own says of its response. `dealerCode` is null where nobody has the code. */
type IdlessRow = { keys: MatchKeys; dateText: string; dealerCode: string | null }

type IdsByMistakeContext = {
  brand: string
  fingerprint: Fingerprint
  dateFormat: SurveyFile['dateFormat']
  /** The brand's codes, each with a dealer that has or had it. */
  codes: readonly { dealerCode: string; dealerId: string }[]
  dealerOf: (dealerId: string) => Promise<Pick<Dealer, 'zone'> | undefined>
}

/**
 * The ids that identified rows without one may have been given when there was no mistake in the mapping or in their code: with
 * their day read in any form, and, of a code that nobody has, with each of the brand's codes.
 */
export const idsByMistake = ({ brand, fingerprint, dateFormat, codes, dealerOf }: IdsByMistakeContext) => {
  const ids = responseIds(fingerprint)
  let zoned: Promise<readonly { dealerCode: string; zone: string }[]> | undefined
  const withZones = () =>
    (zoned ??= Promise.all(
      codes.map(async ({ dealerCode, dealerId }) => {
        const zone = (await dealerOf(dealerId))?.zone
        return zone === undefined ? [] : [{ dealerCode, zone }]
      }),
    ).then((all) => all.flat()))

  return async ({ keys, dateText, dealerCode }: IdlessRow): Promise<string[]> => {
    if (Object.keys(keys).length === 0) return []
    const asMapped = dealerCode === null ? readDate(dateText, dateFormat) : undefined
    const dates = asMapped ? [asMapped] : dateFormats.flatMap((form) => readDate(dateText, form) ?? [])
    const possible = (await withZones()).filter((one) => dealerCode === null || one.dealerCode === dealerCode)
    return possible.flatMap(({ dealerCode: code, zone }) =>
      [...new Set(dates.map((date) => answeredAtOf(date, zone)))].map((answeredAt) =>
        ids({ brand, dealerCode: code, answeredAt, keys, identified: true, answers: [] }),
      ),
    )
  }
}
