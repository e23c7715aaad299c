import type { Clock } from './clock.ts'

type CacheOptions<V> = {
  /**
   * Reads what is not cached; undefined when it does not exist, which is never cached. `anew`: bypasses the cache.
   */
  read: (key: string, anew: boolean) => Promise<V | undefined>
  clock: Clock
  /** How long an entry stays valid, in milliseconds. */
  forMs: number
  /** The maximum number of entries; the least recently used is evicted first. */
  maxEntries: number
}

const shareForMs = 1000

/**
 * A function's in-memory cache. Requests that miss the same key within a second share one read: an older read may be
 * about to fail, or may have been frozen with the function. Failed reads are not cached.
 */
export const cached = <V>({ read, clock, forMs, maxEntries }: CacheOptions<V>) => {
  const known = new Map<string, { value: V; readAt: number }>()
  const underway = new Map<string, { value: Promise<V | undefined>; since: number }>()

  const keep = (key: string, value: V, readAt: number) => {
    known.delete(key)
    known.set(key, { value, readAt })
    const [oldest] = known.keys()
    if (known.size > maxEntries && oldest !== undefined) known.delete(oldest)
  }

  const fetch = async (key: string, anew: boolean): Promise<V | undefined> => {
    const readAt = clock().getTime()
    const value = await read(key, anew)
    if (value === undefined) known.delete(key)
    else keep(key, value, readAt)
    return value
  }

  const share = (key: string, since: number): Promise<V | undefined> => {
    const value = fetch(key, false)
    underway.set(key, { value, since })
    const end = () => {
      if (underway.get(key)?.value === value) underway.delete(key)
    }
    value.then(end, end)
    return value
  }

  return (key: string, anew = false): Promise<V | undefined> => {
    if (anew) return fetch(key, anew)
    const now = clock().getTime()
    const entry = known.get(key)
    // A clock that was set back gives a negative age: not valid either.
    const age = entry ? now - entry.readAt : Infinity
    if (entry && age >= 0 && age < forMs) {
      keep(key, entry.value, entry.readAt)
      return Promise.resolve(entry.value)
    }
    const shared = underway.get(key)
    if (shared && Math.abs(now - shared.since) < shareForMs) return shared.value
    return share(key, now)
  }
}
