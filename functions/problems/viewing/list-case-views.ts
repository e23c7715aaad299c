import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { namesOf } from '../../directory/reading/names-of.ts'
import type { openPeople } from '../../directory/people/open-people.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isManager } from '../../directory/recipients/is-manager.ts'
import { isGone } from '../../platform/errors/gone.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type Caller, subjectOf } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { problemErrors } from '../errors.ts'
import type { CaseViewQuery } from './case-view-schemas.ts'

type ListCaseViewsPorts = {
  views: Pick<Cases['views'], 'list'>
  calls: Pick<Cases['calls'], 'get'>
  directory: Pick<Directory, 'dealer'>
  people: Pick<ReturnType<typeof openPeople>, 'access' | 'get'>
  clock: Clock
}

/**
 * Lists a page of who of Asortis's people looked at a dealer's customers, the latest day first, and where the next page
 * starts. Which case it was is not said of one that is erased or restricted. 404 if there is no such dealer; 403
 * `managers-only` for any of its people but its managers.
 */
export const listCaseViews = ({ calls, views, directory, people, clock }: ListCaseViewsPorts) => {
  /** Whether a case may be named: it is neither erased nor restricted. */
  const isNamed = async (dealerId: string, callId: string): Promise<boolean> => {
    try {
      return (await calls.get(dealerId, callId))?.suspension?.right !== 'restriction'
    } catch (fault) {
      if (isGone(fault)) return false
      throw fault
    }
  }
  const personWith = async (subject: string) => {
    const access = await people.access(subject)
    return access && people.get(access.personId)
  }
  const refuseOthers = async (caller: Caller, dealer: Dealer) => {
    if (caller.audience !== 'dealer') return
    const person = await personWith(subjectOf(caller) ?? '')
    if (!person || !isManager(dealer, person.email)) throw new DomainError(problemErrors.managersOnly)
  }
  return async (
    caller: Caller,
    dealerId: string,
    { from = '0', to = '9', limit }: CaseViewQuery,
    after: string | undefined,
  ) => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    await refuseOthers(caller, dealer)
    const found = await views.list(dealerId, { from, to, after, limit }, clock)
    const names = await namesOf({ people })(found.views.map(({ by }) => by))
    const items = await Promise.all(
      found.views.map(async ({ callId, ...view }) => ({
        ...view,
        name: names.get(view.by) ?? null,
        callId: callId !== null && (await isNamed(dealerId, callId)) ? callId : null,
      })),
    )
    return { items, position: found.next }
  }
}
