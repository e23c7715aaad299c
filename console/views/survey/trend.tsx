import { CoherenceMonths } from '../../elements/coherence/coherence-months.tsx'
import { fileName } from '../../elements/coherence/file-name.ts'
import { monthsFrom } from '../../elements/words/months.ts'
import type { BrandProps } from './props.ts'

/** Agreement and response rate, month by month; of a question with choices where `choices` says so. */
export const Trend = ({
  coherence: { from, to, question },
  brand,
  dealerId,
  choices,
  t,
}: BrandProps & { choices: boolean }) => (
  <CoherenceMonths
    months={monthsFrom(from, to)}
    found={brand.months}
    name={fileName(dealerId, brand.brand, question)}
    choices={choices}
    t={t}
  />
)
