import { silentCallAfterMs } from '../clocks/due.ts'

/**
 * Whether the customer is still on the line at `now`: the call was put without its end and has not been closed. At most
 * twelve hours after its receipt, when the sweep closes it.
 */
export const isOnTheLine = (
  call: { receivedAt: string; content: { endedAt?: string | undefined }; closing: object | null },
  now: Date,
): boolean =>
  call.content.endedAt === undefined &&
  call.closing === null &&
  now.getTime() < Date.parse(call.receivedAt) + silentCallAfterMs
