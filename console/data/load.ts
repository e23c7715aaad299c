import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Failure, failureOf } from './failure.ts'

/** Data that is being read: what was read last stays while it is read again (`again`). */
export type Loaded<T> =
  { state: 'loading' } | { state: 'failed'; failure: Failure } | { state: 'ready'; data: T; again: boolean }

/** What a view read last, by key, for the way back to it. In memory only; one per view, at most 20 keys. */
export const lastRead = <T>() => {
  const kept = new Map<string, T>()
  return {
    get: (key: string): T | undefined => kept.get(key),
    put: (key: string, data: T): void => {
      kept.delete(key)
      kept.set(key, data)
      const [oldest] = kept.keys()
      if (kept.size > 20 && oldest !== undefined) kept.delete(oldest)
    },
  }
}
type LastRead<T> = ReturnType<typeof lastRead<T>>

/** Data, and ways to change what is shown. */
export type Loading<T> = {
  loaded: Signal<Loaded<T>>
  /** Why it could not be read again; what was read before is still shown. */
  failedAgain: Signal<Failure | null>
  reload: () => void
  /** Shows other data, such as what a change gave back. */
  show: (data: T) => void
}

/** Failures that pass, or that somebody at the page can end: what was read before stays. */
const passing = ['offline', 'failed', 'signed-out']

/**
 * Reads data for a view, and again when `key` changes. What was read under the same key before is shown at once, while
 * it is read again.
 */
export const useLoad = <T>(
  last: LastRead<T>,
  key: string,
  ask: (signal: AbortSignal) => Promise<T>,
): Loading<T> => {
  const startOf = (of: string): Loaded<T> => {
    const data = last.get(of)
    return data === undefined ? { state: 'loading' } : { state: 'ready', data, again: true }
  }
  const loaded = useSignal<Loaded<T>>(startOf(key))
  const failedAgain = useSignal<Failure | null>(null)
  const turn = useSignal(0)
  const asking = useRef({ key, ask })
  const changed = asking.current.key !== key
  asking.current = { key, ask }
  if (changed) loaded.value = startOf(key)

  const turned = turn.value
  useEffect(() => {
    const abort = new AbortController()
    const before = loaded.peek()
    if (before.state === 'failed') loaded.value = { state: 'loading' }
    if (before.state === 'ready') loaded.value = { ...before, again: true }
    const arrived = (data: T) => {
      if (abort.signal.aborted) return
      last.put(key, data)
      failedAgain.value = null
      loaded.value = { state: 'ready', data, again: false }
    }
    const failed = (thrown: unknown) => {
      if (abort.signal.aborted) return
      const failure = failureOf(thrown)
      const now = loaded.peek()
      if (now.state === 'ready' && passing.includes(failure.kind)) {
        failedAgain.value = failure
        loaded.value = { ...now, again: false }
      } else loaded.value = { state: 'failed', failure }
    }
    asking.current.ask(abort.signal).then(arrived, failed)
    return () => abort.abort()
  }, [key, turned])

  return {
    loaded,
    failedAgain,
    reload: () => void (turn.value += 1),
    show: (data) => {
      last.put(key, data)
      loaded.value = { state: 'ready', data, again: false }
    },
  }
}
