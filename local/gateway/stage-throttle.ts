import { type Bucket, fullBucket, takeToken, type Throttle } from './token-bucket.ts'

/** A stage's throttle: what holds for every route that has none of its own; null for none. */
export type StageThrottle = { usual: Throttle | null; routes: Readonly<Record<string, Throttle>> }

export type Throttling = {
  /** Whether a request of this route is let through; takes its token. */
  admit: (routeKey: string) => boolean
  /** What is in force. */
  read: () => StageThrottle
  /** Puts something else in force, for every route and with full buckets; undefined: what the template says. */
  set: (usual?: Throttle) => void
}

/**
 * The throttle of an API's stage. As at API Gateway a stage's figures are the default of each route, so every route has
 * a bucket of its own, which all its callers share. `elapsedMs` is a clock that nobody moves.
 */
export const stageThrottle = (template: StageThrottle, elapsedMs: () => number): Throttling => {
  let inForce = template
  const buckets = new Map<string, Bucket>()
  const throttleOf = (routeKey: string) =>
    Object.hasOwn(inForce.routes, routeKey) ? (inForce.routes[routeKey] ?? null) : inForce.usual
  return {
    admit: (routeKey) => {
      const throttle = throttleOf(routeKey)
      if (throttle === null) return true
      const now = elapsedMs()
      const left = takeToken(throttle, buckets.get(routeKey) ?? fullBucket(throttle, now), now)
      if (left === null) return false
      buckets.set(routeKey, left)
      return true
    },
    read: () => inForce,
    set: (usual) => {
      inForce = usual === undefined ? template : { usual, routes: {} }
      buckets.clear()
    },
  }
}
