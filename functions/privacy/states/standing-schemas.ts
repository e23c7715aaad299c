import * as z from 'zod/mini'
import { customerState } from '../../cases/suspension/ringing.ts'
import { deadlineKind } from '../../cases/problem/next-deadline.ts'
import { problemStatus } from '../../cases/problem/problem-status.ts'
import { stepName } from '../../cases/problem/step-content.ts'
import { suspendingRights } from '../../cases/suspension/stored-suspension.ts'
import { named } from '../../platform/content/named.ts'
import { utcInstant } from '../../platform/content/schemas.ts'
import { objectionChoice } from './decision-schemas.ts'

/** Whoever did something, as a role. */
const role = z.string()

const stateInForce = named(
  'CustomerStateInForce',
  z.object({
    state: customerState,
    since: utcInstant,
    by: role,
    ground: z.nullable(z.string()),
    /** The call in which the customer asked for it. */
    callId: z.nullable(z.string()),
    /**
     * Of a company only those who are called at numbers that end like this; none if none was given and no call that is held
     * has such a number.
     */
    phonesEnding: z.nullable(z.array(z.string())),
    /** What the dealer decided about the open cases of a customer who objects. */
    decision: z.nullable(
      named(
        'RecordedObjectionDecision',
        z.object({ decision: objectionChoice, at: utcInstant, ground: z.string() }),
      ),
    ),
  }),
)
export type StateInForce = z.input<typeof stateInForce>

const shapeOfCase = {
  callId: z.string(),
  receivedAt: utcInstant,
  /** Why it stands still, and since when. */
  state: named('SuspendingState', z.enum(suspendingRights)),
  since: utcInstant,
  /** Of its problem; null if the call opened none. */
  status: z.nullable(problemStatus),
  /**
   * The deadline that applied to its open problem when it came to stand still, and for what; null if there is none. Once the
   * case goes on, the working time from `since` to `deadline` is left of it.
   */
  stopped: z.nullable(named('StoppedClock', z.object({ missing: deadlineKind, deadline: utcInstant }))),
  /** Whether the dealer has to decide about it: its customer objects, and its problem is open. */
  toDecide: z.boolean(),
  /** The steps that can be taken on a ground: none while the customer objects. */
  steps: z.array(stepName),
}
const standingCase = named('StandingCase', z.object(shapeOfCase))
export type StandingCase = z.input<typeof standingCase>

const listedStandingCase = named('ListedStandingCase', z.object({ customerRef: z.string(), ...shapeOfCase }))
export type ListedStandingCase = z.input<typeof listedStandingCase>

/** One page of a dealer's cases that stand still. */
export const standingCasesPage = named(
  'StandingCasePage',
  z.object({ items: z.array(listedStandingCase), next: z.nullable(z.string()) }),
)

const companyCall = named(
  'CompanyCall',
  z.object({
    callId: z.string(),
    name: z.nullable(z.string()),
    /** As the call has it. */
    phone: z.nullable(z.string()),
  }),
)
export type CompanyCall = z.input<typeof companyCall>

/** The states that a customer is in, and the cases that stand still because of them. */
export const standingResponse = named(
  'CustomerStanding',
  z.object({
    customerRef: z.string(),
    states: z.array(stateInForce),
    /** Of the newest hundred calls. */
    cases: z.array(standingCase),
    /**
     * Whether the reference is a company's, whose drivers share it: of what is done about it, it is then said whose data is
     * meant.
     */
    isCompany: z.boolean(),
    /** Of a company, whom its newest hundred calls were with. */
    companyCalls: z.array(companyCall),
  }),
)
