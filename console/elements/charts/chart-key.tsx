import type { ChartTexts } from '../../texts/es/charts.ts'
import { markerPath, type Signal } from './point.ts'

const Mark = ({ signal }: { signal: Signal }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path class={`point ${signal ?? ''}`} d={markerPath(signal, 8, 8, 14)} />
  </svg>
)

/** What the shapes, lines and areas of a chart mean; only those that it has. */
export const ChartKey = ({ t, signals }: { t: ChartTexts; signals: readonly Signal[] }) => (
  <ul class="chart-key">
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect class="band" y="3" width="16" height="10" />
      </svg>
      {t.bandMark}
    </li>
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <line class="centre" x2="16" y1="8" y2="8" />
      </svg>
      {t.centreMark}
    </li>
    {signals.includes('outside') && (
      <li>
        <Mark signal="outside" />
        {t.outsideMark}
      </li>
    )}
    {signals.includes('pattern') && (
      <li>
        <Mark signal="pattern" />
        {t.patternMark}
      </li>
    )}
  </ul>
)
