/** A page of a list, as the API gives it. */
export type Page<I> = { items: I[]; next: string | null }

/** A list that was read as far as somebody asked for. */
export const joinPages = <I, P extends Page<I>>(before: P, after: Page<I>): P => ({
  ...before,
  items: [...before.items, ...after.items],
  next: after.next,
})

/**
 * Reads a list again from its beginning, as far as it was read before: at least `count` items, if there are as many. `ask`
 * reads the page of a cursor.
 */
export const readAsFar = async <I>(
  count: number,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<I>>,
  signal: AbortSignal,
): Promise<Page<I>> => {
  let read = await ask(undefined, signal)
  while (read.items.length < count && read.next !== null) read = joinPages(read, await ask(read.next, signal))
  return read
}
