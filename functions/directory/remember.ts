import type { Clock } from '../platform/clock.ts'

export type Memory<V> = {
  /**
   * Reads what is not in memory; undefined when there is no such thing, which is never remembered. `anew`: what is in
   * memory will not do.
   */
  read: (key: string, anew: boolean) => Promise<V | undefined>
  clock: Clock
  /** How long something read stays good. */
  forMs: number
  /** How many things are kept at most; the one not asked for longest goes first. */
  most: number
}

/**
 * A function's memory of what it reads often. Requests that miss the same thing at the same time share one read. A
 * failed read is not remembered.
 */
export const remember = <V>({ read, clock, forMs, most }: Memory<V>) => {
  const known = new Map<string, { value: V; readAt: number }>()
  const underway = new Map<string, Promise<V | undefined>>()

  const keep = (key: string, value: V, readAt: number) => {
    known.delete(key)
    known.set(key, { value, readAt })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }

  const fetch = async (key: string, anew: boolean): Promise<V | undefined> => {
    const readAt = clock().getTime()
    try {
      const value = await read(key, anew)
      if (value === undefined) known.delete(key)
      else keep(key, value, readAt)
      return value
    } finally {
      if (!anew) underway.delete(key)
    }
  }

  return (key: string, anew = false): Promise<V | undefined> => {
    if (anew) return fetch(key, anew)
    const entry = known.get(key)
    // A clock that was set back makes an age of less than nothing: not good either.
    const age = entry ? clock().getTime() - entry.readAt : Infinity
    if (entry && age >= 0 && age < forMs) {
      keep(key, entry.value, entry.readAt)
      return Promise.resolve(entry.value)
    }
    const shared = underway.get(key)
    if (shared) return shared
    const own = fetch(key, anew)
    underway.set(key, own)
    return own
  }
}
