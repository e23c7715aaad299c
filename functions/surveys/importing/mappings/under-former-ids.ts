import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { claimName } from '../../claiming/claim.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { FormerId, Formerly } from '../reading/compose-row.ts'
import { ownIds } from '../reading/own-ids.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

type FormerIdsPorts = {
  responses: Pick<ResponseBatches, 'known'>
  claims: Pick<ClaimStore, 'ofMany'>
  fingerprint: Fingerprint
}

type WithFormer = { response: SurveyResponse; formerly?: readonly Formerly[]; formerId?: FormerId }

/** An id that a row has or had, what is kept under it at its dealer, and which dealer has it; `isInDoubt` as of `FormerId`. */
type Candidate = {
  responseId: string
  isInDoubt: boolean
  kept: KeptResponse | undefined
  heldAt: string | undefined
}

/**
 * Whether a former id is none by which a row may be written: of a named row one that was made of answers alone, which somebody
 * else's may share; of an anonymous one, one that was made of its keys. Pure.
 */
const isDoubtful = ({ response, formerly = [] }: WithFormer, responseId: string): boolean => {
  const doubted = response.identified ? 'answers' : 'keys'
  const was = formerly.filter((each) => each.responseId === responseId)
  return responseId !== response.responseId && was.length > 0 && was.every(({ idOf }) => idOf === doubted)
}

/** Whether a row is what is kept, as it would be kept today or while its brand allowed more. Pure. */
export const isAlike = ({ response, formerly = [] }: WithFormer, kept: KeptResponse): boolean =>
  [response, ...formerly.filter((was) => was.isAlike)].some(
    ({ fingerprint }) => fingerprint === kept.fingerprint,
  )

/**
 * The id of what a row is: the same content before any other, what is surely it before what may be, and today's id before former
 * ones, the last first. Pure.
 */
const chosen = (row: WithFormer, candidates: readonly Candidate[]): Candidate | undefined => {
  const { dealerId } = row.response
  return (
    candidates.find(({ kept }) => kept !== undefined && isAlike(row, kept)) ??
    candidates.find(({ kept, isInDoubt }) => kept !== undefined && !isInDoubt) ??
    candidates.find(({ kept }) => kept !== undefined) ??
    candidates.find(({ heldAt, isInDoubt }) => heldAt !== undefined && (!isInDoubt || heldAt !== dealerId))
  )
}

/** A row under the id that was chosen for it. Pure. */
const withId = <R extends WithFormer>(row: R, found: Candidate | undefined): R => {
  const today = row.response.responseId
  if (!found || found.responseId === today) return row
  const { responseId, isInDoubt } = found
  const prints = (row.formerly ?? []).flatMap((was) => (was.responseId === responseId ? [was.print] : []))
  return { ...row, response: { ...row.response, responseId }, formerId: { today, isInDoubt, prints } }
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
      const heldAt = held.get(nameOf(brand, responseId))?.dealerId
      const isInDoubt = isDoubtful(row, responseId)
      candidates.set(row, [...(candidates.get(row) ?? []), { responseId, isInDoubt, kept, heldAt }])
    })
    return rows.map((row) => withId(row, chosen(row, candidates.get(row) ?? [])))
  }
