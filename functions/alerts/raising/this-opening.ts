import type { Alert } from '../../cases/alert/alert-item.ts'
import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import { openingNotice, openingOf, reopened } from '../../cases/alert/notice.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import { reachabilityOf } from './summarise-alerts.ts'

/** Those of a problem's alerts that asked somebody to act on it since it was opened last. */
export const askedToAct = (known: readonly Alert[], call: ProblemCall): Alert[] =>
  known.filter(({ notice }) => {
    const opening = notice === openingNotice(call) ? 0 : openingOf(notice)
    return opening === call.problem.reopenings
  })

/** The hashes of the addresses at which somebody has been asked to act on a problem since it was opened last. */
export const addressesAsked = (known: readonly Alert[], call: ProblemCall): ReadonlySet<string> =>
  new Set(
    askedToAct(known, call)
      .filter((alert) => reachabilityOf(alert) === 'reached')
      .map(({ email }) => recipientHash(email)),
  )

/**
 * What happened to a problem since it was opened last that whoever hears of it only now has to know, first to last: that
 * it was reopened, and what its customer said last when we called again.
 */
export const happenedSince = (
  notices: readonly NoticeItem[],
  { problem: { reopenings } }: ProblemCall,
): NoticeItem[] => {
  const start = notices.find(({ notice }) => notice === reopened(reopenings))
  const again = notices.findLast(
    (item) =>
      item !== start && item.kind === 'changed' && item.again !== undefined && item.at >= (start?.at ?? ''),
  )
  return [start, again].filter((item) => item !== undefined)
}
