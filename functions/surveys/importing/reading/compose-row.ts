import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { FileRow } from '../../files/file-row.ts'
import type { MapResult, ReadableRow } from '../../mapping/map-row.ts'
import type { ColumnPlan } from '../../mapping/plan-columns.ts'
import { answeredAtOf } from '../../mapping/read-date.ts'
import type { responseIds } from '../../mapping/response-ids.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import { dealerFault } from '../dealer-fault.ts'
import { isInFuture } from '../../response/is-in-future.ts'
import { composeResponse } from '../../response/compose-response.ts'
import type { MatchKeys } from '../../response/response-content.ts'
import type { SurveyResponse } from '../../response/response.ts'

/**
 * A row with what it became: a response, or reasons to refuse it. Of a refused one, `responseId` is the id under which its
 * response would be kept, if that can be read, and `idless` what it is known by if its file has none for it.
 */
export type ComposedRow = { row: FileRow; identified: boolean | null } & (
  | {
      response: SurveyResponse
      /** What its id is of: its file, or made of what it is matched by, or of its answers. */
      idOf: 'file' | 'keys' | 'answers'
      formerly?: readonly Formerly[]
      /** Where it is known by an id that it had before: today's, and whether that is surely it. */
      formerId?: FormerId
    }
  | {
      refusals: readonly RowRefusal[]
      responseId?: string | undefined
      idless?: Idless | undefined
      /** The ids that it would have had under what held before. */
      formerIds?: readonly string[]
    }
)

/**
 * Under which id, and as what, a row would have been kept under what held before: so it is known again. `isAlike` if only its
 * brand's use has become stricter since, so that nothing of it is another today. Never stored.
 */
export type Formerly = Pick<SurveyResponse, 'responseId' | 'fingerprint' | 'idless'> & {
  isAlike: boolean
  idOf: 'file' | 'keys' | 'answers'
  /** Of which mapping and use this is, as of `UsedMapping`. */
  print: string
}

/**
 * That a row has a former id for today's, `today`, and of which mappings (`prints`). `isInDoubt` if what is kept under it may
 * be somebody else's, or if the id is made of what the row, being anonymous now, may not be known by: it is never accepted as
 * that one's correction, and the id is not written.
 */
export type FormerId = { today: string; isInDoubt: boolean; prints: readonly string[] }

/** What an identified row without an id is known by; `dealerCode` is null where nobody has its code. */
type Idless = { keys: MatchKeys; dealerCode: string | null }

/** What rows are composed with. */
type ComposeRowContext = {
  importId: string
  plan: ColumnPlan
  survey: BrandSurvey
  map: (row: FileRow) => MapResult
  ids: ReturnType<typeof responseIds>
  dealerOf: (dealerId: string) => Promise<Dealer | undefined>
  fingerprint: Fingerprint
  now: Date
}

/** Which row of which import put a response: the same again is its own work, not a repeat. */
export const putByOf = (importId: string, row: number | ''): string => `${importId}#${row}`

/** Makes a response of a row, as the brand's mapping and the dealer's clock say. */
export const composeRow =
  ({ importId, plan, survey, map, ids, dealerOf, fingerprint, now }: ComposeRowContext) =>
  async (row: FileRow): Promise<ComposedRow> => {
    const brand = survey.brandId
    /** The id of a row that is refused: of an anonymous one only its file's, since what is made for it leads to nobody. */
    const idOf = async ({ id, dealer: found, written, keys }: ReadableRow): Promise<string | undefined> => {
      if (id !== null) return id
      const zone = found && (await dealerOf(found.dealerId))?.zone
      if (!found || !written || !zone || Object.keys(keys).length === 0) return undefined
      const { dealerCode } = found
      const answeredAt = answeredAtOf(written, zone)
      return ids({ brand, dealerCode, answeredAt, keys, identified: true, answers: [] })
    }
    const idlessOf = ({ id, dealer: found, keys }: ReadableRow): Idless | undefined =>
      id === null ? { keys, dealerCode: found?.dealerCode ?? null } : undefined
    const result = map(row)
    if ('refusals' in result) {
      const { refusals, identified, readable } = result
      const responseId = readable && (await idOf(readable))
      return { row, refusals, identified, responseId, idless: readable && idlessOf(readable) }
    }
    const { dealerId, dealerCode, id, written, given } = result.mapped
    const { identified } = given
    const refused = async (refusals: readonly RowRefusal[]): Promise<ComposedRow> => {
      const readable = { id, dealer: { dealerId, dealerCode }, written, keys: given.keys }
      return { row, identified, refusals, responseId: await idOf(readable), idless: idlessOf(readable) }
    }
    const dealer = await dealerOf(dealerId)
    const fault = dealerFault(dealer, brand, now)
    if (!dealer || fault)
      return refused(fault ? [{ ...fault, line: row.line, column: plan.dealer.name }] : [])
    const answeredAt = answeredAtOf(written, dealer.zone)
    if (isInFuture(answeredAt, now, dealer.zone)) {
      const note = 'Must not be later than today: check the order of day and month in the mapping.'
      return refused([{ code: 'in-future', line: row.line, column: plan.answeredAt.name, note }])
    }
    const made = { ...given, brand, dealerCode, answeredAt }
    const responseId = id ?? ids(made)
    // Of an anonymous one nothing is made of its keys.
    const idless = id !== null && identified ? ids(made) : undefined
    const response = composeResponse(
      { ...given, answeredAt },
      {
        ...{ dealerId, responseId, zone: dealer.zone, survey, fingerprint, now, idless },
        putBy: putByOf(importId, row.row),
      },
    )
    const idOfRow = id !== null ? 'file' : identified ? 'keys' : 'answers'
    return { row, identified, response, idOf: idOfRow }
  }
