import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { type Claim, claimName } from '../../claiming/claim.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { NewResponse } from '../../claiming/claim-steps.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'
import type { ComposedRow, FormerId, Formerly } from './compose-row.ts'
import { underFormerIds } from '../mappings/under-former-ids.ts'
import { ownIds } from './own-ids.ts'

type SortPagePorts = {
  responses: Pick<ResponseBatches, 'known'>
  claims: Pick<ClaimStore, 'ofMany'>
  fingerprint: Fingerprint
}

/** What a dry run would have kept so far: responses by name, and whose they would be by the names of their claims. */
export type Pretended = { responses: Map<string, KeptResponse>; claims: Map<string, Claim> }

/** A row that became a response, under the id under which it is kept, and what it is called in its file. */
export type GivenRow = ComposedRow & {
  response: SurveyResponse
  called: string
  formerly?: readonly Formerly[]
  formerId?: FormerId
}

/** The rows of a page, and what is known of their responses, by `responseName`. */
type SortedPage = {
  rows: readonly GivenRow[]
  /** What is kept already. */
  there: Map<string, KeptResponse>
  /** What is new, each once. */
  fresh: ReadonlyMap<string, NewResponse>
  /** What another dealer has. */
  rivals: Map<string, Claim>
  /** By the name of the claim: what was kept here before there were claims. */
  unclaimed: ReadonlyMap<string, Claim>
}

/**
 * Sorts a page: what is kept already, what is new, and what another dealer has. Within a brand an id is one dealer's: of two
 * rows of a page about it, the first has it.
 */
export const sortPage =
  (ports: SortPagePorts, pretended: Pretended | null) =>
  async (page: readonly ComposedRow[]): Promise<SortedPage> => {
    const nameOf = claimName(ports.fingerprint)
    const composed = await underFormerIds(ports)(page.flatMap((each) => ('response' in each ? [each] : [])))
    const given = composed.map((each) => ({
      ...each,
      claim: nameOf(each.response.brand, each.response.responseId),
    }))
    const [{ own, there }, claims] = await Promise.all([
      ownIds(ports)(given.map(({ response }) => response)),
      ports.claims.ofMany(given.map(({ claim }) => claim)),
    ])
    const rows = given.map((each, at) => ({
      ...each,
      ...{ response: own[at] ?? each.response, called: responseName(each.response) },
    }))
    const [fresh, rivals, unclaimed] = [
      new Map<string, NewResponse>(),
      new Map<string, Claim>(),
      new Map<string, Claim>(),
    ]
    const heldBy = (claim: string) => claims.get(claim) ?? pretended?.claims.get(claim)
    for (const { response, claim } of rows) {
      const name = responseName(response)
      const before = there.get(name) ?? pretended?.responses.get(name)
      if (!before) continue
      there.set(name, before)
      const isHere = before.brand === response.brand && !before.isErased && !before.isWithdrawn
      if (heldBy(claim) || !isHere) continue
      claims.set(claim, response)
      unclaimed.set(claim, { dealerId: response.dealerId, responseId: response.responseId })
    }
    for (const { response, claim, formerId } of rows) {
      const name = responseName(response)
      if (there.has(name) || fresh.has(name)) continue
      const held = heldBy(claim)
      if (held && held.dealerId !== response.dealerId) rivals.set(name, held)
      else if (!formerId?.isInDoubt) {
        fresh.set(name, { response, claim })
        claims.set(claim, response)
      }
    }
    return { rows, there, fresh, rivals, unclaimed }
  }
