import * as z from 'zod/mini'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { storedSurveyFile } from '../../../directory/brand-surveys/stored-brand-survey.ts'
import type { SurveyFile } from '../../../directory/brand-surveys/survey-file.ts'

const question = z.object({
  id: z.string(),
  scale: z.optional(z.object({ min: z.number(), max: z.number() })),
  choices: z.optional(z.array(z.string())),
})

const importMapping = z.object({
  identifiedByDefault: z.boolean(),
  noAnswer: z.array(z.string()),
  surveyQuestions: z.array(question),
  surveyFile: storedSurveyFile,
})

/**
 * What becomes of a file's cells: the brand's columns, words and forms, and its questions, as far as they have a column. What a
 * brand allows is not in it: that is asked anew for each run.
 */
export type ImportMapping = z.output<typeof importMapping>

/** A survey whose file can be read. */
export type ReadableSurvey = BrandSurvey & { surveyFile: SurveyFile }

/** The mapping that a survey has. Pure. */
export const mappingOf = ({
  identifiedByDefault,
  noAnswer,
  surveyQuestions,
  surveyFile,
}: ReadableSurvey): ImportMapping => ({
  ...{ identifiedByDefault, noAnswer, surveyFile },
  surveyQuestions: surveyQuestions
    .filter(({ id }) => surveyFile.columns.questions[id] !== undefined)
    .map(({ id, scale, choices }) => ({ id, ...(scale && { scale }), ...(choices && { choices }) })),
})

/** A survey as a file is read with a mapping, whatever the survey's is now. Pure. */
export const withMapping = (survey: BrandSurvey, mapping: ImportMapping): ReadableSurvey => ({
  ...survey,
  ...mapping,
})

/** A mapping as it is stored: a text, in which the columns of questions keep their order, by which ids are made. */
export const mappingText = (mapping: ImportMapping): string => JSON.stringify(mapping)

/** Parses a stored mapping. Throws if it is none. */
export const parseMapping = (text: string): ImportMapping => z.parse(importMapping, JSON.parse(text))
