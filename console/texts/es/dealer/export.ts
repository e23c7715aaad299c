import type { Schemas } from '../../../app/app.ts'

export type ExportTexts = typeof texts

const failures: Record<NonNullable<Schemas['ProblemExport']['failure']>, string> = {
  'too-many-rows':
    'Son demasiados problemas para un solo fichero. Use los filtros de la lista para pedir menos.',
  'too-long': 'Se ha tardado demasiado en preparar el fichero. Use los filtros de la lista para pedir menos.',
  internal: 'El fichero no se ha podido preparar. No es culpa suya: vuelva a pedirlo.',
}

export const texts = {
  title: 'Fichero de problemas',
  back: 'Volver a los problemas',
  working: 'Preparando el fichero…',
  stay: 'Puede cerrar esta página: el fichero se sigue preparando y se puede descargar durante un día.',
  progress: (rows: string, of: string) => `${rows} de ${of} problemas`,
  rows: (rows: string) => `${rows} problemas`,
  ready: 'El fichero está listo',
  readyRows: (rows: number, shown: string) =>
    rows === 0
      ? 'No contiene ningún problema.'
      : rows === 1
        ? 'Contiene un problema.'
        : `Contiene ${shown} problemas.`,
  download: 'Descargar',
  downloading: 'Empezando la descarga…',
  downloaded: 'La descarga ha empezado.',
  personal:
    'Contiene datos personales de sus clientes: guárdelo solo donde deba estar y bórrelo cuando no lo necesite.',
  failed: 'El fichero no se ha podido preparar',
  failures,
  gone: 'Este fichero ya no está: los ficheros se conservan un día. Pídalo de nuevo desde la lista.',
}
