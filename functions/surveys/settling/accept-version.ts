import { DomainError, ifMatchMissing, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import { composePut, type ComposePutPorts, type PutResponse } from '../response/compose-put.ts'
import type { SurveyResponse } from '../response/response.ts'
import { leadingTo, placesOf } from '../matching/match-response.ts'
import type { MatchingPorts } from '../matching/matching-ports.ts'
import { rematch } from '../matching/rematch.ts'
import type { TellTaken } from '../telling/tell-taken.ts'

/**
 * Puts other content of a response in the place of what was read of it, as its next version: what is compared and who is
 * eligible follow it; what a person settled about its match holds. One that has become anonymous is not found by anything
 * any more. Throws `stale-version` if somebody has written it meanwhile.
 */
const replaceContent = (ports: MatchingPorts) => {
  const keepUp = rematch(ports)
  /** `announce` is told of the version before it is written. */
  return async (
    given: SurveyResponse,
    before: SurveyResponse,
    announce: (after: SurveyResponse) => Promise<void> = async () => {},
  ): Promise<SurveyResponse> => {
    const { dealerId, responseId } = given
    const isStillSettled = given.identified && 'settled' in before.match && before.match.settled !== undefined
    const after: SurveyResponse = {
      ...given,
      ...(isStillSettled && { match: before.match, call: before.call }),
      ...{ version: before.version + 1, n: before.n },
    }
    await ports.mark(dealerId, after.brand, [...new Set([before.month, after.month])])
    await announce(after)
    const written = await ports.responses.replace(after)
    if (written !== null) throw new DomainError(platformErrors.staleVersion)
    for (const key of after.identified ? leadingTo(after.keys) : [])
      await ports.matches.putResponse(dealerId, key, responseId)
    for (const key of after.identified ? [] : placesOf(before))
      await ports.matches.removeResponse(dealerId, key, responseId)
    return (await keepUp(dealerId, responseId, { formerly: before })) ?? after
  }
}

const otherBrand = ({ brand }: SurveyResponse) =>
  invalidBody('/brand', 'brand-of-kept', `Must be the brand of the response that is kept: ${brand}.`)

/**
 * Accepts other content of a response that is kept as its next version, when a brand has corrected its survey. The same
 * content again changes nothing. Throws `not-found`, `if-match-missing`, `stale-version`, 422 for another brand's, and
 * what `composePut` throws.
 */
export const acceptVersion = (ports: MatchingPorts & ComposePutPorts & { tellTaken: TellTaken }) => {
  const [compose, replace] = [composePut(ports), replaceContent(ports)]
  return async (put: PutResponse, ifMatch: IfMatch | undefined): Promise<SurveyResponse> => {
    const { dealerId, responseId } = put
    const [composed, before] = await Promise.all([compose(put), ports.responses.get(dealerId, responseId)])
    if (!before) throw new DomainError(platformErrors.notFound)
    if (ifMatch === undefined) throw ifMatchMissing()
    const { response: given, isSame } = composed
    if (isSame(before)) return before
    if (before.brand !== given.brand) throw otherBrand(before)
    if (ifMatch === 'none' || (ifMatch !== 'any' && ifMatch !== before.n))
      throw new DomainError(platformErrors.staleVersion)
    const after = await replace(given, before, ports.tellTaken.announce)
    await ports.tellTaken.tell(after)
    return after
  }
}

/**
 * Accepts a row of a file as the next version of what is kept under its id, as `acceptVersion` does. False if nothing of
 * its brand is there: it was erased. May be repeated; throws `stale-version` for whoever repeats it.
 */
export const acceptRow = (ports: MatchingPorts) => {
  const replace = replaceContent(ports)
  return async (given: SurveyResponse): Promise<boolean> => {
    const before = await absentIfGone(ports.responses.get(given.dealerId, given.responseId))
    if (before?.brand !== given.brand) return false
    if (before.fingerprint !== given.fingerprint) await replace(given, before)
    return true
  }
}
