import type { Scale } from '../counting/facts.ts'
import type { MatchKeys, SurveyAnswer } from './response-content.ts'

/** How a matched response counts: only `counts` is in the figures of answers after the call. */
export const matchSeries = ['counts', 'recheck', 'second-response', 'answered-before-call'] as const
/** One of them. */
export type MatchSeries = (typeof matchSeries)[number]

/**
 * With which call a response is matched. `anonymous` never is; `waiting` has no call yet; of the `candidates` of an
 * ambiguous one a person has to choose. `settled` says who chose, and when; the `candidates` stay then, so that the choice
 * can be undone.
 */
type ResponseMatch =
  | { state: 'anonymous' }
  | ({ state: 'waiting' } & Choice)
  | { state: 'ambiguous'; candidates: readonly string[] }
  | ({ state: 'matched'; callId: string; series: MatchSeries } & Choice)
type Choice = { settled?: Settled | undefined; candidates?: readonly string[] | undefined }
type Settled = { by: string; at: string }

/** The marks for one question, in the call and in the survey, each with its scale. */
export type MarkPair = {
  /** The survey's question. */
  question: string
  call: number
  survey: number
  callScale: Scale
  surveyScale: Scale
}

/** The choices for one question in the call and in the survey. */
export type ChoicePair = { question: string; call: string; survey: string }

/** What figures and eligibility need of the call that a response is matched with. */
export type MatchedCall = {
  visitRef: string
  customerRef: string
  kind: string
  /** When the call began. */
  startedAt: string
  /** The class of the script that the operator was given. */
  class: 'no-problem' | 'problem' | 'not-reached' | 'declined'
  /** Whether survey and prize were mentioned, as far as it was reported. */
  said: { brandSurvey: boolean | null; prize: boolean | null }
  /** The rule that the customer was told, by the call's script; else the brand's when the call was taken. */
  rule: 'none' | 'for-answering' | 'for-top-marks'
  /** The lowest mark that earns a prize by that rule; absent if the call did not keep it. */
  topMark?: number | undefined
  /** When the call was taken; absent if it was matched before that was kept. */
  takenAt?: string | undefined
  marks: readonly MarkPair[]
  choices: readonly ChoicePair[]
}

/**
 * An answer as it is kept: a mark with the scale on which it was given, which the survey may change later. Absent of
 * marks kept before that was.
 */
export type KeptAnswer = SurveyAnswer & { scale?: Scale | undefined }

/** A stored survey response. */
export type SurveyResponse = {
  dealerId: string
  responseId: string
  brand: string
  /** A time in UTC, or a day where no time is known. */
  answeredAt: string
  /** The month of `answeredAt`, where the dealer is. */
  month: string
  /**
   * False for one that came anonymous, of which nothing but brand, time and answers is known. One that no call was found for
   * in time becomes anonymous, but still counts as identified.
   */
  identified: boolean
  answers: readonly KeptAnswer[]
  /** Empty for an anonymous one. The plate as it is compared. */
  keys: MatchKeys
  match: ResponseMatch
  /** While it is matched. */
  call: MatchedCall | null
  /** The case of its call, or of every call that it may be about, stands still: it is in no list, file or figure. */
  standsStill?: true | undefined
  receivedAt: string
  /** Of the content, without what was dropped from an anonymous one. */
  fingerprint: string
  /** API Gateway's id of the request that put it, or the import's. */
  putBy: string
  /**
   * Of an identified row of a file with an id of its own, the id that is made for such a row without one, a keyed hash: so it
   * is known again in a file without ids. Absent of others, and of rows kept before this was.
   */
  idless?: string | undefined
  /** Which version of the content this is, from 1. */
  version: number
  /** Counts the writes. */
  n: number
}
