import { missing } from '../figure.ts'
import { type Agreement, type RatingTable, sharesOf, withError } from './kappa.ts'

/**
 * Gwet's AC1 (2008) of two raters who rated everything, which high or low prevalence does not depress as it does kappa;
 * linearised standard error with divisor n(n-1).
 */
export const gwetAc1 = (table: RatingTable): Agreement | ReturnType<typeof missing> => {
  const shares = sharesOf(table)
  if (!shares || table.length < 2) return missing('too-few')
  const { n, p, rows, columns, agreed } = shares
  const prevalence = rows.map((row, i) => (row + (columns[i] ?? 0)) / 2)
  const expected = prevalence.reduce((sum, pi) => sum + pi * (1 - pi), 0) / (table.length - 1)
  const value = (agreed - expected) / (1 - expected)
  if (n < 2) return { value, se: null, limits: missing('too-few') }
  const lack = (k: number) => 1 - (prevalence[k] ?? 0)
  const squares = p.flatMap((row, i) =>
    row.map((share, j) => {
      const own = (lack(i) + lack(j)) / 2 / (table.length - 1)
      const agrees = ((i === j ? 1 : 0) - expected) / (1 - expected)
      const influence = agrees - (2 * (1 - value) * (own - expected)) / (1 - expected)
      return n * share * (influence - value) ** 2
    }),
  )
  return withError(value, squares.reduce((sum, one) => sum + one, 0) / (n * (n - 1)))
}
