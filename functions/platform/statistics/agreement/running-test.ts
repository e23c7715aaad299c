/** How many misses are taken as good and as bad: 2 and 10 in 100. */
const onMiss = Math.log(0.1 / 0.02)
const onHit = Math.log(0.9 / 0.98)

/** At this sum the test flags. */
export const runningLimit = 3.2
/** Where a new operator starts, and everybody after a flag: a bad start shows sooner. */
export const headStart = 1.76

/** The sum after a review, and whether the test flags there. */
type RunningPoint = { sum: number; flagged: boolean }

/**
 * The running test of an operator's reviewed calls in their order (Bernoulli CUSUM): whether each was a missed problem.
 * After a flag the sum starts again at the head start.
 */
export const runningTest = (misses: readonly boolean[], start = headStart): RunningPoint[] => {
  let sum = start
  return misses.map((missed) => {
    const reached = Math.max(0, sum + (missed ? onMiss : onHit))
    const flagged = reached >= runningLimit
    sum = flagged ? headStart : reached
    return { sum: reached, flagged }
  })
}
