import * as z from 'zod/mini'
import { id, line } from '../../platform/content/schemas.ts'
import { callKind } from './call-kind.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { named } from '../../platform/content/named.ts'

const wording = named('Wording', z.strictObject({ es: line(500), en: z.optional(line(500)) }))
const bound = z.int().check(z.gte(-1000), z.lte(1000))

const choice = named(
  'Choice',
  z.strictObject({
    id,
    text: z.optional(wording),
    low: z.optional(z.boolean()),
    right: z.optional(z.boolean()),
  }),
)

const question = named(
  'Question',
  z
    .strictObject({
      id,
      text: wording,
      scale: z.optional(named('Scale', z.strictObject({ min: bound, max: bound }))),
      cutOff: z.optional(z.int()),
      choices: z.optional(z.array(choice).check(z.minLength(2), z.maxLength(50))),
      brandSurveyQuestion: z.optional(id),
    })
    .check((ctx) => {
      const { scale, cutOff, choices } = ctx.value
      const refuse = (path: string[], code: string, detail: string) => addIssue(ctx, path, code, detail)
      if (!scale === !choices)
        refuse([], 'scale-or-choices', 'Must have either a scale or choices, and not both.')
      if (scale && scale.min >= scale.max)
        refuse(['scale'], 'empty-scale', 'Must have a max that is more than its min.')
      if (scale && cutOff === undefined && !(scale.min === 0 && scale.max === 10))
        refuse(['cutOff'], 'missing', 'This field is required unless the scale is 0 to 10.')
      if (scale && cutOff !== undefined && (cutOff < scale.min || cutOff > scale.max))
        refuse(['cutOff'], 'off-scale', 'Must be on the scale, from its min to its max.')
      if (choices && !scale && cutOff !== undefined)
        refuse(['cutOff'], 'cut-off-of-choices', 'Must be left out for a question with choices.')
      const ids = choices?.map((choice) => choice.id) ?? []
      if (new Set(ids).size !== ids.length)
        refuse(['choices'], 'repeated-id', 'Must have choices with different ids.')
    }),
)

/** One version of a brand's questions for some kinds of call; immutable once created. */
export const questionnaireContent = named(
  'QuestionnaireContent',
  z
    .strictObject({
      brand: id,
      kinds: z.array(callKind).check(z.minLength(1), z.maxLength(4)),
      questions: z.array(question).check(z.minLength(1), z.maxLength(100)),
    })
    .check((ctx) => {
      const ids = ctx.value.questions.map((item) => item.id)
      ids.forEach((item, index) => {
        if (ids.indexOf(item) !== index) {
          addIssue(
            ctx,
            ['questions', index, 'id'],
            'repeated-id',
            'Must differ from the ids of the other questions.',
          )
        }
      })
      const compared = ctx.value.questions.map((item) => item.brandSurveyQuestion)
      compared.forEach((item, index) => {
        if (item !== undefined && compared.indexOf(item) !== index)
          addIssue(
            ctx,
            ['questions', index, 'brandSurveyQuestion'],
            'repeated-survey-question',
            'Must differ from those of the other questions: a response would count twice.',
          )
      })
    }),
)

export type QuestionnaireContent = z.output<typeof questionnaireContent>
export type Question = QuestionnaireContent['questions'][number]
/** A questionnaire version with its name, `id@version`. */
export type Questionnaire = QuestionnaireContent & { name: string }
