import { callKindWords } from '../../cases/words/call-kind-words.ts'
import type { Language } from '../../platform/words/language.ts'
import type { Column, ColumnKind } from '../../platform/files/sheet.ts'

const column = (header: string, kind: ColumnKind): Column => ({ header, kind, width: 14 })

/** How pairs that are in figures count. */
const pairSeries = ['counts', 'recheck'] as const
/** Whether pairs of such a series are in the file. */
export const isPairSeries = (series: string): series is (typeof pairSeries)[number] =>
  pairSeries.some((one) => one === series)

/** The series in words. */
export const pairSeriesWords = {
  es: { counts: 'cuenta', recheck: 'comprobación' },
  en: { counts: 'counts', recheck: 'check' },
} as const satisfies Record<Language, Record<(typeof pairSeries)[number], string>>

/** Whether two choices mean the same, in words; empty where the brand's survey does not say which do. */
export const sameChoiceWords = {
  es: { yes: 'sí', no: 'no' },
  en: { yes: 'yes', no: 'no' },
} as const satisfies Record<Language, Record<'yes' | 'no', string>>

/** The scale of a mark in words, such as `0 a 10`. */
export const scaleText = (language: Language, { min, max }: { min: number; max: number }): string =>
  language === 'es' ? `${min} a ${max}` : `${min} to ${max}`

/** A kind of call in words, as in every list. */
export const pairKindWords = (language: Language, kind: string): string =>
  new Map<string, string>(Object.entries(callKindWords[language])).get(kind) ?? kind

/** The columns of a file of pairs, by the dealer's language. */
export const pairColumns: Record<Language, readonly Column[]> = {
  es: [
    column('Mes', 'month'),
    column('Fecha de la encuesta', 'day'),
    column('Marca', 'code'),
    column('Pregunta', 'text'),
    column('Nota en la llamada', 'number'),
    column('Nota en la encuesta', 'number'),
    column('Tipo de llamada', 'text'),
    column('Llamada', 'code'),
    column('Intervención', 'code'),
    column('Serie', 'text'),
    column('Código de la pregunta', 'code'),
    column('Opción en la llamada', 'text'),
    column('Opción en la encuesta', 'text'),
    column('La misma opción', 'text'),
    column('Escala de la llamada', 'text'),
    column('Escala de la encuesta', 'text'),
  ],
  en: [
    column('Month', 'month'),
    column('Survey date', 'day'),
    column('Brand', 'code'),
    column('Question', 'text'),
    column('Mark in the call', 'number'),
    column('Mark in the survey', 'number'),
    column('Kind of call', 'text'),
    column('Call', 'code'),
    column('Visit', 'code'),
    column('Series', 'text'),
    column('Question id', 'code'),
    column('Choice in the call', 'text'),
    column('Choice in the survey', 'text'),
    column('The same choice', 'text'),
    column('Scale of the call', 'text'),
    column('Scale of the survey', 'text'),
  ],
}
