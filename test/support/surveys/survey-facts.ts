import type { CallFacts, MarkFacts, ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { generator } from '../platform/random.ts'
import { sharesOfMarks } from '../platform/simulated-marks.ts'

export const usualScale = { min: 0, max: 10 }

/** A pair of marks on 0 to 10. */
export const marks = (question: string, call: number, survey: number): MarkFacts => ({
  question,
  call,
  survey,
  callScale: usualScale,
  surveyScale: usualScale,
})

/** A call about a visit, reminded of the survey, without a problem. */
export const callFacts = (over: Partial<CallFacts> = {}): CallFacts => ({
  callId: 'C-1',
  brand: 'seat',
  kind: 'after-service',
  visitRef: 'OR-1',
  startedAt: '2026-10-02T09:00:00.000Z',
  class: 'no-problem',
  problem: null,
  surveyDay: '2026-10-10',
  said: { brandSurvey: true, prize: false },
  answeredAt: null,
  ...over,
})

/** A matched response that counts. */
export const responseFacts = (over: Partial<ResponseFacts> = {}): ResponseFacts => ({
  brand: 'seat',
  answeredAt: '2026-10-12T18:00:00.000Z',
  identified: true,
  answers: [{ question: 'Q1', mark: 9, scale: usualScale }],
  match: { state: 'matched', callId: 'C-1', series: 'counts' },
  call: {
    kind: 'after-service',
    class: 'no-problem',
    said: { prize: false },
    marks: [marks('Q1', 10, 9)],
    choices: [],
  },
  ...over,
})

/** A month of responses with so many questions each, as dealers have them; the same ones in every run. */
export const monthOfResponses = (n: number, questions: number, seed = 1): ResponseFacts[] => {
  const random = generator(seed)
  const mark = () => {
    const u = random()
    let below = 0
    return Math.max(
      0,
      sharesOfMarks.findIndex((share) => (below += share) > u),
    )
  }
  return Array.from({ length: n }, (_, index) => {
    const pairs = Array.from({ length: questions }, (_, question) => {
      const call = mark()
      return marks(`Q${question + 1}`, call, random() < 0.6 ? call : mark())
    })
    return responseFacts({
      answeredAt: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00.000Z`,
      match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
      answers: pairs.map(({ question, survey }) => ({ question, mark: survey, scale: usualScale })),
      call: {
        kind: index % 3 === 0 ? 'delivery-new' : 'after-service',
        class: index % 10 === 0 ? 'problem' : 'no-problem',
        said: { prize: index % 2 === 0 },
        marks: pairs,
        choices: [],
      },
    })
  })
}
