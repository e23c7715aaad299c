import { instantOf, isoDay } from '../../platform/calendar/local-time.ts'
import { surveyDayOf, type SurveyedCall, type SurveyingBrand } from '../clocks/survey-day.ts'
import { isOpen, type ProblemStatus } from '../problem/problem-status.ts'
import { type FollowUp, withdrawnAt } from './follow-up.ts'

/** When the survey of a call's visit is expected. */
type Survey = Pick<FollowUp, 'survey' | 'lapsesAt'>

/** When a call's survey is expected, in the dealer's `zone`. */
export const surveyOf = (call: SurveyedCall, { zone }: { zone: string }, brand: SurveyingBrand): Survey => {
  const day = surveyDayOf(call, zone, brand)
  return { survey: isoDay(day), lapsesAt: new Date(instantOf(day, 0, zone)).toISOString() }
}

/** The follow-up of a problem that is open: the survey is not mentioned, so that nothing is due yet. */
export const withheldFollowUp = ({ survey, lapsesAt }: Survey): FollowUp => ({
  kind: 'recheck',
  state: 'withheld',
  survey,
  lapsesAt,
})

/**
 * A problem's follow-up once its status has changed at `at` (domain.md, "A problem's life"): withheld while it is open;
 * a recheck is due when it is resolved, a reminder when it is dismissed; closed unresolved, there is nothing to follow
 * up. Undefined if the change does not affect it.
 */
export const followUpAfter = (
  { from, to, at }: { from: ProblemStatus; to: ProblemStatus; at: string },
  { survey, lapsesAt }: Survey,
): FollowUp | undefined => {
  if (from === to || (isOpen(from) && isOpen(to))) return undefined
  if (isOpen(to)) return withheldFollowUp({ survey, lapsesAt })
  if (to === 'unresolved') return withdrawnAt(withheldFollowUp({ survey, lapsesAt }), at, 'unresolved')
  return { kind: to === 'dismissed' ? 'reminder' : 'recheck', state: 'due', survey, lapsesAt, dueSince: at }
}

/**
 * A problem's follow-up once an amendment at `at` has moved the day on which the survey of its visit is expected, from `was` to
 * `is`; undefined if it stays as it is. One that is due and whose day has begun lapses with the amendment, unless it had lapsed
 * before: when it did is when its dealer is told. One that the stream's second consumer has not written yet, from the call as
 * it was, is written with the amendment.
 */
export const followUpMoved = (
  { problem, followUp }: { problem: { status: ProblemStatus }; followUp: FollowUp | null },
  was: Survey,
  is: Survey,
  at: string,
): FollowUp | undefined => {
  if (was.survey === is.survey) return undefined
  if (!followUp) return isOpen(problem.status) ? withheldFollowUp(is) : undefined
  const hasBegun = followUp.state === 'due' && is.lapsesAt <= at
  const lapsed = followUp.lapsesAt <= at ? followUp.lapsesAt : at
  return { ...followUp, ...is, ...(hasBegun && { lapsesAt: lapsed }) }
}
