import * as z from 'zod/mini'
import { caseShard } from './case-shard.ts'

/** When each pending action on a call or its problem is due (ISO 8601, UTC); absent once done. */
export const dueTimes = z.strictObject({
  /** The check that somebody has been alerted, two minutes after the problem opened (design.md). */
  alert: z.optional(z.string()),
  /** The check that a further notice has been sent, two minutes after it was written. */
  notice: z.optional(z.string()),
  acknowledge: z.optional(z.string()),
  resolve: z.optional(z.string()),
  /** The automatic closing of a call that was reported while in progress and never ended. */
  close: z.optional(z.string()),
  /** Nothing is looked at before this time: the sweep failed on the call, and others go first. */
  retry: z.optional(z.string()),
})
export type DueTimes = z.output<typeof dueTimes>

export const alertCheckAfterMs = 2 * 60_000
/** A call that is never closed is closed automatically after this time (api.md). */
export const silentCallAfterMs = 12 * 3_600_000

/** When the sweep next has to look at a call; undefined if nothing is due. */
export const earliest = ({ retry, ...times }: DueTimes): string | undefined => {
  const [first] = Object.values(times)
    .filter((time) => time !== undefined)
    .sort()
  return first !== undefined && retry !== undefined && retry > first ? retry : first
}

/** The attributes of the due index; none if nothing is due. */
export const dueAttributes = (dealerId: string, callId: string, times: DueTimes) => {
  const dueAt = earliest(times)
  if (dueAt === undefined) return {}
  return { due: times, dueAt, dueShard: String(caseShard(dealerId, callId)) }
}
