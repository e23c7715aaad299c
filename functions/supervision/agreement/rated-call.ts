import type { Verdict } from '../review/review-item.ts'
import type { SampleLine } from '../sample/sample-line-item.ts'

/** A specialist's verdict, where one was given. */
export type StoodVerdict = Exclude<Verdict, { cannotTell: string }>

/**
 * What a review of a call came to: a verdict, none that could be given, nothing yet, nothing before its month was closed, or
 * one of a specialist who is not asked about.
 */
export type Came = StoodVerdict | 'cannot-tell' | 'waiting' | 'not-reviewed' | 'by-another'

/** A call as the sample knows it, with what its reviews came to; `second` only where a second specialist judged it. */
export type RatedCall = { line: SampleLine; first: Came; second?: StoodVerdict | undefined }

/** Calls that the operator left as no problem, one of which a review may find missed. */
export const isLeft = ({ line }: RatedCall): boolean => line.operatorVerdict?.problem === false

/**
 * The verdict that figures count. Of a call left as no problem it counts only if the recording was listened to: what is
 * written down is what the operator wrote.
 */
export const countedVerdict = (call: RatedCall): StoodVerdict | undefined => {
  const { first } = call
  if (typeof first === 'string') return undefined
  return isLeft(call) && !first.listened ? undefined : first
}
