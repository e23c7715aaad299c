import * as z from 'zod/mini'
import { individualUse } from './brand-survey.ts'
import { formerRightAnswers } from './right-answers.ts'
import { dateFormats } from './survey-file.ts'

const text = z.string()
const texts = z.array(text)
const scale = z.object({ min: z.number(), max: z.number() })
const maybe = z.optional(text)

/** How a brand's file is read, as it is stored. */
export const storedSurveyFile = z.object({
  columns: z.object({
    responseId: maybe,
    dealer: text,
    answeredAt: text,
    visitRef: maybe,
    plate: maybe,
    visitDate: maybe,
    customerRef: maybe,
    identified: maybe,
    questions: z.record(text, text),
  }),
  dateFormat: z.enum(dateFormats),
  yes: texts,
  no: z.optional(texts),
})

/** A brand's survey as it is stored: only its types are checked, so that a stricter rule never makes it unreadable. */
export const storedBrandSurvey = z.object({
  individualUse,
  identifiedByDefault: z.boolean(),
  noAnswer: texts,
  goal: z.optional(z.object({ question: text, measure: z.enum(['mean', 'top-share']), target: z.number() })),
  surveyQuestions: z.array(
    z.object({
      id: text,
      text: maybe,
      scale: z.optional(scale),
      top: z.optional(z.number()),
      choices: z.optional(texts),
      right: z.optional(texts),
      callChoices: z.optional(z.record(text, texts)),
    }),
  ),
  former: z.optional(formerRightAnswers),
  surveyFile: z.optional(storedSurveyFile),
})
