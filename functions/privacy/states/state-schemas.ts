import * as z from 'zod/mini'
import { customerType } from '../../cases/call/call-content.ts'
import { customerState } from '../../cases/suspension/ringing.ts'
import { named } from '../../platform/content/named.ts'
import { identityCheck } from '../handling/identity-check.ts'
import { instruction } from '../register/rights-request.ts'
import { id, line } from '../../platform/content/schemas.ts'

/** The name of a state of a customer in a path. */
export const stateParams = z.strictObject({ dealerId: id, customerRef: id, customerState })

/** Why a customer is put into a state. */
export const stateRequest = named(
  'CustomerStateRequest',
  z.strictObject({
    ground: line(500),
    /** Numbers that must not be called either, besides those of the customer's calls. Of a company, the only ones. */
    phones: z.optional(z.array(line(40)).check(z.maxLength(10))),
    /** Of a company, only those who are called at these numbers. */
    type: z.optional(customerType),
    identityCheck,
    /** The request of the register that this carries out, which is concluded by it; without, the register gets an entry. */
    requestId: z.optional(id),
    /** Required of Asortis's staff, who act on the dealer's instruction alone. */
    instruction: z.optional(instruction),
  }),
)
export type StateRequest = z.output<typeof stateRequest>

/** Why a state of a customer is ended. */
export const stateEnd = named(
  'CustomerStateEnd',
  z.strictObject({
    /** Required of Asortis's staff, as the instruction is: they act on the dealer's alone. */
    ground: z.optional(line(500)),
    /** Of a company: the numbers of those whose state is ended. */
    phones: z.optional(z.array(line(40)).check(z.maxLength(10))),
    /** Required of a company: `company` for those at these numbers only, `person` for everybody of the reference. */
    type: z.optional(customerType),
    identityCheck,
    /** The request of the register that this carries out, which is concluded by it; without, the register gets an entry. */
    requestId: z.optional(id),
    instruction: z.optional(instruction),
  }),
)
export type StateEnd = z.output<typeof stateEnd>

/** The state that a customer is in, and for how many numbers it holds under any reference. */
export const stateResponse = named(
  'CustomerInState',
  z.object({ customerRef: z.string(), state: customerState, suppressedNumbers: z.int() }),
)
