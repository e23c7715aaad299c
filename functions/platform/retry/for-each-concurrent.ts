/**
 * Does something with each of many, so many at a time, as long as `hasTimeLeft` says so before each. What was begun is
 * always ended; then it throws what the first to fail threw.
 */
export const forEachConcurrent = async <T>(
  items: Iterable<T> | AsyncIterable<T>,
  { concurrency, hasTimeLeft }: { concurrency: number; hasTimeLeft: () => boolean },
  act: (item: T) => Promise<void>,
): Promise<void> => {
  const walk = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let ended = false
  const lane = async () => {
    try {
      while (!ended && hasTimeLeft()) {
        const next = await walk.next()
        if (next.done) return
        await act(next.value)
      }
    } finally {
      ended = true
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, lane))
  await walk.return?.()
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
