import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, line } from '../../platform/content/schemas.ts'

const column = line(200)
const maybe = z.optional(column)

/** The forms of days and times that a survey file may have. */
export const dateFormats = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'DD/MM/YYYY HH:mm',
  'YYYY-MM-DD HH:mm:ss',
  'ISO-8601',
] as const

/** How the file of a brand's portal is read: the headers of its columns, its dates, and its words for yes. */
export const surveyFile = named(
  'SurveyFile',
  z.strictObject({
    columns: named(
      'SurveyFileColumns',
      z.strictObject({
        responseId: maybe,
        dealer: column,
        answeredAt: column,
        visitRef: maybe,
        plate: maybe,
        visitDate: maybe,
        customerRef: maybe,
        identified: maybe,
        /** By the id of a survey question, the header of its column. */
        questions: z.record(id, column).check(
          z.refine((columns) => Object.keys(columns).length <= 60, {
            error: 'Must have at most 60 columns.',
            params: { code: 'too-big' },
          }),
        ),
      }),
    ),
    dateFormat: named('SurveyDateFormat', z.enum(dateFormats)),
    /** Words that mean yes in the column `identified`, whatever their case and accents. */
    yes: z.array(line(20)).check(z.minLength(1), z.maxLength(20)),
  }),
)
export type SurveyFile = z.output<typeof surveyFile>
