import * as z from 'zod/mini'
import { id, optionalText } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { named } from '../../platform/content/named.ts'
import { criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { omitEmpty } from '../../platform/content/omit-empty.ts'

const flag = z.optional(z.boolean())
const someTopic = z.optional(topic)
const remark = optionalText(2000)
const atMost20 = z.maxLength(20)

/** The answer to one question: exactly one of `mark`, `choice` and `refused`. A question not asked has no answer. */
export const answer = named(
  'Answer',
  z
    .strictObject({
      question: id,
      mark: z.optional(z.int()),
      reserved: flag,
      choice: z.optional(id),
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

/** The facts about the customer's experience: the whole input of classification. */
export const facts = {
  answers: z.optional(z.array(answer).check(z.maxLength(100))),
  situations: z.optional(z.array(situation).check(atMost20)),
  motives: z.optional(z.array(motive).check(atMost20)),
  scopeExplained: flag,
  cooperation: z.optional(named('Cooperation', z.enum(['willing', 'reluctant']))),
  operatorVerdict: z.optional(operatorVerdict),
}

export type Answer = z.output<typeof answer>
export type Situation = z.output<typeof situation>
export type OperatorVerdict = z.output<typeof operatorVerdict>
