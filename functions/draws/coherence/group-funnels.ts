import type { DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { brandQuestionKey } from '../../surveys/coherence/figures/brand-questions.ts'
import type { DescribedChoices } from '../../surveys/coherence/figures/choices/choice-meaning.ts'
import { funnelsOf } from '../../surveys/coherence/figures/funnel.ts'
import type { Asked } from './disclosed-figures.ts'

/**
 * A group's dealers beside the funnels' limits, for staff alone: of all questions, of a brand's (`dealers` has its counts
 * only), or of one. A question without its brand has none: brands may ask other things under the same id.
 */
export const groupFunnels = (
  dealers: readonly DealerCounts[],
  { brand, question }: Asked,
  described: readonly DescribedChoices[],
) => {
  if (question === null) return funnelsOf(dealers, null)
  return brand === null
    ? { gap: null, identical: null }
    : funnelsOf(dealers, brandQuestionKey({ brand, question }), described)
}
