import * as z from 'zod/mini'
import { callKind } from '../directory/call-kind.ts'
import { lazily } from '../platform/http/lazily.ts'
import { day, email, id, instant, line, questionnaireName, text } from '../platform/schemas.ts'
import { criteria } from './criteria.ts'
import { topic } from './topics.ts'

/** How a contact call ended. */
export const outcomes = [
  'completed',
  'partial',
  'declined',
  'call-back',
  'unreachable',
  'voicemail',
  'wrong-number',
  'language-barrier',
] as const
const outcome = z.enum(outcomes)
export type Outcome = z.output<typeof outcome>

/** One question's answer: exactly one of `mark`, `choice` and `refused`. Not asked is no answer at all. */
const answer = z
  .strictObject({
    question: id,
    mark: z.optional(z.int()),
    reserved: z.optional(z.boolean()),
    choice: z.optional(id),
    refused: z.optional(z.literal(true)),
    comment: z.optional(text(2000)),
  })
  .check((ctx) => {
    const { mark, choice, refused, reserved } = ctx.value
    const given = [mark, choice, refused].filter((item) => item !== undefined).length
    if (given !== 1)
      ctx.issues.push({
        code: 'custom',
        path: [],
        input: undefined,
        params: { code: 'one-of-mark-choice-refused' },
      })
    if (reserved !== undefined && mark === undefined) {
      ctx.issues.push({
        code: 'custom',
        path: ['reserved'],
        input: undefined,
        params: { code: 'reserved-without-mark' },
      })
    }
  })
export type Answer = z.output<typeof answer>

/** Something that went wrong, as the customer tells it. `resolved` includes "perhaps resolved". */
const situation = z
  .strictObject({
    state: z.enum(['unresolved', 'resolved', 'external']),
    topic: z.optional(topic),
    knownToDealer: z.optional(z.boolean()),
    stillUpset: z.optional(z.boolean()),
    description: z.optional(text(4000)),
  })
  .check((ctx) => {
    if (ctx.value.stillUpset !== undefined && ctx.value.state !== 'resolved') {
      ctx.issues.push({
        code: 'custom',
        path: ['stillUpset'],
        input: undefined,
        params: { code: 'only-when-resolved' },
      })
    }
  })
export type Situation = z.output<typeof situation>

const motive = z.strictObject({ topic: z.optional(topic), text: z.optional(text(2000)) })

const operatorVerdict = z
  .strictObject({
    problem: z.boolean(),
    criteria: z.optional(z.array(z.enum(criteria)).check(z.maxLength(5))),
  })
  .check((ctx) => {
    const named = ctx.value.criteria?.length ?? 0
    const refuse = (code: string) =>
      ctx.issues.push({ code: 'custom', path: ['criteria'], input: undefined, params: { code } })
    if (ctx.value.problem && named === 0) refuse('criterion-missing')
    if (!ctx.value.problem && named > 0) refuse('criterion-without-problem')
  })
export type OperatorVerdict = z.output<typeof operatorVerdict>

const said = z.strictObject({
  script: z.optional(line(20)),
  brandSurvey: z.optional(z.boolean()),
  prize: z.optional(z.boolean()),
})

const customer = z.strictObject({
  ref: id,
  name: z.optional(line(200)),
  phone: z.optional(z.string().check(z.regex(/^\+?[0-9][0-9 ().-]{3,28}$/))),
  email: z.optional(email),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
})
export type Customer = z.output<typeof customer>

const visit = z.strictObject({
  ref: id,
  date: z.optional(day),
  site: z.optional(id),
  adviser: z.optional(id),
  vehicle: z.optional(
    z.strictObject({ plate: z.optional(line(20)), model: z.optional(line(100)), vin: z.optional(line(20)) }),
  ),
})
export type Visit = z.output<typeof visit>

/** What was said of the customer's experience: all that classification looks at. */
const facts = {
  answers: z.optional(z.array(answer).check(z.maxLength(100))),
  situations: z.optional(z.array(situation).check(z.maxLength(20))),
  motives: z.optional(z.array(motive).check(z.maxLength(20))),
  scopeExplained: z.optional(z.boolean()),
  cooperation: z.optional(z.enum(['willing', 'reluctant'])),
  operatorVerdict: z.optional(operatorVerdict),
}

const fields = {
  kind: callKind,
  outcome,
  attempt: z.optional(z.int().check(z.gte(1), z.lte(100))),
  startedAt: instant,
  endedAt: z.optional(instant),
  callBackAt: z.optional(instant),
  operator: id,
  recording: z.optional(id),
  recheckOf: z.optional(id),
  questionnaire: questionnaireName,
  customer,
  visit,
  ...facts,
  said: z.optional(said),
}

/** A call as call-centre software puts it: facts only, never rewritten. Rules between fields: `check-call.ts`. */
export const callContent = z.strictObject(fields)
export type CallContent = z.output<typeof callContent>

/** A call in a batch: its content with its id. */
export const batchItem = lazily(() => z.strictObject({ ...fields, callId: id }))

/** A call as far as it is known while the customer is on the line. `dealer` lets the script be the dealer's own. */
export const assessmentContent = lazily(() =>
  z.partial(
    z.strictObject({ ...fields, dealer: id, customer: z.partial(customer), visit: z.partial(visit) }),
  ),
)
export type AssessmentContent = z.output<ReturnType<typeof assessmentContent>>

/** The facts that classification looks at. */
export type CallFacts = Pick<CallContent, keyof typeof facts>

/** The end of a call that was put while the customer was on the line. */
export const closingContent = z.strictObject({
  endedAt: instant,
  said: z.optional(said),
  recording: z.optional(id),
})
export type ClosingContent = z.output<typeof closingContent>
