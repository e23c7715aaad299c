import * as z from 'zod/mini'
import { customerType } from '../../cases/call/call-content.ts'
import { objectionChoices } from '../../cases/customer/rights/customer-rights.ts'
import { named } from '../../platform/content/named.ts'
import { id, line } from '../../platform/content/schemas.ts'
import { instruction } from '../register/rights-request.ts'

/** What the dealer can decide. */
export const objectionChoice = named('ObjectionChoice', z.enum(objectionChoices))

/** What the dealer decides about the open cases of a customer who objects. */
export const decisionRequest = named(
  'ObjectionDecisionRequest',
  z.strictObject({
    /** `continue`: on another ground, which `ground` names. `close`: they are closed unresolved. */
    decision: objectionChoice,
    ground: line(500),
    /** Of a company: the numbers of those whose objection it is. */
    phones: z.optional(z.array(line(40)).check(z.maxLength(10))),
    /** Required of a company: `company` for those at these numbers only, `person` for everybody of the reference. */
    type: z.optional(customerType),
    /** The objection of the register that this is about, which is concluded by it; without, the register gets an entry. */
    requestId: z.optional(id),
    /** Required of Asortis's staff, who act on the dealer's instruction alone. */
    instruction: z.optional(instruction),
  }),
)
export type DecisionRequest = z.output<typeof decisionRequest>

/** The decision, and how many open cases it was about. */
export const decisionResponse = named(
  'ObjectionDecision',
  z.object({ customerRef: z.string(), decision: objectionChoice, cases: z.int() }),
)
