import { type Schemas, useApp } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { localeOf } from '../../texts/language.ts'
import { estimateParts, estimateText, writersOf } from './estimate-text.ts'

type Estimate = Schemas['Estimate']

/** How estimates are written in the chosen language. */
export const useEstimates = (t: EstimateTexts) => {
  const write = writersOf(localeOf(useApp().language))
  const of = (how: keyof typeof write) => (estimate: Estimate) => estimateText(estimate, write[how], t)
  const parts = (how: keyof typeof write) => (estimate: Estimate, about: string) =>
    estimateParts(estimate, write[how], about, t)
  return { write, parts, gap: of('gap'), mark: of('mark'), share: of('share'), points: of('points') }
}
