import type { Schemas } from '../../app/app.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'
import type { FunnelTexts } from '../../texts/es/funnel.ts'
import { DealerFunnel } from './dealer-funnel.tsx'
import { fileName } from './file-name.ts'

type Props = {
  /** Whether they are of a question with choices, which has no gaps. */
  choices: boolean
  funnels: Record<'gap' | 'identical', Schemas['CoherenceFunnel'] | null>
  /** What the files are of: their names begin with it. */
  of: readonly (string | null)[]
  t: FunnelTexts & CoherenceChartTexts
}

/**
 * Dealers beside the limits of chance: their mean gaps, and their shares of identical marks or of the same choices. For
 * Asortis's staff.
 */
export const FunnelPair = ({ choices, funnels, of, t }: Props) => (
  <div class="chart-pair halves">
    {(choices ? (['choices'] as const) : (['gap', 'identical'] as const)).map((measure) => (
      <DealerFunnel
        key={measure}
        funnel={funnels[measure === 'gap' ? 'gap' : 'identical']}
        measure={measure}
        fileName={fileName(...of, t.funnelFiles[measure])}
        t={t}
      />
    ))}
  </div>
)
