import { type Figure, missing } from '../figure.ts'
import { normal975 } from '../quantiles.ts'

/** How often the first rater said i (row) and the second j (column). Square. */
export type RatingTable = readonly (readonly number[])[]

/** A coefficient with its standard error, or why it has none, and its range. */
export type Agreement = {
  value: number
  se: number | null
  limits: Extract<Figure, { value: number }>['limits']
}

/** A table as shares, with both raters' marginals; undefined of nothing. */
export const sharesOf = (table: RatingTable) => {
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0) return undefined
  const p = table.map((row) => row.map((count) => count / n))
  const rows = p.map((row) => row.reduce((sum, share) => sum + share, 0))
  const columns = rows.map((_, j) => p.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const agreed = p.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  return { n, p, rows, columns, agreed }
}

/** A coefficient with its range, which ends at 1. */
export const withError = (value: number, variance: number): Agreement => {
  const se = Math.sqrt(Math.max(0, variance))
  if (!(se > 0)) return { value, se: null, limits: missing('no-interval') }
  return {
    value,
    se,
    limits: { low: Math.max(-1, value - normal975 * se), high: Math.min(1, value + normal975 * se) },
  }
}

/**
 * Cohen's unweighted kappa of two raters who rated everything, with the standard error of Fleiss, Cohen and Everitt
 * (1969). `no-spread` if both used one category only; a marginal of 0 has no range.
 */
export const cohenKappa = (table: RatingTable): Agreement | ReturnType<typeof missing> => {
  const shares = sharesOf(table)
  if (!shares) return missing('too-few')
  const { n, p, rows, columns, agreed } = shares
  const expected = rows.reduce((sum, row, i) => sum + row * (columns[i] ?? 0), 0)
  if (1 - expected < 1e-12) return missing('no-spread')
  const value = (agreed - expected) / (1 - expected)
  if ([...rows, ...columns].includes(0)) return { value, se: null, limits: missing('no-interval') }
  const lack = 1 - value
  const same = p.reduce((sum, row, i) => {
    const both = (rows[i] ?? 0) + (columns[i] ?? 0)
    return sum + (row[i] ?? 0) * (1 - both * lack) ** 2
  }, 0)
  const different = p
    .flatMap((row, i) =>
      row.map((share, j) => (i === j ? 0 : share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2)),
    )
    .reduce((sum, one) => sum + one, 0)
  const variance = same + lack ** 2 * different - (value - expected * lack) ** 2
  return withError(value, variance / (n * (1 - expected) ** 2))
}
