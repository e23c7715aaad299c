import { countWord } from './count-word.ts'

/** The words around every chart. */
export type ChartTexts = typeof texts

export const texts = {
  asTable: 'Ver como tabla',
  asChart: 'Ver como gráfico',
  csv: 'Descargar CSV',
  walk: 'Con las flechas se pasa de un punto a otro.',
  hint: 'Elija un punto para ver su valor.',
  outsideMark: 'Fuera de lo habitual',
  patternMark: 'Varios meses en la misma dirección',
  bandMark: 'Lo habitual',
  centreMark: 'Promedio',
  leftOut: (n: number) => (n === 1 ? 'Hay otro más en la tabla.' : `Hay otros ${countWord(n)} en la tabla.`),
}
