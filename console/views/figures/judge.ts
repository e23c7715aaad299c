import type { Schemas } from '../../app/app.ts'

/** What a month's signals mean, with the side that the service leaves to the reader of the numbers. */
export type Move =
  'above' | 'below' | 'seven-above' | 'seven-below' | 'rising' | 'falling' | 'near-upper' | 'near-lower'

type Month = Pick<Schemas['MonthStatistics'], 'month' | 'problems'>

const sides: Record<Schemas['ChartSignal'], [up: Move, down: Move]> = {
  outside: ['above', 'below'],
  'seven-on-one-side': ['seven-above', 'seven-below'],
  'trend-of-seven': ['rising', 'falling'],
  'two-of-three-near-limit': ['near-upper', 'near-lower'],
}

/**
 * The signals of each month that has any, with their side: of the chart's centre, for a trend of the month before. Months
 * in order.
 */
export const movesOf = (months: readonly Month[], centre: number | null): ReadonlyMap<string, Move[]> => {
  const moves = new Map<string, Move[]>()
  let before: number | null = null
  for (const { month, problems } of months) {
    const { share, signals } = problems
    if (share === null) continue
    const found = signals.map((signal) => {
      const [up, down] = sides[signal]
      const from = signal === 'trend-of-seven' ? before : centre
      return share > (from ?? centre ?? 0) ? up : down
    })
    if (found.length > 0) moves.set(month, found)
    before = share
  }
  return moves
}

/** A fall that chance alone brings about at most this often is taken to be the decision's. */
const rare = 0.05

/** What can be said of a decision about a cause. */
export type Judged = 'worked' | 'not-seen' | 'too-early'

/** Whether a cause has become rarer since a decision: `too-early` where there are too few closed problems to tell. */
export const judgeDecision = ({
  told,
  chance,
}: Pick<Schemas['DecisionFigures'], 'told' | 'chance'>): Judged => {
  if (!told || chance === null) return 'too-early'
  return chance <= rare ? 'worked' : 'not-seen'
}
