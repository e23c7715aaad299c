/** How many requests are let through: so many a second, and so many at once before that counts. */
export type Throttle = { requestsPerSecond: number; burst: number }

/** What is left of a throttle's burst at an instant, in milliseconds of a clock that only goes on. */
export type Bucket = { tokens: number; atMs: number }

/** A bucket that nobody has taken from. */
export const fullBucket = ({ burst }: Throttle, atMs: number): Bucket => ({ tokens: burst, atMs })

/** A bucket at a later instant: filled at the throttle's rate, never beyond its burst. */
export const filled = ({ requestsPerSecond, burst }: Throttle, bucket: Bucket, atMs: number): Bucket => {
  const passedMs = Math.max(0, atMs - bucket.atMs)
  return {
    tokens: Math.min(burst, bucket.tokens + (passedMs / 1000) * requestsPerSecond),
    atMs: Math.max(atMs, bucket.atMs),
  }
}

/** Takes a token for one request; null when there is none. */
export const takeToken = (throttle: Throttle, bucket: Bucket, atMs: number): Bucket | null => {
  const now = filled(throttle, bucket, atMs)
  return now.tokens < 1 ? null : { ...now, tokens: now.tokens - 1 }
}
