import { type Schemas, useApp } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { localeOf } from '../../texts/language.ts'
import { estimateParts, estimateText, writersOf } from './estimate-text.ts'

type Estimate = Schemas['Estimate']

type Rate = Pick<Schemas['SurveyAnswerRate'], 'share' | 'notCovered' | 'stillOpen'>

/** The words for a rate, which say whether it is the time for answering or the brand's files that it waits for. */
const rateTexts = ({ notCovered, stillOpen }: Rate, t: EstimateTexts): EstimateTexts => {
  const why = stillOpen === notCovered ? t.deadlineOpen : stillOpen === 0 ? t.filesEndEarly : t.deadlineMixed
  return { ...t, whyNone: { ...t.whyNone, 'not-covered-yet': why } }
}

/** How estimates are written in the chosen language. */
export const useEstimates = (t: EstimateTexts) => {
  const write = writersOf(localeOf(useApp().language))
  const of = (how: keyof typeof write) => (estimate: Estimate) => estimateText(estimate, write[how], t)
  const parts = (how: keyof typeof write) => (estimate: Estimate, about: string) =>
    estimateParts(estimate, write[how], about, t)
  const answeringParts = (rate: Rate, about: string) =>
    estimateParts(rate.share, write.share, about, rateTexts(rate, t))
  const answering = (rate: Rate) => estimateText(rate.share, write.share, rateTexts(rate, t))
  return {
    write,
    parts,
    answeringParts,
    answering,
    gap: of('gap'),
    mark: of('mark'),
    share: of('share'),
    points: of('points'),
  }
}
