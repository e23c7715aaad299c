import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { claimName } from '../../claiming/claim.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { Formerly } from '../reading/compose-row.ts'
import { ownIds } from '../reading/own-ids.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

type FormerIdsPorts = {
  responses: Pick<ResponseBatches, 'known'>
  claims: Pick<ClaimStore, 'ofMany'>
  fingerprint: Fingerprint
}

type WithFormer = { response: SurveyResponse; formerly?: readonly Formerly[] }

/** An id that a row has or had, what is kept under it at its dealer, and whether any dealer has it. */
type Candidate = { responseId: string; kept: KeptResponse | undefined; isHeld: boolean }

/** Whether a row is what is kept, as it would be kept today or while its brand allowed more. Pure. */
export const isAlike = ({ response, formerly = [] }: WithFormer, kept: KeptResponse): boolean =>
  [response, ...formerly.filter((was) => was.isAlike)].some(
    ({ fingerprint }) => fingerprint === kept.fingerprint,
  )

/** The id of what a row is: the same content before any other, and today's id before former ones, the last first. Pure. */
const chosen = (row: WithFormer, candidates: readonly Candidate[]): string => {
  const found =
    candidates.find(({ kept }) => kept !== undefined && isAlike(row, kept)) ??
    candidates.find(({ kept }) => kept !== undefined) ??
    candidates.find(({ isHeld }) => isHeld)
  return found?.responseId ?? row.response.responseId
}

/**
 * Gives the rows of a page the ids under which they were kept under a mapping or a use that held before, if they were: the same
 * row is not kept twice. Nothing is read for rows whose id was always the same.
 */
export const underFormerIds =
  ({ responses, claims, fingerprint }: FormerIdsPorts) =>
  async <R extends WithFormer>(rows: readonly R[]): Promise<R[]> => {
    const nameOf = claimName(fingerprint)
    const idsOf = ({ response, formerly = [] }: R) => [
      ...new Set([response, ...formerly].map(({ responseId }) => responseId)),
    ]
    const asked = rows.flatMap((row) => {
      const ids = idsOf(row)
      const { dealerId, brand } = row.response
      return ids.length > 1 ? ids.map((responseId) => ({ row, dealerId, brand, responseId })) : []
    })
    if (asked.length === 0) return [...rows]
    const [{ own, there }, held] = await Promise.all([
      ownIds({ responses, fingerprint })(asked),
      claims.ofMany(asked.map(({ brand, responseId }) => nameOf(brand, responseId))),
    ])
    const candidates = new Map<R, Candidate[]>()
    asked.forEach(({ row, brand, responseId }, at) => {
      const keptAs = own[at]
      const kept = keptAs && there.get(responseName(keptAs))
      const isHeld = held.has(nameOf(brand, responseId))
      candidates.set(row, [...(candidates.get(row) ?? []), { responseId, kept, isHeld }])
    })
    return rows.map((row) => {
      const some = candidates.get(row)
      return some ? { ...row, response: { ...row.response, responseId: chosen(row, some) } } : row
    })
  }
