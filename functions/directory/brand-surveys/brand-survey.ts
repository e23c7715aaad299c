import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { fold } from '../../platform/content/fold.ts'
import { id, line } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import type { FormerRightAnswers } from './right-answers.ts'
import { surveyFile } from './survey-file.ts'

/**
 * Whether a brand lets responses be used for single customers: `allowed`; `aggregated-only`, when nothing is kept per
 * person; or `forbidden`, when none are taken at all. Has no default: each brand states it.
 */
export const individualUse = named('IndividualUse', z.enum(['allowed', 'aggregated-only', 'forbidden']))

/** A mark or a bound of a scale, with at most two decimals: brands publish no more. */
export const surveyMark = z.number().check(
  z.gte(-1000),
  z.lte(1000),
  z.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: 'Must have at most two decimals, such as 8.75.',
    params: { code: 'too-precise' },
  }),
)

const choice = line(100)

const surveyQuestion = named(
  'SurveyQuestion',
  z
    .strictObject({
      id,
      text: z.optional(line(200)),
      scale: z.optional(named('SurveyScale', z.strictObject({ min: surveyMark, max: surveyMark }))),
      top: z.optional(surveyMark),
      choices: z.optional(z.array(choice).check(z.minLength(2), z.maxLength(50))),
      right: z.optional(z.array(choice).check(z.minLength(1), z.maxLength(50))),
      callChoices: z.optional(z.record(choice, z.array(id).check(z.minLength(1), z.maxLength(20)))),
    })
    .check((ctx) => {
      const { scale, top, choices, right, callChoices = {} } = ctx.value
      const refuse = (path: (string | number)[], code: string, detail: string) =>
        addIssue(ctx, path, code, detail)
      if (!scale === !choices)
        refuse([], 'scale-or-choices', 'Must have either a scale or choices, and not both.')
      if (scale && scale.min >= scale.max)
        refuse(['scale'], 'empty-scale', 'Must have a max that is more than its min.')
      if (scale && top !== undefined && (top < scale.min || top > scale.max))
        refuse(['top'], 'off-scale', 'Must be on the scale, from its min to its max.')
      if (choices && !scale && top !== undefined)
        refuse(['top'], 'top-of-choices', 'Must be left out for a question with choices.')
      if (scale && right) refuse(['right'], 'right-of-scale', 'Must be left out for a question with a scale.')
      if (choices && new Set(choices).size !== choices.length)
        refuse(['choices'], 'repeated-id', 'Must have choices that differ from each other.')
      if (choices && right?.some((each) => !choices.includes(each)))
        refuse(['right'], 'unknown-choice', 'Must be some of the question’s choices.')
      for (const name of Object.keys(callChoices))
        if (!choices?.includes(name))
          refuse(['callChoices', name], 'unknown-choice', 'Must be one of the question’s choices.')
      const meant = new Map<string, string>()
      for (const [name, ids] of Object.entries(callChoices))
        ids.forEach((each, index) => {
          const other = meant.get(each) ?? name
          meant.set(each, other)
          if (other !== name)
            refuse(
              ['callChoices', name, index],
              'repeated-choice',
              `Must be a choice of the call that does not mean ${other}, too.`,
            )
        })
    }),
)
/**
 * A question of a brand's survey: `text` is what it asks, as its customers read it (by default the title of its column in the
 * file). With a scale, `top` is the lowest mark that counts as top (by default, on 0 to 10 only, the brand's top mark); with
 * choices, `right` are those that the brand counts as right, and `callChoices` says by which choices of the call's question
 * the same is meant, so that both can be compared.
 */
export type SurveyQuestion = z.output<typeof surveyQuestion>

const goal = named(
  'SurveyGoal',
  z.strictObject({
    question: id,
    measure: named('SurveyGoalMeasure', z.enum(['mean', 'top-share'])),
    target: surveyMark,
  }),
)

/** What Asortis knows of a brand's survey: its questions, its use, its file. */
export const brandSurveyContent = named(
  'BrandSurveyContent',
  z
    .strictObject({
      individualUse,
      /** Used where the file has no column that says whether the customer is identified. */
      identifiedByDefault: z._default(z.boolean(), false),
      /** Cells that mean that a question was not answered. An empty cell always does. */
      noAnswer: z._default(z.array(z.string().check(z.maxLength(50))).check(z.maxLength(20)), [
        '',
        'NS/NC',
        '-',
      ]),
      /** What the brand pays its bonus for: a mean, or the share of top marks in percent. */
      goal: z.optional(goal),
      surveyQuestions: z.array(surveyQuestion).check(z.minLength(1), z.maxLength(60)),
      surveyFile: z.optional(surveyFile),
    })
    .check((ctx) => {
      const { surveyQuestions, goal: bonus, surveyFile: file } = ctx.value
      const ids = surveyQuestions.map((question) => question.id)
      ids.forEach((each, index) => {
        if (ids.indexOf(each) !== index)
          addIssue(
            ctx,
            ['surveyQuestions', index, 'id'],
            'repeated-id',
            'Must differ from the ids of the other questions.',
          )
      })
      const known = (path: (string | number)[], question: string) => {
        if (!ids.includes(question))
          addIssue(ctx, path, 'unknown-question', 'Must be the id of one of surveyQuestions.')
      }
      if (bonus) known(['goal', 'question'], bonus.question)
      for (const question of Object.keys(file?.columns.questions ?? {}))
        known(['surveyFile', 'columns', 'questions', question], question)
      const yes = new Set(file?.yes.map(fold))
      const both = file?.no?.find((word) => yes.has(fold(word)))
      if (both !== undefined)
        addIssue(
          ctx,
          ['surveyFile', 'no'],
          'yes-and-no',
          `Must have no word that is among those for yes, such as ${both}: nobody would know which it means.`,
        )
    }),
)
export type BrandSurveyContent = z.output<typeof brandSurveyContent>

/** A brand's survey, with its brand, and which answers were right before. */
export type BrandSurvey = BrandSurveyContent & { brandId: string; former?: FormerRightAnswers | undefined }
