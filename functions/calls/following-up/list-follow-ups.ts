import type { StoredCall } from '../../cases/call/call-item.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { type FollowUp, showEnd, stateAt } from '../../cases/follow-up/follow-up.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { mergePages } from '../../platform/table/pages/merge-pages.ts'
import { lastSign } from '../../platform/table/pages/position-range.ts'
import { rightsInForce } from '../../cases/customer/rights/customer-rights.ts'
import { contactsOfCall } from '../../cases/customer/keep-no-calls.ts'
import type { StandingPorts } from '../taking/customer-standing.ts'
import { isIn, type Period, periodOf, positionsIn } from './ended-period.ts'
import { type FollowUpQuery, type FollowUpStart, isEnded, type ListedFollowUp } from './follow-up-schemas.ts'

type FollowUpListPorts = StandingPorts & {
  followUps: Cases['followUps']
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/** How many are read of each shard for a page of one kind, however few of them are. */
const maxRead = 100

type Listed = { of: FollowUp['state']; range: { from?: string; to?: string }; period?: Period }

/** What is stored of those in a state at `now`: what lapses then has lapsed; of those that have ended, a period. */
const listedOf = ({ state, from, to }: FollowUpQuery, now: string, zone: string | undefined): Listed => {
  if (state === 'withheld') return { of: state, range: {} }
  if (state === 'due') return { of: state, range: { from: `${now}${lastSign}` } }
  if (!isEnded(state)) return { of: 'due', range: { to: `${now}${lastSign}` } }
  const period = periodOf({ from, to }, now)
  return { of: state, range: positionsIn(period, zone), period }
}

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
          customer: showCustomer(content.customer, isEnded(followUp.state) ? undefined : phone),
          visit: content.visit,
          dueSince: followUp.dueSince ?? null,
          surveyExpected: followUp.survey,
          openedAt: problem.problemAt,
          closedAt: progress.closedAt ?? null,
          ...showEnd(followUp),
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
 * Lists a page of the follow-ups of a dealer, or of all, that are in a state, and where the next page starts: by the day the
 * survey is expected or, of those that have ended, by when they did, the latest first. What has left the state since its
 * index was read is left out, and so is whoever must not be called of those to be. 404 if there is no such dealer.
 */
export const listFollowUps =
  (ports: FollowUpListPorts) =>
  async (dealerId: string | undefined, query: FollowUpQuery, start: FollowUpStart | undefined) => {
    const { followUps, directory, clock } = ports
    const { state, kind, limit } = query
    const dealer = dealerId === undefined ? undefined : await directory.dealer(dealerId)
    if (dealerId !== undefined && !dealer)
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { now, after } = start ?? { now: clock().toISOString(), after: undefined }
    const { of, range, period } = listedOf(query, now, dealer?.zone)
    const latestFirst = period !== undefined
    const pages = await followUps.query(dealerId, {
      ...{ state: of, ...range, after, latestFirst },
      limit: kind === undefined ? limit : maxRead,
    })
    const isKind = (entry: { kind: FollowUp['kind'] }) => kind === undefined || entry.kind === kind
    const { entries, next } = mergePages(pages, limit, isKind, latestFirst)
    const read = await followUps.calls(entries)
    const isListed = async ({ dealerId: its, followUp }: StoredCall): Promise<boolean> => {
      if (!followUp || stateAt(followUp, new Date(now)) !== state) return false
      if (!period) return true
      const zone = (dealer ?? (await directory.dealer(its)))?.zone
      return zone !== undefined && isIn(period, followUp.endedAt ?? followUp.lapsesAt, zone)
    }
    const listed = await Promise.all(read.map(isListed))
    const inState = read.filter((_, index) => listed[index])
    const calls = period ? inState : await callable(ports, inState)
    return { items: calls.flatMap(shown), position: next === null ? null : { after: next, now } }
  }
