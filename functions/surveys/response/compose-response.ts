import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { isPerPerson } from '../use/individual-use.ts'
import type { MatchKeys, ResponseContent, SurveyAnswer } from './response-content.ts'
import type { KeptAnswer, SurveyResponse } from './response.ts'

/** What is taken of a response: as it is put, or as a row of a file says. */
export type GivenResponse = Omit<ResponseContent, 'match' | 'brand'> & { keys: MatchKeys }

type ComposeContext = {
  dealerId: string
  responseId: string
  /** The dealer's time zone. */
  zone: string
  survey: Pick<BrandSurvey, 'brandId' | 'individualUse' | 'surveyQuestions'>
  fingerprint: Fingerprint
  putBy: string
  /** The id that a file's row with an id of its own would have without it. */
  idless?: string | undefined
  now: Date
}

/** The month of an answer, where the dealer is. */
const monthOfAnswer = (answeredAt: string, zone: string): string =>
  (answeredAt.length === 10 ? answeredAt : localDate(new Date(answeredAt), zone)).slice(0, 7)

/** The keys as they are compared and kept. */
const comparedKeys = ({ plate, ...keys }: MatchKeys): MatchKeys => {
  const compared = comparableKey(plate)
  return { ...keys, ...(compared !== '' && { plate: compared }) }
}

/** Marks with the scales that their questions have now. */
const withScales = (
  answers: readonly SurveyAnswer[],
  { surveyQuestions }: Pick<BrandSurvey, 'surveyQuestions'>,
): KeptAnswer[] => {
  const scales = new Map(surveyQuestions.map(({ id, scale }) => [id, scale]))
  return answers.map((answer) => {
    const scale = answer.mark === undefined ? undefined : scales.get(answer.question)
    return scale ? { ...answer, scale } : answer
  })
}

/** The keyed fingerprint of what is kept of a response: identified, or what is left of an anonymous one. */
const printOf = (
  given: GivenResponse,
  identified: boolean,
  { survey, fingerprint }: Pick<ComposeContext, 'survey' | 'fingerprint'>,
): string => {
  const answers = given.answers.toSorted((a, b) => (a.question < b.question ? -1 : 1))
  const keys = identified ? comparedKeys(given.keys) : {}
  return fingerprint({ brand: survey.brandId, answeredAt: given.answeredAt, identified, answers, keys })
}

/**
 * Whether what is given is what is kept: as it would be kept today, or as it was kept while the brand allowed that responses
 * are used for single customers. Nothing of it is stored. Pure.
 */
export const isSameContent = (
  given: GivenResponse,
  kept: Pick<SurveyResponse, 'fingerprint'>,
  context: Pick<ComposeContext, 'survey' | 'fingerprint'>,
): boolean =>
  [given.identified, given.identified && isPerPerson(context.survey)].some(
    (identified) => printOf(given, identified, context) === kept.fingerprint,
  )

/**
 * A new response as it is stored, not matched yet. What could lead to the customer is dropped here, before anything is
 * written, from an anonymous one, and from every one of a brand that allows no individual use.
 */
export const composeResponse = (given: GivenResponse, context: ComposeContext): SurveyResponse => {
  const { dealerId, responseId, zone, survey, putBy, idless, now } = context
  const identified = given.identified && isPerPerson(survey)
  const { answeredAt } = given
  const answers = given.answers.toSorted((a, b) => (a.question < b.question ? -1 : 1))
  const keys = identified ? comparedKeys(given.keys) : {}
  const brand = survey.brandId
  return {
    ...{ dealerId, responseId, brand, answeredAt, month: monthOfAnswer(answeredAt, zone) },
    ...{ identified, answers: withScales(answers, survey), keys },
    match: { state: identified ? 'waiting' : 'anonymous' },
    call: null,
    receivedAt: now.toISOString(),
    fingerprint: printOf(given, identified, context),
    putBy,
    ...(identified && idless !== undefined && { idless }),
    version: 1,
    n: 1,
  }
}
