import * as z from 'zod/mini'
import { surveyMark } from '../../directory/brand-surveys/brand-survey.ts'
import { instantPattern, normaliseInstant } from '../../platform/content/instant.ts'
import { named } from '../../platform/content/named.ts'
import { day, id, line } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'

const isDay = (value: string) => z.safeParse(day, value).success

const answeredAtForm =
  'Must be a date and time as in RFC 3339, such as 2026-12-30T10:58:12+01:00, or a day that exists, such as 2026-12-30, if the time is not known.'

/** When a survey was answered: a time (in UTC once parsed), or a day where the file has no time. */
export const answeredAt = z.string().check(
  z.maxLength(40, { abort: true }),
  z.refine((value) => isDay(value) || (instantPattern.test(value) && normaliseInstant(value) !== undefined), {
    error: answeredAtForm,
    abort: true,
    params: { code: 'wrong-format' },
  }),
  z.overwrite((value) => (isDay(value) ? value : (normaliseInstant(value) ?? value))),
)

/** The schema of an answer in a brand's survey. */
const surveyAnswer = named(
  'SurveyAnswer',
  z
    .strictObject({ question: id, mark: z.optional(surveyMark), choice: z.optional(line(100)) })
    .check((ctx) => {
      const { mark, choice } = ctx.value
      if ((mark === undefined) === (choice === undefined))
        addIssue(ctx, [], 'one-of-mark-choice', 'Must have exactly one of mark and choice.')
    }),
)
/** An answer in a brand's survey: a mark, which may have two decimals, or a choice. */
export type SurveyAnswer = z.output<typeof surveyAnswer>

const forms = [['callId'], ['visitRef'], ['plate', 'visitDate'], ['customerRef']].map((keys) => keys.join())

/** What a response can be matched with a call by: exactly one form. */
const match = named(
  'SurveyMatchKey',
  z
    .strictObject({
      callId: z.optional(id),
      visitRef: z.optional(id),
      plate: z.optional(line(20)),
      visitDate: z.optional(day),
      customerRef: z.optional(id),
    })
    .check((ctx) => {
      const given = Object.entries(ctx.value).flatMap(([name, value]) => (value === undefined ? [] : [name]))
      if (!forms.includes(given.join()))
        addIssue(
          ctx,
          [],
          'one-match-key',
          'Must have exactly one of callId, visitRef, customerRef, and plate with visitDate.',
        )
    }),
)

/** Everything that a response can be matched by. A file may give several; over the API it is one. */
export type MatchKeys = Partial<Record<'callId' | 'visitRef' | 'plate' | 'visitDate' | 'customerRef', string>>

/** One response to a brand's survey, as it is put. `brand` may be left out for a dealer with one brand. */
export const responseContent = named(
  'SurveyResponseContent',
  z
    .strictObject({
      brand: z.optional(id),
      answeredAt,
      identified: z.boolean(),
      answers: z.array(surveyAnswer).check(z.minLength(1), z.maxLength(60)),
      match: z.optional(match),
    })
    .check((ctx) => {
      const { identified, match: keys, answers } = ctx.value
      if (identified && !keys)
        addIssue(ctx, ['match'], 'missing', 'This field is required for an identified response.')
      const questions = answers.map(({ question }) => question)
      questions.forEach((each, index) => {
        if (questions.indexOf(each) !== index)
          addIssue(
            ctx,
            ['answers', index, 'question'],
            'repeated-question',
            'Must differ from the questions of the other answers.',
          )
      })
    }),
)
export type ResponseContent = z.output<typeof responseContent>
