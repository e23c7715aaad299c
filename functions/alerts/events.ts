import * as z from 'zod/mini'
import { notice } from '../cases/alert/notice.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const call = { dealerId: z.string(), callId: z.string() }

/** Events on the delivery of problem mails. */
export const alertEvents = defineEvents({
  AlertDelivered: { version: 1, data: z.object({ ...call, notice, messageId: z.string() }) },
  AlertBounced: { version: 1, data: z.object({ ...call, notice, messageId: z.string() }) },
})
export type AlertEvent = EventOf<typeof alertEvents>
