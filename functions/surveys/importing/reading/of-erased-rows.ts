import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { claimName, idBeside } from '../../claiming/claim.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'
import { ownIds } from './own-ids.ts'
import { isGivenBack, type Refused } from './refuse-row.ts'

/** What finding rows of somebody who was erased needs. */
export type OfErasedRowsPorts = {
  responses: Pick<ResponseBatches, 'known'>
  claims: Pick<ClaimStore, 'ofMany'>
  /** Whether a row of a dealer's customer, by its cells, is of somebody who was erased. */
  ofErased: (dealerId: string, cells: readonly string[]) => Promise<boolean>
  fingerprint: Fingerprint
}

/** A refused row of a dealer, null where that is not known, under an id, undefined where that cannot be read. */
type Named = { refused: Refused; dealerId: string | null; responseId: string | undefined }

const idOf = (refused: Refused): string | undefined =>
  'response' in refused ? refused.response.responseId : refused.responseId

/** The ids under which a refused row's response could be kept at a dealer: its own, and that beside another brand's. */
export const possibleIds = (fingerprint: Fingerprint, brand: string, refused: Refused): string[] => {
  const id = idOf(refused)
  return id === undefined ? [] : [id, idBeside(fingerprint)(brand, id)]
}

const erasedNote = "Must be left out: this row's customer was erased."

/** A refused row that says only that its customer was erased: nothing of it is given back or in an example. */
const asErased = ({ row, identified }: Refused): Refused => ({
  ...{ row, identified },
  refusals: [{ code: 'erased', line: row.line, column: null, note: erasedNote }],
})

/**
 * Refused rows of a page, those of somebody who was erased as no more than that: whatever else is wrong with them, if their
 * id is of an erased response, at the row's dealer or at the one that had it; or if one of their cells has a number that an
 * erasure suppressed at the row's dealer. `dealerOf` says whose customer a row is about, null where that is not known.
 */
export const markErased =
  (ports: OfErasedRowsPorts, brand: string, dealerOf: (refused: Refused) => string | null) =>
  async (all: readonly Refused[]): Promise<Refused[]> => {
    const { responses, claims, ofErased, fingerprint } = ports
    const nameOf = claimName(fingerprint)
    const named = all
      .filter((refused) => isGivenBack(refused) && !refused.row.broken)
      .map((refused): Named => ({ refused, dealerId: dealerOf(refused), responseId: idOf(refused) }))
    // Of a row that became a response it is known already.
    const toAsk = named.flatMap(({ refused, dealerId, responseId }) =>
      'response' in refused || responseId === undefined ? [] : [{ refused, dealerId, responseId }],
    )
    const held = await claims.ofMany(toAsk.map(({ responseId }) => nameOf(brand, responseId)))
    const atClaims = await responses.known([...held.values()])
    const atDealer = toAsk.flatMap(({ refused, dealerId, responseId }) =>
      dealerId === null ? [] : [{ refused, dealerId, responseId, brand }],
    )
    const { own, there } = await ownIds(ports)(atDealer)
    const erased = new Set<Refused>()
    for (const each of own) if (there.get(responseName(each))?.isErased) erased.add(each.refused)
    for (const { refused, responseId } of toAsk) {
      const claim = held.get(nameOf(brand, responseId))
      if (claim && atClaims.get(responseName(claim))?.isErased) erased.add(refused)
    }
    for (const { refused, dealerId } of named)
      if (refused.identified === true && dealerId !== null && !erased.has(refused))
        if (await ofErased(dealerId, refused.row.cells)) erased.add(refused)
    return all.map((refused) => (erased.has(refused) ? asErased(refused) : refused))
  }
