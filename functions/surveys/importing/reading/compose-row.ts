import { hasLeft } from '../../../directory/dealers/leaving.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { FileRow } from '../../files/file-row.ts'
import type { MapResult } from '../../mapping/map-row.ts'
import type { ColumnPlan } from '../../mapping/plan-columns.ts'
import { answeredAtOf } from '../../mapping/read-date.ts'
import type { responseIds } from '../../mapping/response-ids.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import { isInFuture } from '../../response/is-in-future.ts'
import { composeResponse } from '../../response/compose-response.ts'
import type { SurveyResponse } from '../../response/response.ts'

/** A row with what it became: a response, or reasons to refuse it. */
export type ComposedRow = { row: FileRow; identified: boolean | null } & (
  { response: SurveyResponse } | { refusals: readonly RowRefusal[] }
)

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

const dealerFault = (
  dealer: Dealer | undefined,
  brand: string,
  now: Date,
): Pick<RowRefusal, 'code' | 'note'> | undefined => {
  if (!dealer) return { code: 'unknown-dealer', note: 'Must be the code of a dealer that exists.' }
  if (!dealer.brands.includes(brand))
    return { code: 'not-of-dealer', note: 'Must be the code of a dealer of this brand.' }
  return hasLeft(dealer, now)
    ? { code: 'dealer-left', note: 'Must be a dealer for which Asortis still works.' }
    : undefined
}

/** Which row of which import put a response: the same again is its own work, not a repeat. */
export const putByOf = (importId: string, row: number | ''): string => `${importId}#${row}`

/** Makes a response of a row, as the brand's mapping and the dealer's clock say. */
export const composeRow =
  ({ importId, plan, survey, map, ids, dealerOf, fingerprint, now }: ComposeRowContext) =>
  async (row: FileRow): Promise<ComposedRow> => {
    const result = map(row)
    if ('refusals' in result) return { row, ...result }
    const { dealerId, dealerCode, id, written, given } = result.mapped
    const { identified } = given
    const dealer = await dealerOf(dealerId)
    const fault = dealerFault(dealer, survey.brandId, now)
    if (!dealer || fault) {
      const refusal = fault && { ...fault, line: row.line, column: plan.dealer.name }
      return { row, identified, refusals: refusal ? [refusal] : [] }
    }
    const answeredAt = answeredAtOf(written, dealer.zone)
    if (isInFuture(answeredAt, now, dealer.zone)) {
      const note = 'Must not be later than today: check the order of day and month in the mapping.'
      const column = plan.answeredAt.name
      return { row, identified, refusals: [{ code: 'in-future', line: row.line, column, note }] }
    }
    const responseId = id ?? ids({ ...given, brand: survey.brandId, dealerCode, answeredAt })
    const response = composeResponse(
      { ...given, answeredAt },
      {
        dealerId,
        responseId,
        zone: dealer.zone,
        survey,
        fingerprint,
        putBy: putByOf(importId, row.row),
        now,
      },
    )
    return { row, identified, response }
  }
