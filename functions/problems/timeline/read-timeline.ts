import type { StoredCall } from '../../cases/call/call-item.ts'
import { maxEntries } from '../../cases/entries/entry-limits.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { mailEvents } from './mail-events.ts'
import { callEvents, timelinePage, type TimelinePosition } from './timeline.ts'

export type ReadTimelinePorts = {
  alerts: Pick<Cases['alerts'], 'list'>
  deliveries: Pick<Cases['deliveries'], 'list'>
  entries: Pick<Cases['entries'], 'list' | 'closingOf'>
}

/** Reads one page of a problem's timeline, newest first, and the case's alerts, which it is partly made from. */
export const readTimeline =
  ({ alerts, deliveries, entries }: ReadTimelinePorts) =>
  async (
    call: StoredCall & { problem: ProblemState },
    start: TimelinePosition | undefined,
    limit: number,
  ) => {
    const { dealerId, callId, content } = call
    const from = start ? start.entry : (call.entries ?? maxEntries)
    const [sent, delivered, listed, earlierClosing] = await Promise.all([
      alerts.list(dealerId, callId),
      deliveries.list(dealerId, callId),
      from === null ? { entries: [], next: null } : entries.list(call, from, limit),
      call.closing?.entry === 0 ? entries.closingOf(call) : null,
    ])
    const events = [...callEvents(call, call.problem, earlierClosing), ...mailEvents(sent, delivered)]
    const page = timelinePage(content.operator, listed, events, start, limit)
    return { ...page, alerts: sent }
  }
