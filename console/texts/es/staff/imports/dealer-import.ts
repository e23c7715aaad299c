import { texts as ofFiles } from './file-import.ts'

export type DealerImportTexts = typeof texts

export const texts = {
  ...ofFiles,
  back: 'Concesionarios',
  title: 'Cargar concesionarios desde un fichero',
  intro:
    'Un fichero CSV en UTF-8, con una primera línea de títulos y un concesionario por fila, hasta 500. Primero se comprueba, sin cambiar nada.',
  other: 'Cargar personas',
  otherIntro: 'Las personas que entran por cada concesionario van en otro fichero:',
  columnsHelp:
    'Solo dealerId es obligatoria. Si falta una columna, ese dato no cambia; una celda vacía lo devuelve a lo habitual. Un concesionario nuevo necesita name, brands y una columna de destinatarios. workingHours se escribe así: mon-fri 09:00-14:00 16:00-19:30; sat 09:00-13:30.',
  counts: {
    created: 'Nuevos',
    replaced: 'Con cambios',
    unchanged: 'Sin cambios',
    refused: 'Rechazados',
    read: 'Filas leídas',
  },
  now: (rows: number) => (rows === 1 ? 'Cargar un concesionario' : `Cargar ${rows} concesionarios`),
}
