import { retryOnConflictWith } from '../retry/retry-on-conflict.ts'
import { elapsedMs, systemWaiting } from './system-waiting.ts'

/** `retryOnConflictWith` the machine's own waiting, for entries. */
export const systemRetryOnConflict = retryOnConflictWith({ ...systemWaiting, passedMs: elapsedMs })
