/** A throttle: a sustained rate per second and a burst. */
export type Throttle = { requestsPerSecond: number; burst: number }

/** The tokens left at an instant, in milliseconds of a monotonic clock. */
export type Bucket = { tokens: number; atMs: number }

/** A full bucket. */
export const fullBucket = ({ burst }: Throttle, atMs: number): Bucket => ({ tokens: burst, atMs })

/** The bucket at a later instant: refilled at the throttle's rate, up to its burst. */
export const filled = ({ requestsPerSecond, burst }: Throttle, bucket: Bucket, atMs: number): Bucket => {
  const passedMs = Math.max(0, atMs - bucket.atMs)
  return {
    tokens: Math.min(burst, bucket.tokens + (passedMs / 1000) * requestsPerSecond),
    atMs: Math.max(atMs, bucket.atMs),
  }
}

/** Takes a token for one request; null if there is none. */
export const takeToken = (throttle: Throttle, bucket: Bucket, atMs: number): Bucket | null => {
  const now = filled(throttle, bucket, atMs)
  return now.tokens < 1 ? null : { ...now, tokens: now.tokens - 1 }
}
