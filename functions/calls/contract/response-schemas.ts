import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { problemStatus } from '../../cases/problem/problem-status.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { callContent, closingFields, outcome, visit } from '../../cases/call/call-content.ts'
import { amendmentFields } from '../../cases/amendment/amendment-content.ts'
import { shownCustomer } from '../../cases/call/shown-customer.ts'
import { named } from '../../platform/content/named.ts'

const prompt = named('Prompt', z.enum(['motive', 'explain-scope']))

/** What the operator asks again, if anything (`prompts`), and says to close the call. */
export const scriptSchema = named(
  'Script',
  z.object({
    version: z.string(),
    language: z.string(),
    class: named('ScriptClass', z.enum(['no-problem', 'problem', 'not-reached', 'declined'])),
    steps: z.array(named('ScriptStep', z.object({ id: z.string(), text: z.string() }))),
    prompts: z.array(named('ScriptPrompt', z.object({ id: prompt, text: z.string() }))),
    brandSurvey: z.boolean(),
    prize: z.boolean(),
  }),
)

const problemClocks = named(
  'ProblemClocks',
  z.object({ status: problemStatus, acknowledgeBy: z.string(), resolveBy: z.string() }),
)

const taken = {
  callId: z.string(),
  dealerId: z.string(),
  receivedAt: z.string(),
  classification: classificationSchema,
  problem: z.nullable(problemClocks),
  script: scriptSchema,
  /** `called-despite-objection`: the customer or the number was not to be called. */
  flags: z.array(named('CallFlag', z.enum(['called-despite-objection']))),
}

/** The response to a call: classification and script as first returned, `problem` in its current state. */
export const callTakenResponse = named('CallTaken', z.object(taken))
export type CallTaken = z.output<typeof callTakenResponse>

const callEnd = named(
  'CallEnd',
  z.object({
    ...closingFields,
    endedAt: z.nullable(z.string()),
    closedAt: z.string(),
    by: named('ClosedBy', z.enum(['caller', 'sweep'])),
  }),
)

const amendment = named(
  'Amendment',
  z.object({ amendmentId: z.string(), amendedAt: z.string(), ...amendmentFields }),
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
    problem: z.boolean(),
    criteria: z.array(criterion),
    main: z.nullable(criterion),
  }),
)

/**
 * A call with its content and closing. `content` and `classification` are as put; `now` is what holds with its amendments,
 * null if there are none; `customer` is the one of now, with its phone number ready to dial.
 */
export const callResponse = named(
  'Call',
  z.object({
    ...taken,
    customer: shownCustomer,
    content: callContent,
    /** Oldest first, at most 20. */
    amendments: z.array(amendment),
    now: z.nullable(callNow),
    closing: z.nullable(callEnd),
  }),
)

/** A closing with its content. */
export const closingResponse = named(
  'Closing',
  z.object({ callId: z.string(), dealerId: z.string(), closedAt: z.string(), ...closingFields }),
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

/** The classification of a call so far, and what to ask and say next. */
export const assessmentResponse = named(
  'Assessment',
  z.object({
    problem: z.boolean(),
    criteria: z.array(criterion),
    main: z.nullable(criterion),
    evidence: classificationSchema.shape.evidence,
    ask: z.array(prompt),
    script: scriptSchema,
  }),
)

const callOrProblem = z.unknown()
z.globalRegistry.add(callOrProblem, {
  anyOf: [{ $ref: '#/components/schemas/CallTaken' }, { $ref: '#/components/schemas/ProblemDocument' }],
})

/** One call of a batch: its own status, with its response or problem document. */
const batchResult = named(
  'BatchResult',
  z.object({ callId: z.nullable(z.string()), status: z.int(), body: callOrProblem }),
)

/** The response to a batch: one result per call, in the order of the batch. */
export const batchResponse = named('CallBatchResult', z.object({ items: z.array(batchResult) }))
