import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, line } from '../../platform/content/schemas.ts'

/** The most characters of a column's header: some portals head it with the whole question. */
export const longestHeader = 500

const column = line(longestHeader)
const maybe = z.optional(column)

/** The forms of days and times that a survey file may have; a year of two digits is one of this century. */
export const dateFormats = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'DD/MM/YY',
  'DD-MM-YY',
  'DD.MM.YY',
  'MM/DD/YY',
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
    /**
     * Words that mean yes in the column `identified`, whatever their case and accents. `true` and `VERDADERO` do so anyway; the
     * other way round where these words mean that the customer is not anonymous, such as `No`.
     */
    yes: z.array(line(20)).check(z.minLength(1), z.maxLength(20)),
    /**
     * Words that mean no there, beside an empty cell, those for no answer and the usual ones (`No`, `N`, `0`, `false`). None
     * of `yes`.
     */
    no: z.optional(z.array(line(20)).check(z.maxLength(20))),
  }),
)
export type SurveyFile = z.output<typeof surveyFile>
