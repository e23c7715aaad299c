/** A page of a list, as the API gives it. */
export type Page<I> = { items: I[]; next: string | null }

/** A list that was read as far as somebody asked for. */
export const joinPages = <I>(before: Page<I>, after: Page<I>): Page<I> => ({
  items: [...before.items, ...after.items],
  next: after.next,
})
