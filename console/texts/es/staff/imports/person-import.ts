import { texts as ofFiles } from './file-import.ts'

export type PersonImportTexts = typeof texts

export const texts = {
  ...ofFiles,
  back: 'Concesionarios',
  title: 'Cargar personas desde un fichero',
  intro:
    'Un fichero CSV en UTF-8, con una primera línea de títulos y, en cada fila, una persona y un concesionario, hasta 200. Primero se comprueba, sin cambiar nada ni avisar a nadie.',
  other: 'Cargar concesionarios',
  otherIntro: 'Los concesionarios tienen que estar dados de alta. Van en otro fichero:',
  columns: 'Qué columnas debe tener',
  columnsHelp:
    'Las tres son obligatorias, en cualquier orden. Quien entra por varios concesionarios tiene una fila por cada uno. Si la dirección ya es de alguien, es esa persona y conserva su nombre.',
  counts: {
    invited: 'Con invitación',
    added: 'Sin invitación: no la necesitan',
    unchanged: 'Sin cambios: ya tenían acceso',
    refused: 'Rechazadas',
    read: 'Filas leídas',
  },
  mails: 'Al cargarlas, cada persona recibe un correo, y los responsables de su concesionario, otro.',
  now: (rows: number) => (rows === 1 ? 'Dar acceso a una persona' : `Dar acceso en ${rows} filas`),
}
