import { localDate } from '../../platform/calendar/local-time.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { CaseView } from './view-item.ts'
import type { ViewStore } from './view-store.ts'

type RecordViewsPorts = {
  views: Pick<ViewStore, 'put'>
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/** What a response is about to show of a dealer's customers: a case, or else a list or a file. */
export type Viewed =
  | { dealerId: string; what: 'case'; callId: string }
  | { dealerId: string; what: Exclude<CaseView['what'], 'case'>; callId?: never }

/** How many of the views that it has stored a function remembers, so that looking again writes nothing. */
const maxRemembered = 2000

/**
 * Records that one of Asortis's people (staff, specialist) looks at these, once for each person, thing and day where the
 * dealer is; nothing for any other caller. Call it before the response is sent: it throws if a view cannot be stored, so
 * that nothing is shown of which nobody would know.
 */
export const recordViews = ({ views, directory, clock }: RecordViewsPorts) => {
  const remembered = new Set<string>()
  const record = async (by: string, { dealerId, what, ...of }: Viewed) => {
    const callId = of.callId ?? null
    const dealer = await directory.dealer(dealerId)
    const now = clock()
    const day = localDate(now, dealer?.zone ?? usualZone)
    const name = JSON.stringify([dealerId, day, by, what, callId])
    if (remembered.has(name)) return
    await views.put(dealerId, { day, firstAt: now.toISOString(), by, what, callId })
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.add(name)
  }
  return async ({ audience, id }: Caller, viewed: readonly Viewed[]): Promise<void> => {
    if (audience !== 'staff' && audience !== 'specialist') return
    const distinct = new Map(viewed.map((one) => [JSON.stringify([one.dealerId, one.what, one.callId]), one]))
    await Promise.all([...distinct.values()].map((one) => record(id, one)))
  }
}
