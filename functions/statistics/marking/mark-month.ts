import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { CaseNews } from './case-news.ts'
import type { MonthMarks } from './marked-month.ts'

/**
 * Marks the month of receipt of the call that an event is about. An event without it costs a read; one about a call that
 * is not there marks nothing. Repeats, lateness and order do not matter: the figures are counted from the calls.
 */
export const markMonth =
  ({
    marks,
    cases,
    clock,
  }: {
    marks: Pick<MonthMarks, 'set'>
    cases: Pick<Cases['calls'], 'get'>
    clock: Clock
  }) =>
  async ({ dealerId, callId, month }: CaseNews): Promise<void> => {
    const received = month ?? (await absentIfGone(cases.get(dealerId, callId)))?.month
    if (received !== undefined) await marks.set({ dealerId, month: received }, clock())
  }
