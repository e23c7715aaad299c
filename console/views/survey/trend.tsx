import { CoherenceMonths } from '../../elements/coherence/coherence-months.tsx'
import { monthsFrom } from '../../elements/words/months.ts'
import type { BrandProps } from './props.ts'

/** Agreement and response rate, month by month. */
export const Trend = ({ coherence: { from, to }, brand, dealerId, t }: BrandProps) => (
  <CoherenceMonths
    months={monthsFrom(from, to)}
    found={brand.months}
    name={`${dealerId}-${brand.brand}`}
    t={t}
  />
)
