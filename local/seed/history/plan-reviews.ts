import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import type { Action } from './actions.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** How calls are drawn in the history: operators are new for a while, and of the rest enough is reviewed to see something. */
const settings = {
  newOperatorCalls: 20,
  veryShortSeconds: 120,
  probabilities: {
    'new-operator': 0.5,
    'open-ended': 0.25,
    'very-short': 0.3,
    'reserved-mark': 0.3,
    other: 0.2,
  },
  outcomes: { unreachable: 0.25 },
  second: 0.15,
}

/**
 * Two specialists review what waits, every four days up to some days ago, and the sample's months are committed to and
 * published.
 */
export const planReviews = (first: Date, now: Date): Action[] => {
  const actions: Action[] = [
    {
      at: new Date(first.getTime() + minuteMs),
      act: {
        ...{ kind: 'send', as: 'staff', method: 'PUT', path: '/v1/supervision-settings' },
        ...{ body: settings, anyRevision: true },
      },
    },
  ]
  const months: Action['act'] = { kind: 'schedules', names: ['months-of-the-sample'] }
  actions.push({ at: new Date(first.getTime() + 2 * minuteMs), act: months })
  const month = first.toISOString().slice(0, 7)
  for (let n = 1; n <= 12; n += 1)
    actions.push({ at: new Date(`${shiftMonth(month, n)}-12T08:00:00Z`), act: months })
  for (let at = first.getTime() + 8 * dayMs; at < now.getTime() - 5 * dayMs; at += 4 * dayMs)
    actions.push({ at: new Date(at), act: { kind: 'reviews', by: ['specialist', 'specialist:nuria'] } })
  return actions
}
