import {
  drawTime,
  monthOf,
  monthsBetween,
  sealTime,
} from '../../../functions/platform/calendar/draw-months.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { groups, participants } from '../groups.ts'
import type { Action } from './actions.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** For how many months the group has existed. */
const months = 3

const later = (time: Date, ms: number) => new Date(time.getTime() + ms)

/** A group, created some months ago, with its monthly draws up to `now`; older discounts have been passed on. */
export const planDraws = (now: Date): Action[] => {
  const thisMonth = monthOf(now)
  const first = shiftMonth(thisMonth, -months)
  const created = new Date(`${first}-05T09:00:00Z`)
  const put = (at: Date, path: string, body?: unknown): Action => ({
    at,
    act: { kind: 'send', as: 'staff', method: 'PUT', path, ...(body !== undefined && { body }) },
  })
  const founding = Object.entries(groups).flatMap(([id, group]) => [
    put(created, `/v1/groups/${id}`, group),
    ...Object.keys(participants).map((dealerId, index) =>
      put(later(created, (1 + index) * minuteMs), `/v1/groups/${id}/participants/${dealerId}`),
    ),
  ])
  const draws = monthsBetween(first, thisMonth).flatMap((month): Action[] => {
    const sealed = later(sealTime(month), 3000)
    const drawn = later(drawTime(month), 5 * minuteMs)
    const discount = (days: number, step: 'application' | 'pass-on'): Action => ({
      at: later(drawn, days * dayMs),
      act: { kind: 'discount', groupId: 'meseta', month, step },
    })
    return [
      { at: sealed, act: { kind: 'schedules', names: ['seal-draws', 'announce-draws'] } },
      { at: drawn, act: { kind: 'schedules', names: ['decide-draws', 'announce-draws'] } },
      discount(2, 'application'),
      ...(month < shiftMonth(thisMonth, -2) ? [discount(9, 'pass-on')] : []),
    ]
  })
  return [...founding, ...draws]
}
