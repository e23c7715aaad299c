import {
  addWorkingTime,
  type WorkingCalendar,
  workingMinutesBetween,
} from '../../platform/calendar/working-time.ts'
import { localDay } from '../../platform/calendar/local-time.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { DueTimes } from '../clocks/due.ts'
import { followUpAttributes, followUpIndexAttributes } from '../follow-up/follow-up-attributes.ts'
import { monthPartition, suspendedMonthPartition } from '../keys.ts'
import { deadlineAttributes, deadlineIndexAttributes } from '../problem/deadline-attributes.ts'
import { problemsPartitionOf } from '../problem/problem-state.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { Suspension } from './stored-suspension.ts'

/** The attributes by which lists, exports, digests and clocks find a case, beside its month and what is due. */
const listing: readonly string[] = ['problems', ...deadlineIndexAttributes, ...followUpIndexAttributes]

/** What changes of a case's item. */
type CaseChange = { attributes: Record<string, unknown>; drop: readonly string[]; due: DueTimes }

const split = ({ close, ...rest }: DueTimes) => ({ close: { close }, rest })

/** Makes a case stand still: nothing of its problem is due any more, and no list finds it. A call still ends by itself. */
export const suspend = (
  { dealerId, month, due }: Pick<StoredCall, 'dealerId' | 'month' | 'due'>,
  right: Suspension['right'],
  at: string,
): CaseChange => {
  const { close, rest } = split(due)
  return {
    attributes: { suspension: { right, at, due: rest }, month: suspendedMonthPartition(dealerId, month) },
    drop: listing,
    due: close,
  }
}

/** What a write changes of a case that stands still: what would make it found again waits until it goes on. */
export const whileSuspended = (
  suspension: Suspension,
  attributes: Record<string, unknown>,
  due: DueTimes,
): { attributes: Record<string, unknown>; due: DueTimes } => {
  const { close, rest } = split(due)
  const others = Object.entries(attributes).filter(([name]) => !listing.includes(name))
  const waiting = { ...suspension, due: { ...suspension.due, ...rest } }
  return { attributes: { suspension: waiting, ...Object.fromEntries(others) }, due: close }
}

/** A deadline, later by the working time that passed while the case stood still; one that had passed stays. */
const later = (by: string, since: string, now: Date, calendar: WorkingCalendar): string => {
  if (by <= since) return by
  const left = workingMinutesBetween(calendar, new Date(since), new Date(by))
  const longest = localDay(now, calendar.zone) + 400
  return (addWorkingTime(calendar, now, left, longest) ?? now).toISOString()
}

/** Lets a case go on: it is found again, and its clocks run from where they stood. */
export const resume = (
  { dealerId, callId, month, due, problem, followUp }: Omit<StoredCall, 'suspension'>,
  suspension: Suspension,
  calendar: WorkingCalendar,
  now: Date,
): CaseChange => {
  const found = {
    month: monthPartition(dealerId, month),
    ...(followUp && followUpAttributes(dealerId, callId, followUp)),
  }
  const drop = ['suspension']
  if (!problem) return { attributes: found, drop, due }
  const problems = problemsPartitionOf(dealerId, problem.status)
  if (!isOpen(problem.status)) return { attributes: { ...found, problems }, drop, due }
  const shifted = (by: string) => later(by, suspension.at, now, calendar)
  const deadlines = { acknowledgeBy: shifted(problem.acknowledgeBy), resolveBy: shifted(problem.resolveBy) }
  const { alert, notice, acknowledge, resolve } = suspension.due
  const at = now.toISOString()
  return {
    attributes: {
      ...{ ...found, problems, ...deadlines },
      ...deadlineAttributes(dealerId, callId, { status: problem.status, ...deadlines }),
    },
    drop,
    due: {
      ...due,
      ...(alert !== undefined && { alert: at }),
      ...(notice !== undefined && { notice: at }),
      ...(acknowledge !== undefined && problem.status === 'open' && { acknowledge: shifted(acknowledge) }),
      ...(resolve !== undefined && { resolve: shifted(resolve) }),
    },
  }
}
