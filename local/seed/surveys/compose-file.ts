import type { Answer } from '../../../functions/cases/call/call-facts.ts'
import { questionnaires } from '../directory.ts'
import { participants } from '../groups.ts'
import type { PlannedCall } from '../history/compose-call.ts'
import { type Random, randomFrom } from '../history/random.ts'
import { brandSurveys, surveyedDealers } from './brand-surveys.ts'

const dayMs = 86_400_000

/** How often customers answer the survey, name themselves in it, and choose in it what they chose in the call. */
const shares = { answers: 0.62, named: 0.82, sameChoice: 0.86 }
/** Of a group's small dealers nearly all answer, so that each month has enough for figures. */
const answersAt = (dealerId: string): number => (dealerId in participants ? 0.92 : shares.answers)

/** A call at a dealer. */
export type CalledCustomer = { dealerId: string; call: PlannedCall }

const isSurveyed = (dealerId: string): dealerId is keyof typeof surveyedDealers => dealerId in surveyedDealers

/** What a customer writes in the survey who said this in the call: much the same, seldom far below. */
const answerIn = (random: Random, { mark, choice }: Answer, below: number): string => {
  if (choice !== undefined) {
    const isSame = random.happens(shares.sameChoice)
    return (choice === 'yes') === isSame ? 'Sí' : 'No'
  }
  if (mark === undefined) return ''
  const moved = random.happens(0.06) ? -random.between(2, 5) : random.of([0, 0, 0, 0, -1, 1])
  const shift = random.happens(below % 1) ? Math.ceil(below) : Math.floor(below)
  return String(Math.min(10, Math.max(0, mark + moved - shift)))
}

/**
 * The file that a brand's portal exports some day: a row for each of the calls' customers who answered the survey by then,
 * some without a name. The same for the same calls.
 */
export const composeSurveyFile = (
  brand: keyof typeof brandSurveys,
  called: readonly CalledCustomer[],
  until: Date,
): string => {
  const random = randomFrom(brand.length)
  const columns = brandSurveys[brand].surveyFile?.columns
  if (!columns) throw new Error(`The survey of ${brand} has no file`)
  const questions = Object.entries(columns.questions)
  const rows = called.flatMap(({ dealerId, call }, index) => {
    const questionnaire = questionnaires[call.questionnaire]
    if (!isSurveyed(dealerId) || call.outcome !== 'completed' || questionnaire?.brand !== brand) return []
    if (call.kind === 'recheck' || !random.happens(answersAt(dealerId))) return []
    const answered = new Date(Date.parse(call.endedAt ?? call.startedAt) + random.between(4, 16) * dayMs)
    if (answered > until) return []
    const { code, below } = surveyedDealers[dealerId]
    const asked = new Map(
      questionnaire.questions.map(({ id, brandSurveyQuestion }) => [brandSurveyQuestion, id]),
    )
    const cells = questions.map(([question]) => {
      const given = call.answers?.find((answer) => answer.question === asked.get(question))
      return given ? answerIn(random, given, below) : ''
    })
    const isNamed = random.happens(shares.named)
    const day = answered.toISOString().slice(0, 10).split('-').toReversed().join('/')
    return [
      [`E-${brand}-${index}`, code, day, isNamed ? call.visit.ref : '', isNamed ? 'Sí' : 'No', ...cells],
    ]
  })
  const { responseId, dealer, answeredAt, visitRef, identified } = columns
  const head = [responseId, dealer, answeredAt, visitRef, identified, ...questions.map(([, title]) => title)]
  return [head, ...rows].map((row) => `${row.join(';')}\r\n`).join('')
}
