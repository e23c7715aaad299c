const exactBelow = 256

/** ln(n!) for every n below `exactBelow`. */
const table: readonly number[] = Array.from({ length: exactBelow }).reduce<number[]>((sums, _, n) => {
  sums.push(n < 2 ? 0 : (sums[n - 1] ?? 0) + Math.log(n))
  return sums
}, [])

/** ln(n!) of a whole number that is not negative; beyond the table by Stirling's series, to the last digits. */
const logFactorial = (n: number): number =>
  table[n] ??
  (n + 0.5) * Math.log(n) -
    n +
    Math.log(2 * Math.PI) / 2 +
    1 / (12 * n) -
    1 / (360 * n ** 3) +
    1 / (1260 * n ** 5)

/** The natural logarithm of the number of ways to choose `k` of `n`; minus infinity if there is none. */
export const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
