import { setTimeout as timeout } from 'node:timers/promises'

/** The environment the client uses; tests pass in their own. */
export type Runtime = {
  fetch: (request: Request) => Promise<Response>
  /** Milliseconds since 1970. */
  now: () => number
  /** Waits this many milliseconds; rejects when the signal aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** 0 or more, under 1. */
  random: () => number
}

/** The real network, clock and random numbers. */
export const defaultRuntime: Runtime = {
  fetch: (request) => globalThis.fetch(request),
  now: () => Date.now(),
  sleep: (ms, signal) => timeout(ms, undefined, signal && { signal }),
  random: () => Math.random(),
}
