/** Where items with a counter of their writes are kept. */
export type Replaceable<M> = {
  /** Replaces an item nobody has written since `n`: null when done, else the item as it is now. */
  replace: (next: M, n: number) => Promise<M | null>
}

/** Changes an item, from whatever state it is found in by then. Answers the item as it is afterwards. */
export const changeClaim = async <M extends { n: number }>(
  store: Replaceable<M>,
  seen: M,
  change: (item: M) => M | null,
): Promise<M> => {
  let current = seen
  for (;;) {
    const changed = change(current)
    if (changed === null) return current
    const next = { ...changed, n: current.n + 1 }
    const other = await store.replace(next, current.n)
    if (other === null) return next
    current = other
  }
}
