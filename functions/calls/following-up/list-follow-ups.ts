import type { StoredCall } from '../../cases/call/call-item.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { stateAt } from '../../cases/follow-up/follow-up.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { mergePages } from '../../platform/table/pages/merge-pages.ts'
import { lastSign } from '../../platform/table/pages/position-range.ts'
import { rightsInForce } from '../../cases/customer/customer-rights.ts'
import { contactsOfCall } from '../../cases/customer/keep-no-calls.ts'
import type { StandingPorts } from '../taking/customer-standing.ts'
import type { FollowUpQuery, FollowUpStart, ListedFollowUp } from './follow-up-schemas.ts'

type FollowUpListPorts = StandingPorts & {
  followUps: Cases['followUps']
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/** How many are read of each shard for a page of one kind, however few of them are. */
const maxRead = 100
/** The positions of what is in a state at `now`: what lapses then has lapsed. */
const rangeOf = (state: FollowUpQuery['state'], now: string) =>
  state === 'withheld' ? {} : state === 'due' ? { from: `${now}${lastSign}` } : { to: `${now}${lastSign}` }

const shown = ({
  dealerId,
  callId,
  content,
  phone,
  problem,
  followUp,
  progress,
}: StoredCall): ListedFollowUp[] =>
  problem && followUp
    ? [
        {
          ...{ callId, dealerId, kind: followUp.kind },
          customer: showCustomer(content.customer, phone),
          visit: content.visit,
          dueSince: followUp.dueSince ?? null,
          surveyExpected: followUp.survey,
          openedAt: problem.problemAt,
          closedAt: progress.closedAt ?? null,
        },
      ]
    : []

/** Those whose customers may be called at all: nobody is put on a work list who asked for no more calls. */
const callable = async (
  { readContact, numberHashes }: StandingPorts,
  calls: readonly StoredCall[],
): Promise<StoredCall[]> => {
  const allowed = await Promise.all(
    calls.map(async ({ dealerId, content: { customer } }) => {
      const contacts = contactsOfCall(numberHashes, dealerId, customer)
      const numbers = numberHashes(dealerId, customer.phone)
      return rightsInForce((await readContact(dealerId, contacts, numbers)).allRights).length === 0
    }),
  )
  return calls.filter((_, index) => allowed[index])
}

/**
 * Lists a page of the follow-ups of a dealer, or of all, that are in a state, by the day the survey is expected, and where
 * the next page starts. What has left the state since its index was read is left out, and so is whoever must not be called.
 * 404 if there is no such dealer.
 */
export const listFollowUps =
  (ports: FollowUpListPorts) =>
  async (
    dealerId: string | undefined,
    { state, kind, limit }: FollowUpQuery,
    start: FollowUpStart | undefined,
  ) => {
    const { followUps, directory, clock } = ports
    if (dealerId !== undefined && !(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { now, after } = start ?? { now: clock().toISOString(), after: undefined }
    const stored = state === 'withheld' ? ('withheld' as const) : ('due' as const)
    const pages = await followUps.query(dealerId, {
      ...{ state: stored, ...rangeOf(state, now), after },
      limit: kind === undefined ? limit : maxRead,
    })
    const { entries, next } = mergePages(pages, limit, (entry) => kind === undefined || entry.kind === kind)
    const calls = await callable(ports, await followUps.calls(entries))
    const items = calls
      .filter(({ followUp }) => followUp && stateAt(followUp, new Date(now)) === state)
      .flatMap(shown)
    return { items, position: next === null ? null : { after: next, now } }
  }
