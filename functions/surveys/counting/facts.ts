import { localDate } from '../../platform/calendar/local-time.ts'

/** A question's marks in the call and in the survey, each with its scale. */
export type MarkFacts = {
  question: string
  call: number
  survey: number
  callScale: Scale
  surveyScale: Scale
}

/** The lowest and highest mark that can be given. */
export type Scale = { min: number; max: number }

/** What figures need of a matched response's call. */
type CallOfResponse = {
  kind: string
  class: string
  said: { prize: boolean | null }
  /** The rule that the customer was told; absent where that is not known. */
  rule?: string | undefined
  marks: readonly MarkFacts[]
  choices: readonly { question: string; call: string; survey: string }[]
}

/** What figures need of a response. */
export type ResponseFacts = {
  brand: string
  /** A time in UTC, or a day where no time is known. */
  answeredAt: string
  identified: boolean
  /** Of a mark kept before scales were, none. */
  answers: readonly { question: string; mark?: number | undefined; scale?: Scale | undefined }[]
  match: { state: string; callId?: string | undefined; series?: string | undefined }
  call: CallOfResponse | null
}

/** How a problem ended; null if there was none. */
export type ProblemEnd = 'open' | 'resolved' | 'verified' | 'unresolved' | null

/** What figures need of a call about a visit in which the customer was asked. */
export type CallFacts = {
  callId: string
  brand: string
  /** `recheck` and `reminder` are about the visit of another call. */
  kind: string
  /** Of a recheck or reminder that of the call which it names, and so is `surveyDay`. */
  visitRef: string
  /** A keyed hash of the customer's reference, of the same call; absent of facts kept before this was. */
  customer?: string | undefined
  startedAt: string
  class: string
  problem: ProblemEnd
  /** The day on which the survey is expected, `2026-11-27`. */
  surveyDay: string
  said: { brandSurvey: boolean | null; prize: boolean | null }
  /** The rule that the customer was told; absent of a call that did not keep it, and of facts kept before this was. */
  rule?: string | undefined
  /** When the response that is matched with the call was answered. */
  answeredAt: string | null
}

/** The day of an answer, a time or a day, where the dealer is. */
export const dayOfAnswer = (answeredAt: string, zone: string): string =>
  answeredAt.length === 10 ? answeredAt : localDate(new Date(answeredAt), zone)

/**
 * Whether something began before a survey was answered; on the same day, where the dealer is, without a time, it did
 * not.
 */
export const isBefore = (startedAt: string, answeredAt: string, zone: string): boolean =>
  answeredAt.length === 10
    ? localDate(new Date(startedAt), zone) < answeredAt
    : Date.parse(startedAt) < Date.parse(answeredAt)

/** The order in which two surveys were answered, as a sort needs it: a day without a time stands for its beginning. */
export const inOrderOfAnswer = (a: string, b: string): number => Date.parse(a) - Date.parse(b)
