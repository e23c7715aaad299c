import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import { workingMinutesBetween } from '../../platform/calendar/working-time.ts'
import type { WorkingCalendar } from '../../platform/calendar/working-time.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { NumberedEntry } from '../entries/entry-item.ts'
import { maxEntries } from '../entries/entry-limits.ts'
import type { Cases } from '../store/open-cases.ts'
import { headFacts } from './head-facts.ts'
import type { MonthHead } from './month-head.ts'
import { countsFrom, needsMinutes, type ProblemProgress, progressAfter } from './progress.ts'

export type ReadHeadsPorts = {
  heads: Cases['heads']
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'list'>
  directory: Pick<Directory, 'dealer' | 'questionnaire'>
}

/** A problem's progress from its steps, oldest first. */
const progressFrom = (
  { problem }: StoredCall,
  steps: readonly NumberedEntry[],
  calendar: WorkingCalendar | undefined,
): ProblemProgress | undefined => {
  if (!problem) return undefined
  let progress: ProblemProgress = {}
  for (const step of steps) {
    if (step.kind !== 'step') continue
    const since = new Date(countsFrom(progress, problem.problemAt, step))
    const minutes =
      calendar && needsMinutes(step) ? workingMinutesBetween(calendar, since, new Date(step.at)) : undefined
    progress = progressAfter(progress, step, minutes)
  }
  return progress
}

/** A call stored before figures were kept, with its facts found in the whole case, which then keeps them. */
const findFacts = async ({ heads, cases, entries, directory }: ReadHeadsPorts, head: MonthHead) => {
  const call = await absentIfGone(cases.readCall(head.dealerId, head.callId))
  const questionnaire = call && (await directory.questionnaire(call.content.questionnaire))
  if (!questionnaire) return head
  const dealer = await directory.dealer(head.dealerId)
  const { entries: steps } = await entries.list(call, maxEntries, maxEntries)
  const facts = headFacts({ ...call, brandId: questionnaire.brand })
  const progress = progressFrom(call, steps.toReversed(), dealer && calendarOf(dealer))
  await heads.keepFacts(call, { ...facts, progress })
  const { criteria } = call.classification
  return {
    ...head,
    ...facts,
    criteria,
    problem: head.problem && { ...head.problem, progress: progress ?? {} },
  }
}

/**
 * All calls that a dealer received in a month (`YYYY-MM`), oldest first, with what figures need of each: the one place
 * where figures read calls. Eventually consistent. Calls stored before figures were kept get their facts on the way.
 */
export async function* readHeads(ports: ReadHeadsPorts, dealerId: string, month: string) {
  for await (const head of ports.heads.list(dealerId, month))
    yield head.brand === undefined ? await findFacts(ports, head) : head
}
