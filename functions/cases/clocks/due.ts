import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { dueShards } from '../keys.ts'

/** What a call or its problem still waits for, each with its instant (ISO 8601, UTC); gone when it is done. */
export const dueTimes = z.strictObject({
  /** The check that somebody has been told: two minutes after it became a problem (design.md). */
  alert: z.optional(z.string()),
  acknowledge: z.optional(z.string()),
  resolve: z.optional(z.string()),
  /** The closing of a call that was put while the customer was on the line and never ended. */
  close: z.optional(z.string()),
})
export type DueTimes = z.output<typeof dueTimes>

export const alertCheckAfterMs = 2 * 60_000
/** A call never closed is closed as it stands after this long (api.md). */
export const silentCallAfterMs = 12 * 3_600_000

/** The earliest of the times, or undefined when nothing is due. */
export const earliest = (times: DueTimes): string | undefined =>
  Object.values(times)
    .filter((time) => time !== undefined)
    .sort()[0]

/** The index attributes for what is due; none when nothing is. A call's shard never changes. */
export const dueAttributes = (dealerId: string, callId: string, times: DueTimes) => {
  const dueAt = earliest(times)
  if (dueAt === undefined) return {}
  const hash = createHash('sha256').update(`${dealerId}#${callId}`).digest()
  return { due: times, dueAt, dueShard: String(hash.readUInt8(0) % dueShards) }
}
