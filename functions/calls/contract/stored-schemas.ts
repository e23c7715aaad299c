import * as z from 'zod/mini'
import { amendmentFields } from '../../cases/amendment/amendment-content.ts'
import { callContent, closingFields, outcome, visit } from '../../cases/call/call-content.ts'
import { shownCustomer } from '../../cases/call/shown-customer.ts'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { shownRinging } from '../../cases/suspension/ringing.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { takenFields } from './response-schemas.ts'

const callEnd = named(
  'CallEnd',
  z.object({
    ...closingFields,
    endedAt: z.nullable(z.string()),
    closedAt: z.string(),
    by: named('ClosedBy', z.enum(['caller', 'sweep'])),
  }),
)

/** The fields, as pointers, that stay as the person had them corrected, whatever the amendment gave. */
const kept = z.array(z.string())

const amendment = named(
  'Amendment',
  z.object({ amendmentId: z.string(), amendedAt: z.string(), ...amendmentFields, kept }),
)

/** What holds of a call that was amended. */
const callNow = named('CallNow', z.object({ content: callContent, classification: classificationSchema }))

/** An amendment with its content, and what it made of the call. */
export const amendmentResponse = named(
  'AmendmentTaken',
  z.object({
    callId: z.string(),
    dealerId: z.string(),
    amendmentId: z.string(),
    amendedAt: z.string(),
    ...amendmentFields,
    kept,
    problem: z.boolean(),
    criteria: z.array(criterion),
    main: z.nullable(criterion),
  }),
)

/**
 * A call with its content and closing. `content` and `classification` are as put; `now` is what holds with its amendments,
 * null if there are none; `customer` is the one of now, with its phone number ready to dial if it may be rung.
 */
export const callResponse = named(
  'Call',
  z.object({
    ...takenFields,
    customer: shownCustomer,
    ringing: shownRinging,
    content: callContent,
    /** Oldest first, at most 20. */
    amendments: z.array(amendment),
    now: z.nullable(callNow),
    closing: z.nullable(callEnd),
  }),
)

const listedAnswer = named(
  'ListedAnswer',
  z.object({
    question: z.string(),
    mark: z.optional(z.int()),
    reserved: z.optional(z.boolean()),
    choice: z.optional(z.string()),
    refused: z.optional(z.literal(true)),
    /** Below its cut-off, or a choice marked as low. */
    low: z.boolean(),
  }),
)

/** A call in a list: what holds of it now, and its answers without their comments. */
const callSummary = named(
  'CallSummary',
  z.object({
    callId: z.string(),
    receivedAt: z.string(),
    kind: callKind,
    outcome,
    problem: z.boolean(),
    customer: named('ListedCustomer', z.object({ ref: z.string(), name: z.optional(z.string()) })),
    visit,
    answers: z.array(listedAnswer),
  }),
)
export type CallSummary = z.output<typeof callSummary>

/** One page of the calls received in a month. */
export const callsPage = named(
  'CallPage',
  z.object({ items: z.array(callSummary), next: z.nullable(z.string()) }),
)
