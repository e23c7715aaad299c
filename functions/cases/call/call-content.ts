import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { detail } from './customer-detail.ts'
import {
  day,
  id,
  instant,
  language,
  optionalLine,
  optionalText,
  questionnaireName,
} from '../../platform/content/schemas.ts'
import { omitEmpty } from './omit-empty.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { named } from '../../platform/content/named.ts'

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
export type Outcome = (typeof outcomes)[number]
export const outcome = named('Outcome', z.enum(outcomes))

const flag = z.optional(z.boolean())
const someId = z.optional(id)
const someInstant = z.optional(instant)
const someTopic = z.optional(topic)
const shortLine = optionalLine(20)
const remark = optionalText(2000)
const atMost20 = z.maxLength(20)

/** The answer to one question: exactly one of `mark`, `choice` and `refused`. A question not asked has no answer. */
const answer = named(
  'Answer',
  z
    .strictObject({
      question: id,
      mark: z.optional(z.int()),
      reserved: flag,
      choice: someId,
      refused: z.optional(
        z.literal(true, 'Must be true, or left out if the customer did not refuse to answer.'),
      ),
      comment: remark,
    })
    .check(omitEmpty('comment'), (ctx) => {
      const { mark, choice, refused, reserved } = ctx.value
      const kinds = [mark, choice, refused].filter((item) => item !== undefined).length
      if (kinds !== 1)
        addIssue(ctx, [], 'one-of-mark-choice-refused', 'Must have exactly one of mark, choice and refused.')
      if (reserved !== undefined && mark === undefined)
        addIssue(ctx, ['reserved'], 'reserved-without-mark', 'Must be left out unless there is a mark.')
    }),
)

/** Something that went wrong, in the customer's view. `resolved` includes "perhaps resolved". */
const situation = named(
  'Situation',
  z
    .strictObject({
      state: named('SituationState', z.enum(['unresolved', 'resolved', 'external'])),
      topic: someTopic,
      knownToDealer: flag,
      stillUpset: flag,
      description: optionalText(4000),
    })
    .check(omitEmpty('description'), (ctx) => {
      const { state, stillUpset } = ctx.value
      if (stillUpset !== undefined && state !== 'resolved')
        addIssue(ctx, ['stillUpset'], 'only-when-resolved', 'Must be left out unless the state is resolved.')
    }),
)

const motive = named('Motive', z.strictObject({ topic: someTopic, text: remark }).check(omitEmpty('text')))

const operatorVerdict = named(
  'OperatorVerdict',
  z
    .strictObject({
      problem: z.boolean(),
      criteria: z.optional(z.array(criterion).check(z.maxLength(5))),
    })
    .check((ctx) => {
      const count = ctx.value.criteria?.length ?? 0
      if (ctx.value.problem && count === 0)
        addIssue(
          ctx,
          ['criteria'],
          ctx.value.criteria ? 'too-small' : 'missing',
          ctx.value.criteria
            ? 'Must have at least 1 item if problem is true.'
            : 'This field is required if problem is true.',
        )
      if (!ctx.value.problem && count > 0)
        addIssue(
          ctx,
          ['criteria'],
          'criterion-without-problem',
          'Must be empty or left out if problem is false.',
        )
    }),
)

const said = z.optional(
  named(
    'Said',
    z.strictObject({ script: shortLine, brandSurvey: flag, prize: flag }).check(omitEmpty('script')),
  ),
)

export const customer = named(
  'Customer',
  z.strictObject({
    ref: id,
    name: detail(200),
    phone: detail(40),
    email: detail(254),
    language: z.optional(language),
  }),
)

const vehicle = named(
  'Vehicle',
  z
    .strictObject({ plate: shortLine, model: optionalLine(100), vin: shortLine })
    .check(omitEmpty('plate', 'model', 'vin')),
)

export const visit = named(
  'Visit',
  z.strictObject({
    ref: id,
    date: z.optional(day),
    site: someId,
    adviser: someId,
    vehicle: z.optional(vehicle),
  }),
)

/** The facts about the customer's experience: the whole input of classification. */
const facts = {
  answers: z.optional(z.array(answer).check(z.maxLength(100))),
  situations: z.optional(z.array(situation).check(atMost20)),
  motives: z.optional(z.array(motive).check(atMost20)),
  scopeExplained: flag,
  cooperation: z.optional(named('Cooperation', z.enum(['willing', 'reluctant']))),
  operatorVerdict: z.optional(operatorVerdict),
}

const fields = {
  kind: callKind,
  outcome,
  attempt: z.optional(z.int().check(z.gte(1), z.lte(100))),
  startedAt: instant,
  endedAt: someInstant,
  callBackAt: someInstant,
  operator: id,
  recording: someId,
  recheckOf: someId,
  questionnaire: questionnaireName,
  customer,
  visit,
  ...facts,
  said,
}

export type Answer = z.output<typeof answer>
export type Situation = z.output<typeof situation>
export type OperatorVerdict = z.output<typeof operatorVerdict>
export type Customer = z.output<typeof customer>
export type Visit = z.output<typeof visit>

/** A call as reported by call-centre software: facts only, never rewritten. `validate-call.ts` has the cross-field rules. */
export const callContent = named('CallContent', z.strictObject(fields))
export type CallContent = z.output<typeof callContent>

/** A call in a batch: its content with its id. */
export const batchItem = named('BatchCall', z.strictObject({ ...fields, callId: id }))

/** A call as far as it is known while in progress. `dealer` makes the dealer's own script settings apply. */
export const assessmentContent = named(
  'AssessmentContent',
  z.partial(
    z.strictObject({
      ...fields,
      dealer: id,
      customer: named('AssessmentCustomer', z.partial(customer)),
      visit: named('AssessmentVisit', z.partial(visit)),
    }),
  ),
)
export type AssessmentContent = z.output<typeof assessmentContent>

/** The facts that classification uses. */
export type CallFacts = Pick<CallContent, keyof typeof facts>

/** The fields of a closing. */
export const closingFields = { endedAt: instant, said, recording: fields.recording }

/** The end of a call that was reported while in progress. */
export const closingContent = named('ClosingContent', z.strictObject(closingFields))
export type ClosingContent = z.output<typeof closingContent>
