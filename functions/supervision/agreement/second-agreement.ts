import { gwetAc1 } from '../../platform/statistics/agreement/ac1.ts'
import { cohenKappa } from '../../platform/statistics/agreement/kappa.ts'
import { show } from '../../platform/statistics/shown-figure.ts'
import type { RatedCall } from './rated-call.ts'

/** How two raters agree, from the table of both verdicts: problem and none of the one by problem and none of the other. */
export const agreementOf = (table: number[][]) => {
  const of = table.flat().reduce((sum, n) => sum + n, 0)
  const agreed = (table[0]?.[0] ?? 0) + (table[1]?.[1] ?? 0)
  return { of, agreed, kappa: show(cohenKappa(table)), ac1: show(gwetAc1(table)) }
}

/** How the specialists agree on the problems that two judged. */
export const secondOf = (calls: readonly RatedCall[]) => {
  const count = (first: boolean, second: boolean) =>
    calls.filter(
      (call) =>
        typeof call.first !== 'string' && call.first.problem === first && call.second?.problem === second,
    ).length
  const table = [
    [count(true, true), count(true, false)],
    [count(false, true), count(false, false)],
  ]
  return agreementOf(table)
}
