/** Chance that is the same at each start. */
export type Random = {
  /** At least 0 and below 1. */
  next: () => number
  /** A whole number from the first to the last, both included. */
  between: (first: number, last: number) => number
  /** Whether something with this chance happens. */
  happens: (chance: number) => boolean
  /** One of a list that is not empty. */
  of: <T>(list: readonly [T, ...T[]]) => T
}

/** A generator of 32 bits (Mulberry32) from a seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    happens: (chance) => next() < chance,
    of: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  }
}
