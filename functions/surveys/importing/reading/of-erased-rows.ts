import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { forEachConcurrent } from '../../../platform/retry/for-each-concurrent.ts'
import { claimName, idBeside } from '../../claiming/claim.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'
import { cellsThatMayBeIds } from '../refused/ids-by-mistake.ts'
import { ownIds } from './own-ids.ts'
import { isGivenBack, type Refused } from './refuse-row.ts'

/** What finding rows of somebody who was erased needs. */
export type OfErasedRowsPorts = {
  responses: Pick<ResponseBatches, 'known'>
  claims: Pick<ClaimStore, 'ofMany'>
  /** Whether a row of a customer of one of these dealers, by its cells, is of somebody who was erased. */
  ofErased: (dealerIds: readonly string[], cells: readonly string[]) => Promise<boolean>
  fingerprint: Fingerprint
}

/** What is known of a page's refused rows by the file's mapping. */
type OfErasedRowsContext = {
  brand: string
  /** Whose customer a row is about; null where that is not known. */
  dealerOf: (refused: Refused) => string | null
  /** All the brand's dealers: a row whose dealer is not known may be of any. */
  dealerIds: readonly string[]
  /** The ids that a row without one may have been given before there was a mistake. */
  idsMade: (refused: Refused) => Promise<readonly string[]>
}

/** A refused row of a dealer, null where that is not known, under an id, undefined where that cannot be read. */
type Named = { refused: Refused; dealerId: string | null; responseId: string | undefined }

const idOf = (refused: Refused): string | undefined =>
  'response' in refused ? refused.response.responseId : refused.responseId

/** The ids that a refused row would have had under what held before. */
const formerIdsOf = (refused: Refused): readonly string[] => {
  if (!('response' in refused)) return refused.formerIds ?? []
  return (refused.formerly ?? []).flatMap(({ responseId, idless }) => [
    responseId,
    ...(idless ? [idless] : []),
  ])
}

/**
 * The ids under which a refused row's response could be kept at a dealer: its own, of a named customer those that it had before,
 * and those beside another brand's. They are written: of an anonymous row nothing is that was made of its keys.
 */
export const possibleIds = (fingerprint: Fingerprint, brand: string, refused: Refused): string[] => {
  const id = idOf(refused)
  const ids = new Set([
    ...(id === undefined ? [] : [id]),
    ...(refused.identified === true ? formerIdsOf(refused) : []),
  ])
  return [...ids].flatMap((each) => [each, idBeside(fingerprint)(brand, each)])
}

const erasedNote = "Must be left out: this row's customer was erased."

/** A refused row that says only that its customer was erased: nothing of it is given back or in an example. */
const asErased = ({ row, identified }: Refused): Refused => ({
  ...{ row, identified },
  refusals: [{ code: 'erased', line: row.line, column: null, note: erasedNote }],
})

/** So many claims are asked for at once, and so many rows are gone through at the same time. */
const limits = { claims: 2000, rows: 8 }

/** Those of the names of claims whose response was erased. */
const erasedOf = async (
  { claims, responses }: OfErasedRowsPorts,
  names: readonly string[],
): Promise<ReadonlySet<string>> => {
  const erased = new Set<string>()
  for (let at = 0; at < names.length; at += limits.claims) {
    const held = await claims.ofMany(names.slice(at, at + limits.claims))
    const atClaims = await responses.known([...held.values()])
    for (const [name, claim] of held) if (atClaims.get(responseName(claim))?.isErased) erased.add(name)
  }
  return erased
}

/**
 * Refused rows of a page, those of somebody who was erased as no more than that: whatever else is wrong with them, if their
 * id is of an erased response, at the row's dealer or at the one that had it, and so whichever of their cells the id is in; or
 * if one of their cells has a number that an erasure suppressed at the row's dealer, or at any where that is not known.
 */
export const markErased =
  (ports: OfErasedRowsPorts, { brand, dealerOf, dealerIds, idsMade }: OfErasedRowsContext) =>
  async (all: readonly Refused[]): Promise<Refused[]> => {
    const { ofErased, fingerprint } = ports
    const nameOf = claimName(fingerprint)
    const named = all
      .filter((refused) => isGivenBack(refused) && !refused.row.broken)
      .map((refused): Named => ({ refused, dealerId: dealerOf(refused), responseId: idOf(refused) }))
    // Of a row that became a response it is known already.
    const toAsk = named.flatMap(({ refused, dealerId, responseId }) =>
      'response' in refused || responseId === undefined ? [] : [{ refused, dealerId, responseId }],
    )
    const claimsOf = new Map<Refused, readonly string[]>()
    for (const { refused, responseId } of named) {
      const made = await idsMade(refused)
      const ids = [
        ...(responseId === undefined ? [] : [responseId]),
        ...formerIdsOf(refused),
        ...cellsThatMayBeIds(refused.row.cells),
        ...made,
      ]
      claimsOf.set(
        refused,
        [...new Set(ids)].map((id) => nameOf(brand, id)),
      )
    }
    const atClaims = await erasedOf(ports, [...new Set([...claimsOf.values()].flat())])
    const atDealer = toAsk.flatMap(({ refused, dealerId, responseId }) =>
      dealerId === null ? [] : [{ refused, dealerId, responseId, brand }],
    )
    const { own, there } = await ownIds(ports)(atDealer)
    const erased = new Set<Refused>()
    for (const each of own) if (there.get(responseName(each))?.isErased) erased.add(each.refused)
    for (const [refused, names] of claimsOf) if (names.some((name) => atClaims.has(name))) erased.add(refused)
    const rest = named.filter(({ refused }) => refused.identified === true && !erased.has(refused))
    await forEachConcurrent(rest, { concurrency: limits.rows, hasTimeLeft: () => true }, async (each) => {
      const { refused, dealerId } = each
      const isErased = await ofErased(dealerId === null ? dealerIds : [dealerId], refused.row.cells)
      if (isErased) erased.add(refused)
    })
    return all.map((refused) => (erased.has(refused) ? asErased(refused) : refused))
  }
