import { setTimeout as timeout } from 'node:timers/promises'

/** What the client takes from the world around it; a test hands in its own. */
export type Runtime = {
  fetch: (request: Request) => Promise<Response>
  /** Milliseconds since 1970. */
  now: () => number
  /** Waits so many milliseconds; rejects when the signal ends the wait. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** 0 or more, under 1. */
  random: () => number
}

/** The real world. */
export const defaultRuntime: Runtime = {
  fetch: (request) => globalThis.fetch(request),
  now: () => Date.now(),
  sleep: (ms, signal) => timeout(ms, undefined, signal && { signal }),
  random: () => Math.random(),
}
