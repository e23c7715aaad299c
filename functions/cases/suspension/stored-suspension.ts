import * as z from 'zod/mini'
import { dueTimes } from '../clocks/due.ts'

/** The states of a customer in which the cases stand still (rights.md, "States of a customer"). */
export const suspendingRights = ['objection', 'restriction'] as const

/** Why and since when (ISO 8601) a case stands still, and what was due then. */
export const storedSuspension = z.object({
  right: z.enum(suspendingRights),
  at: z.string(),
  due: dueTimes,
})
export type Suspension = z.output<typeof storedSuspension>
