import { rowFaults } from '../../files/file-row.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'

/** The header of the column with the reasons. */
export const reasonHeader = 'Motivo'

/** Why a row was refused, for whoever corrects it. */
const words: Readonly<Record<RowRefusal['code'], string>> = {
  'unclosed-quote': 'comillas sin cerrar',
  'stray-quote': 'comillas dentro de un texto entre comillas',
  'row-too-long': 'fila demasiado larga',
  'truncated-row': 'el archivo se corta en esta fila',
  'missing-cell': 'faltan celdas',
  'extra-cell': 'sobran celdas',
  'not-json': 'no es un objeto JSON',
  'duplicate-column': 'tiene dos veces el mismo dato',
  missing: 'falta el dato',
  'unknown-dealer': 'código de concesionario desconocido',
  'code-not-valid-then': 'código no vigente ese día',
  'dealer-left': 'el concesionario ya no participa',
  'not-of-dealer': 'el concesionario no es de esta marca',
  'not-a-date': 'fecha no válida',
  'in-future': 'fecha que aún no ha llegado',
  'not-an-id': 'identificador no válido',
  'not-yes-or-no': 'no dice ni sí ni no: no se sabe si el cliente dio su nombre',
  'too-long': 'texto demasiado largo',
  'no-match-key': 'sin datos para encontrar la llamada',
  'no-answers': 'sin ninguna respuesta',
  'not-a-number': 'no es un número',
  'not-on-scale': 'fuera de la escala',
  'not-a-choice': 'no es una de las opciones',
  'totals-row': 'es la fila de totales, no una respuesta: bórrela',
  'differs-from-kept': 'esta respuesta ya está guardada, con otro contenido',
  'may-be-kept': 'puede ser una respuesta anónima ya guardada, de la misma fecha y con las mismas notas',
  'differs-in-file': 'otra fila del archivo es de la misma respuesta y dice algo distinto',
  erased: 'los datos de este cliente se borraron',
  withdrawn: 'esta respuesta se retiró de este concesionario',
  'kept-at-another-dealer': 'otro concesionario ya tiene esta respuesta',
}

const faults = new Set<RowRefusal['code']>(rowFaults)

/**
 * The reasons for which a row was refused, in one line. One that could not be divided into cells has none to be found by:
 * it is named by its number and its line.
 */
export const reasonOf = (
  row: number,
  refusals: readonly Pick<RowRefusal, 'code' | 'column' | 'line' | 'keptAt'>[],
): string =>
  refusals
    .map(({ code, column, line, keptAt }) => {
      const place = faults.has(code) ? `fila ${row}, línea ${line}` : column
      const said = keptAt === undefined ? words[code] : `${words[code]} (${keptAt})`
      return place === null ? said : `${place}: ${said}`
    })
    .join('; ')
