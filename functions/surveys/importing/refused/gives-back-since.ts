import { refusedForSeconds } from '../store/import-item.ts'

/** An hour more than refused rows are kept, for an import that began just before. */
const lookBackMs = refusedForSeconds * 1000 + 3_600_000

/** Since when imports began that may still have refused rows, as RFC 3339. Pure. */
export const givesBackSince = (now: Date): string => new Date(now.getTime() - lookBackMs).toISOString()
