import type { Column, ColumnKind } from '../../platform/files/sheet.ts'

const column = (header: string, kind: ColumnKind): Column => ({ header, kind, width: 14 })

/** The columns of a file of pairs, by the dealer's language. */
export const pairColumns: Record<'es' | 'en', readonly Column[]> = {
  es: [
    column('Mes', 'code'),
    column('Fecha de la encuesta', 'day'),
    column('Marca', 'code'),
    column('Pregunta', 'text'),
    column('Nota en la llamada', 'number'),
    column('Nota en la encuesta', 'number'),
    column('Tipo de llamada', 'code'),
    column('Llamada', 'code'),
    column('Intervención', 'code'),
    column('Serie', 'code'),
    column('Código de la pregunta', 'code'),
  ],
  en: [
    column('Month', 'code'),
    column('Survey date', 'day'),
    column('Brand', 'code'),
    column('Question', 'text'),
    column('Mark in the call', 'number'),
    column('Mark in the survey', 'number'),
    column('Kind of call', 'code'),
    column('Call', 'code'),
    column('Visit', 'code'),
    column('Series', 'code'),
    column('Question id', 'code'),
  ],
}
