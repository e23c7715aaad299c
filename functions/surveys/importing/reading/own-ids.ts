import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { idBeside } from '../../claiming/claim.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

/** What a response is known by, and whose survey it is of. */
type Given = Pick<SurveyResponse, 'dealerId' | 'responseId' | 'brand'>

type OwnIdsPorts = { responses: Pick<ResponseBatches, 'known'>; fingerprint: Fingerprint }

/**
 * Gives the responses of a page the ids under which they are kept, and says what is there under them. Portals number
 * from 1, and a dealer may sell several brands: where a file's id is taken by another brand's response, the id is made of
 * brand and file's id instead, the same in every file, so that both are kept. An id of an erased response is nobody's
 * any more, unless the brand has its own beside it.
 */
export const ownIds =
  ({ responses, fingerprint }: OwnIdsPorts) =>
  async <T extends Given>(
    given: readonly T[],
  ): Promise<{ own: readonly T[]; there: Map<string, KeptResponse> }> => {
    const there = await responses.known(given)
    const besideOf = idBeside(fingerprint)
    const beside = (response: T): T => ({
      ...response,
      responseId: besideOf(response.brand, response.responseId),
    })
    const isTaken = (response: T) => {
      const found = there.get(responseName(response))
      return found !== undefined && found.brand !== response.brand
    }
    const taken = given.filter(isTaken)
    if (taken.length === 0) return { own: given, there }
    const thereBeside = await responses.known(taken.map(beside))
    const ownOf = (response: T) => {
      if (!isTaken(response)) return response
      const other = beside(response)
      const isErased = there.get(responseName(response))?.isErased === true
      return isErased && !thereBeside.has(responseName(other)) ? response : other
    }
    return { own: given.map(ownOf), there: new Map([...there, ...thereBeside]) }
  }
