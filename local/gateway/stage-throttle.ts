import { type Bucket, fullBucket, takeToken, type Throttle } from './token-bucket.ts'

/** A stage's throttle: the default for routes without their own, or null for none. */
export type StageThrottle = { usual: Throttle | null; routes: Readonly<Record<string, Throttle>> }

export type Throttling = {
  /** Whether a request of this route is admitted; takes a token from its bucket. */
  admit: (routeKey: string) => boolean
  /** The current throttle. */
  read: () => StageThrottle
  /** Replaces the throttle of every route and fills the buckets; undefined restores the template's. */
  set: (usual?: Throttle) => void
}

/**
 * The throttle of an API's stage. As in API Gateway, the stage's values are each route's default, so every route has
 * its own bucket, which all its callers share. `elapsedMs` is a monotonic clock.
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
