import { type RightAnswers, topAsTold } from '../../directory/brand-surveys/right-answers.ts'
import { sameScale } from '../counting/scales.ts'
import type { KeptAnswer, MatchSeries, MatchedCall } from '../response/response.ts'

/** Whether a customer may have the prize. */
export const eligibilities = ['yes', 'no', 'unknown', 'not-applicable'] as const
export type Eligibility = (typeof eligibilities)[number]

/** What speaks for or against it; those about an answer name its question. */
export const eligibilityReasons = [
  'answered',
  'identified',
  'answer-right',
  'not-identified',
  'answer-not-right',
  'right-answers-unknown',
  'not-matched',
  'does-not-count',
  'no-prize-of-brand',
] as const
export type EligibilityReason = {
  reason: (typeof eligibilityReasons)[number]
  speaks: 'for' | 'against' | 'neither'
  question?: string
}

/** Whether a customer may have the prize, why, and by which rule; null while that is not known. */
export type JudgedEligibility = {
  eligible: Eligibility
  why: EligibilityReason[]
  rule: MatchedCall['rule'] | null
}

type EligibilityInput = {
  identified: boolean
  answers: readonly KeptAnswer[]
  /**
   * The rule that the customer was told, or the brand's on the call's day; null for a response that is not matched with a
   * call.
   */
  rule: MatchedCall['rule'] | null
  /** The brand's rule now, by which one is judged that is not matched; null where the brand is not known. */
  brandRule: MatchedCall['rule'] | null
  /** How it counts; null for a response that is not matched with a call. */
  series: MatchSeries | null
  /** Which answers to each question were right on the call's day. */
  questions: ReadonlyMap<string, RightAnswers>
  /** The top mark that the customer was told, on 0 to 10. */
  topMark: number
}

/** Whether an answer is right; undefined where nobody has said so, such as of a mark on a scale without a top mark. */
const isRight = (
  { mark, choice, scale: given }: KeptAnswer,
  question: RightAnswers | undefined,
  topMark: number,
): boolean | undefined => {
  if (mark === undefined)
    return question?.right ? choice !== undefined && question.right.includes(choice) : undefined
  const { top, scale = given } = question ?? {}
  // A top mark of another scale says nothing of this one.
  if (scale && given && !sameScale(scale, given)) return undefined
  const from = topAsTold({ top, scale }, topMark)
  return from === undefined ? undefined : mark >= from
}

const reasonOf = (right: boolean | undefined, question: string): EligibilityReason => {
  if (right === undefined) return { reason: 'right-answers-unknown', speaks: 'neither', question }
  return right
    ? { reason: 'answer-right', speaks: 'for', question }
    : { reason: 'answer-not-right', speaks: 'against', question }
}

/**
 * Whether a customer may have the prize, by the rule that they were told (domain.md, "Reward rule"): `for-answering`, who
 * answered and identified themselves; `for-top-marks`, also with every answer right: a mark at or above the top mark, though
 * never a higher one than the customer was told (decision 68), any other among the right choices. On another scale than 0 to
 * 10 a question without a top mark has none, and it is not known what is right. Only the response that counts decides: not a
 * second one to the visit, and none from before the call, when nobody had told the customer of a rule. Without a call, all
 * that can be said is whether the brand allows a prize at all. Pure.
 */
export const judgeEligibility = (input: EligibilityInput): JudgedEligibility => {
  const { identified, answers, rule, series, questions, topMark } = input
  if (rule === 'none' || (rule === null && input.brandRule === 'none'))
    return {
      ...{ eligible: 'not-applicable', rule: 'none' },
      why: [{ reason: 'no-prize-of-brand', speaks: 'against' }],
    }
  const why: EligibilityReason[] = [
    { reason: 'answered', speaks: 'for' },
    identified ? { reason: 'identified', speaks: 'for' } : { reason: 'not-identified', speaks: 'against' },
  ]
  if (series === 'second-response' || series === 'answered-before-call')
    return { eligible: 'no', why: [...why, { reason: 'does-not-count', speaks: 'against' }], rule }
  if (rule === null) {
    const unmatched: EligibilityReason = { reason: 'not-matched', speaks: 'neither' }
    return { eligible: identified ? 'unknown' : 'no', why: [...why, unmatched], rule }
  }
  if (rule === 'for-top-marks')
    for (const answer of answers)
      why.push(reasonOf(isRight(answer, questions.get(answer.question), topMark), answer.question))
  if (why.some(({ speaks }) => speaks === 'against')) return { eligible: 'no', why, rule }
  return { eligible: why.some(({ speaks }) => speaks === 'neither') ? 'unknown' : 'yes', why, rule }
}
