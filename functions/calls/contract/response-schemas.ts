import * as z from 'zod/mini'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { problemStatus } from '../../cases/problem/problem-status.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { closingFields } from '../../cases/call/call-content.ts'
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

/** What is said of a call when it is taken in, and of a stored one. */
export const takenFields = {
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
export const callTakenResponse = named('CallTaken', z.object(takenFields))
export type CallTaken = z.output<typeof callTakenResponse>

/** A closing with its content. */
export const closingResponse = named(
  'Closing',
  z.object({ callId: z.string(), dealerId: z.string(), closedAt: z.string(), ...closingFields }),
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
