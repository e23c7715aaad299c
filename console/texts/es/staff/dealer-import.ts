export type DealerImportTexts = typeof texts

export const texts = {
  back: 'Concesionarios',
  title: 'Cargar concesionarios desde un fichero',
  intro:
    'Un fichero CSV en UTF-8, con una primera línea de títulos y un concesionario por fila, hasta 500. Primero se comprueba, sin cambiar nada.',
  people: 'Las personas no se cargan: se invitan una a una, en la página de cada concesionario.',
  columns: 'Qué columnas puede tener',
  columnsHelp:
    'Solo dealerId es obligatoria. Si falta una columna, ese dato no cambia; una celda vacía lo devuelve a lo habitual. Un concesionario nuevo necesita name, brands y una columna de destinatarios.',
  file: 'Fichero',
  check: 'Comprobar sin cambiar nada',
  wouldTitle: (name: string) => `Qué pasaría con ${name}`,
  doneTitle: (name: string) => `Qué ha pasado con ${name}`,
  running: (rows: string) => `Cargando ${rows}. Puede tardar medio minuto; no cierre esta página.`,
  counts: {
    created: 'Nuevos',
    replaced: 'Con cambios',
    unchanged: 'Sin cambios',
    refused: 'Rechazados',
    read: 'Filas leídas',
  },
  mistakes: 'Filas rechazadas',
  row: 'Fila',
  line: 'Línea del fichero',
  column: 'Columna',
  detail: 'Qué hay que corregir',
  more: (count: number) => `Hay ${count} más como estas.`,
  allGood: 'Todas las filas se pueden cargar.',
  now: (rows: number) => (rows === 1 ? 'Cargar un concesionario' : `Cargar ${rows} concesionarios`),
  nothing: 'No hay nada que cargar: corrija el fichero y vuelva a elegirlo.',
  someRefused: 'Las filas rechazadas no se cargarán; las demás, sí.',
  done: 'Se ha cargado el fichero.',
}
