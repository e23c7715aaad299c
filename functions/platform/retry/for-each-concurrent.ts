/**
 * Processes items concurrently, at most `concurrency` at a time, starting each only while `hasTimeLeft`. Waits for
 * everything it started; then throws the first failure, if any.
 */
export const forEachConcurrent = async <T>(
  items: Iterable<T> | AsyncIterable<T>,
  { concurrency, hasTimeLeft }: { concurrency: number; hasTimeLeft: () => boolean },
  act: (item: T) => Promise<void>,
): Promise<void> => {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let ended = false
  const lane = async () => {
    try {
      while (!ended && hasTimeLeft()) {
        const next = await iterator.next()
        if (next.done) return
        await act(next.value)
      }
    } finally {
      ended = true
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, lane))
  await iterator.return?.()
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
