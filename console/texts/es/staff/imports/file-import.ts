/** What both pages say that load a file of rows: of dealers, and of people. */
export const texts = {
  columns: 'Qué columnas puede tener',
  file: 'Fichero',
  check: 'Comprobar sin cambiar nada',
  wouldTitle: (name: string) => `Qué pasaría con ${name}`,
  doneTitle: (name: string) => `Qué ha pasado con ${name}`,
  running: (name: string) => `Cargando ${name}. Puede tardar medio minuto; no cierre esta página.`,
  mistakes: 'Filas rechazadas',
  row: 'Fila',
  line: 'Línea del fichero',
  column: 'Columna',
  detail: 'Qué hay que corregir',
  more: (count: number) => `Hay ${count} más como estas.`,
  allGood: 'Todas las filas se pueden cargar.',
  nothing: 'No hay nada que cargar: corrija el fichero y vuelva a elegirlo.',
  someRefused: 'Las filas rechazadas no se cargarán; las demás, sí.',
  done: 'Se ha cargado el fichero.',
  doneInPart: 'Se ha cargado el resto. Corrija las filas rechazadas y vuelva a cargar el fichero entero.',
}
export type FileImportTexts = typeof texts
