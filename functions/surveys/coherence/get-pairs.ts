import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { type QuestionTexts, questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { localMonth, zoneOffset } from '../../platform/calendar/local-time.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import { csvProfiles } from '../../platform/files/csv/csv-profile.ts'
import { writeCsv } from '../../platform/files/csv/write-csv.ts'
import type { Row } from '../../platform/files/sheet.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { surveyErrors } from '../errors.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import { responsesOfMonth } from '../recomputing/read-facts.ts'
import { countedBrands } from './counted-brands.ts'
import { dayOfAnswer } from '../counting/facts.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'
import { refuseUnknownQuestion } from './known-question.ts'
import { choiceMeaning } from './figures/choices/choice-meaning.ts'
import { isPerPerson } from '../use/individual-use.ts'
import {
  isPairSeries,
  pairColumns,
  pairKindWords,
  pairSeriesWords,
  sameChoiceWords,
  scaleText,
} from './pair-columns.ts'

type Ports = {
  responses: Pick<ResponseStore, 'ofMonth'>
  figures: Pick<SurveyFiguresStore, 'brandsOf'>
  directory: Pick<Directory, 'dealer'>
  brandSurvey: (brandId: string) => Promise<BrandSurvey | undefined>
  clock: Clock
}
type Query = {
  from?: string | undefined
  to?: string | undefined
  question?: string | undefined
  brand?: string | undefined
}

/** The most pairs in one file: some 2 MB, which a response can hold. */
const maxPairs = 20_000

/** What a brand's survey asks, what its choices mean, and whether the brand allows pairs of single customers today. */
type Asks = { texts: QuestionTexts; questions: BrandSurvey['surveyQuestions']; perPerson: boolean }
const asksNothing: Asks = { texts: {}, questions: [], perPerson: false }

/** The rows of one response: a pair of marks or of choices each, of those that are in a series of figures. */
const rowsOf = (
  response: SurveyResponse,
  { question, brand }: Query,
  asks: ReadonlyMap<string, Asks>,
  { zone, language }: { zone: string; language: Language },
): Row[] => {
  const { match, call, month, answeredAt } = response
  if (match.state !== 'matched' || !call || (brand !== undefined && response.brand !== brand)) return []
  const { texts, questions, perPerson } = asks.get(response.brand) ?? asksNothing
  if (!perPerson) return []
  const { callId, series } = match
  if (!isPairSeries(series)) return []
  const begin = (asked: string) => [
    ...[month, dayOfAnswer(answeredAt, zone), response.brand],
    texts[asked] ?? asked,
  ]
  const end = (asked: string) => [
    ...[pairKindWords(language, call.kind), callId, call.visitRef],
    ...[pairSeriesWords[language][series], asked],
  ]
  const isAsked = (one: { question: string }) => question === undefined || one.question === question
  const marks = call.marks
    .filter(isAsked)
    .map((pair) => [
      ...[...begin(pair.question), pair.call, pair.survey, ...end(pair.question), null, null, null],
      ...[scaleText(language, pair.callScale), scaleText(language, pair.surveyScale)],
    ])
  const choices = call.choices.filter(isAsked).map((pair) => {
    const { isMapped, same } = choiceMeaning(pair.question, questions)
    const says = isMapped(pair) ? sameChoiceWords[language][same(pair) ? 'yes' : 'no'] : ''
    return [
      ...[...begin(pair.question), null, null, ...end(pair.question)],
      ...[pair.call, pair.survey, says, null, null],
    ]
  })
  return [...marks, ...choices]
}

/**
 * The pairs of marks and of choices that a dealer's coherence is computed from, as CSV for a spreadsheet, by month. For the
 * dealer's own people: 403 `pairs-for-dealers` for others. Those of brands that do not allow the use of responses for single
 * customers today are left out; 409 `not-per-person` if none is left of the brands asked for. 422 for more than 20,000 pairs
 * and for a question that no survey asks.
 */
export const getPairs =
  ({ responses, figures, directory, brandSurvey, clock }: Ports) =>
  async (dealerId: string, query: Query, caller: Caller): Promise<string> => {
    if (caller.audience !== 'dealer') throw new DomainError(surveyErrors.pairsForDealers)
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound)
    const months = monthsAsked(query, localMonth(clock(), dealer.zone))
    const brands = await countedBrands(figures, dealerId, dealer.brands)
    const surveys = brands.map(async (brandId) => {
      const survey = await brandSurvey(brandId)
      const of: Asks = {
        ...{ texts: questionTexts(survey), questions: survey?.surveyQuestions ?? [] },
        perPerson: isPerPerson(survey),
      }
      return [brandId, of] as const
    })
    const language = languageOf(dealer.language)
    const asks = new Map(await Promise.all(surveys))
    const asked = brands.filter((each) => query.brand === undefined || each === query.brand)
    if (asked.length > 0 && !asked.some((each) => asks.get(each)?.perPerson))
      throw new DomainError(surveyErrors.notPerPerson)
    const rows: Row[] = []
    for (const month of months)
      for await (const response of responsesOfMonth(responses, dealerId, month)) {
        rows.push(...rowsOf(response, query, asks, { zone: dealer.zone, language }))
        if (rows.length > maxPairs)
          throw invalidRequest([
            {
              in: 'query',
              pointer: 'from',
              code: 'too-many-pairs',
              detail: 'Must be a later month, or ask for one question: a file holds at most 20,000 pairs.',
            },
          ])
      }
    const { question } = query
    if (question !== undefined) await refuseUnknownQuestion(brandSurvey, asked, question, rows.length > 0)
    const sheet = {
      name: 'coherence',
      columns: pairColumns[language],
      offset: (instant: number) => zoneOffset(instant, dealer.zone),
    }
    const batches = async function* () {
      yield rows
    }
    return Buffer.concat(
      await Array.fromAsync(writeCsv(sheet, batches(), csvProfiles['excel-es'])),
    ).toString()
  }
