import * as z from 'zod/mini'
import { type CustomerRight, customerRights } from '../customer/rights/customer-rights.ts'
import { storedSuspension, type Suspension } from './stored-suspension.ts'

/** What is known of a call by what its customer asked for. */
export type CallRights = {
  /** The state of the customer despite which the call was made, once the stream's second consumer has found one. */
  despite: CustomerRight | null
  /** Whether the customer had another open problem when the call was taken, once the same consumer has found one. */
  otherProblem: boolean
  /** The states of the customer that the thread tells of as in force. */
  rightsTold: CustomerRight[]
  /** What the thread tells that somebody else with the customer's number asked for; null if nothing, or no more. */
  numberTold: CustomerRight | null
  /** Why the case stands still; null while it does not. */
  suspension: Suspension | null
  /** The erasure whose order names the call: from then on, whose it is does not change. Null while there is none. */
  erasing: string | null
}

/** The attributes of a call's item that say so. */
export const storedCallRights = {
  despite: z.optional(z.enum(customerRights)),
  otherProblem: z.optional(z.literal(true)),
  rightsTold: z.optional(z.array(z.enum(customerRights))),
  numberTold: z.optional(z.enum(customerRights)),
  suspension: z.optional(storedSuspension),
  erasing: z.optional(z.string()),
}

/** Reads it from these attributes. */
export const readCallRights = (item: z.output<z.ZodMiniObject<typeof storedCallRights>>): CallRights => ({
  despite: item.despite ?? null,
  otherProblem: item.otherProblem ?? false,
  rightsTold: item.rightsTold ?? [],
  numberTold: item.numberTold ?? null,
  suspension: item.suspension ?? null,
  erasing: item.erasing ?? null,
})
