/**
 * Which of several tests signal when at most the share `rate` of the signals may be false (Benjamini and Hochberg,
 * 1995): the tests with the k smallest chances, for the largest k whose k-th smallest is at most k/m of the rate.
 * In the order given.
 */
export const signalling = (chances: readonly number[], rate: number): boolean[] => {
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((chance, index) => chance <= ((index + 1) / sorted.length) * rate)
  const highest = sorted[last] ?? -1
  return chances.map((chance) => chance <= highest)
}
