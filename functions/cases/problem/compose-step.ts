import type { Directory } from '../../directory/reading/read-directory.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import { workingMinutesBetween } from '../../platform/calendar/working-time.ts'
import type { StoredCall } from '../call/call-item.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { alertCheckAfterMs, type DueTimes } from '../clocks/due.ts'
import type { StepEntry } from '../entries/entry-item.ts'
import { surveyOf, followUpAfter } from '../follow-up/follow-up-after.ts'
import { countsFrom, needsMinutes, progressAfter } from '../head/progress.ts'
import type { ProblemState } from './problem-state.ts'
import { isOpen } from './problem-status.ts'

type ProblemCall = StoredCall & { problem: ProblemState }
type Clocks = Pick<ProblemState, 'acknowledgeBy' | 'resolveBy'>

/**
 * What is due after a step: acknowledging drops the acknowledgement, closing drops everything of the problem, and
 * reopening restores the resolution and checks its notice; if somebody has to acknowledge it again, that too.
 */
const dueAfter = (due: DueTimes, { to, at, content }: StepEntry, clocks: Clocks): DueTimes => {
  if (!isOpen(to)) return { close: due.close }
  if (content.step === 'reopen') {
    const notice = new Date(Date.parse(at) + alertCheckAfterMs).toISOString()
    const acknowledge = to === 'open' && { acknowledge: clocks.acknowledgeBy }
    return { ...due, notice, resolve: clocks.resolveBy, ...acknowledge }
  }
  return to === 'open' ? due : { ...due, acknowledge: undefined }
}

/** The dealer and the brand of a call; undefined where it is missing. */
export const contextOf = async (directory: Directory, { dealerId, content }: StoredCall) => {
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(dealerId),
    directory.questionnaire(content.questionnaire),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  return { dealer, brand }
}

/** The deadlines after a step: computed anew for a reopened problem, otherwise unchanged. */
const clocksAfter = async (directory: Directory, call: ProblemCall, step: StepEntry): Promise<Clocks> => {
  const { acknowledgeBy, resolveBy } = call.problem
  if (step.content.step !== 'reopen') return { acknowledgeBy, resolveBy }
  const { dealer, brand } = await contextOf(directory, call)
  if (!dealer || !brand) return { acknowledgeBy, resolveBy }
  const anew = clocksOf(call, dealer, brand, new Date(step.at))
  return { acknowledgeBy: step.to === 'open' ? anew.acknowledgeBy : acknowledgeBy, resolveBy: anew.resolveBy }
}

/** The problem's progress after a step, with the dealer's working time if it is to be recorded. */
const progressOf = async (
  directory: Directory,
  { dealerId, problem, progress }: ProblemCall,
  step: StepEntry,
) => {
  const dealer = needsMinutes(step) ? await directory.dealer(dealerId) : undefined
  const since = new Date(countsFrom(progress, problem.problemAt, step))
  const minutes = dealer && workingMinutesBetween(calendarOf(dealer), since, new Date(step.at))
  return progressAfter(progress, step, minutes)
}

/** The follow-up after a step, if it changes. Once known, the survey's day stays as it is. */
const followUpOf = async (directory: Directory, call: ProblemCall, step: StepEntry) => {
  if (isOpen(step.from) && isOpen(step.to)) return undefined
  if (call.followUp) return followUpAfter(step, call.followUp)
  const { dealer, brand } = await contextOf(directory, call)
  return dealer && brand ? followUpAfter(step, surveyOf(call, dealer, brand)) : undefined
}

/** A step with everything that it changes, ready to be stored: deadlines, due times, progress, follow-up. */
export const composeStep = async (directory: Directory, call: ProblemCall, step: StepEntry) => {
  const [clocks, progress, followUp] = await Promise.all([
    clocksAfter(directory, call, step),
    progressOf(directory, call, step),
    followUpOf(directory, call, step),
  ])
  return {
    call,
    status: step.to,
    ...clocks,
    progress,
    followUp,
    due: dueAfter(call.problem.due, step, clocks),
    step,
  }
}
