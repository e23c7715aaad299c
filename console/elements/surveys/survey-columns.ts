import type { Schemas } from '../../app/app.ts'

/** The columns of a brand's file that are not about one question. */
export const columnNames = [
  'responseId',
  'dealer',
  'answeredAt',
  'visitRef',
  'plate',
  'visitDate',
  'customerRef',
  'identified',
] as const

/** The forms of dates that a brand's file may have, the likelier ones first. */
export const dateFormats: readonly Schemas['SurveyDateFormat'][] = [
  'DD/MM/YYYY',
  'DD/MM/YYYY HH:mm',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'DD/MM/YY',
  'DD-MM-YY',
  'DD.MM.YY',
  'MM/DD/YY',
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm:ss',
  'ISO-8601',
]

/** The lines of a text without blank ones; undefined if there are none. */
export const linesOf = (text: string | undefined): string[] | undefined => {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  const full = lines.filter((line) => line !== '')
  return full.length > 0 ? full : undefined
}
