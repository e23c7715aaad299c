import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { surveyAnswer } from './response-content.ts'
import { matchSeries, type SurveyResponse } from './response.ts'

const matchState = named('SurveyMatchState', z.enum(['anonymous', 'waiting', 'ambiguous', 'matched']))

/** A survey response as it is shown: what became of it, and its answers. */
export const shownResponseSchema = named(
  'SurveyResponse',
  z.strictObject({
    responseId: z.string(),
    dealerId: z.string(),
    brand: z.string(),
    answeredAt: z.string(),
    identified: z.boolean(),
    answers: z.array(surveyAnswer),
    receivedAt: z.string(),
    version: z.int(),
    match: matchState,
    /** The call that it is matched with. */
    matched: z.nullable(z.string()),
    /** The calls among which a person has to choose. */
    ambiguous: z.array(z.string()),
    /** How it counts; null while it is not matched. */
    series: z.nullable(named('SurveyMatchSeries', z.enum(matchSeries))),
  }),
)
export type ShownResponse = z.output<typeof shownResponseSchema>

/** What is shown of a response. */
export const shownResponse = (response: SurveyResponse): ShownResponse => {
  const { responseId, dealerId, brand, answeredAt, identified, answers, receivedAt, version, match } =
    response
  return {
    ...{ responseId, dealerId, brand, answeredAt, identified, answers: [...answers], receivedAt, version },
    match: match.state,
    matched: match.state === 'matched' ? match.callId : null,
    ambiguous: match.state === 'ambiguous' ? [...match.candidates] : [],
    series: match.state === 'matched' ? match.series : null,
  }
}
