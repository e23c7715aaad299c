import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import type { Person } from './open-console.ts'

const folder = join(repositoryRoot, 'console', 'app', 'routing')

/** The patterns of all pages behind the sign-in, as the console's route tables name them. */
export const pagePatterns = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('routes.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\bpage\(\s*'([^']+)'/g)].map(
        ([, pattern = '']) => pattern,
      ),
    )

/**
 * Where each page, and each part of it that is another, is looked at, by its pattern, and by whom; MONTH is that of a
 * draw, EXPORT a file's id, IMPORT an import's, REVIEW a review's.
 */
export const places: Readonly<Record<string, readonly [Person, string, ...string[]]>> = {
  '/d/:dealerId/problemas': ['Lucía Martín', '/d/gredos/problemas'],
  '/d/:dealerId/problemas/:callId': ['Lucía Martín', '/d/gredos/problemas/L-gredos-06'],
  '/d/:dealerId/seguimientos': ['Lucía Martín', '/d/gredos/seguimientos'],
  '/d/:dealerId/llamadas': ['Lucía Martín', '/d/gredos/llamadas'],
  '/d/:dealerId/llamadas/:callId': ['Lucía Martín', '/d/gredos/llamadas/L-gredos-06'],
  '/d/:dealerId/exportaciones/:exportId': ['Lucía Martín', '/d/gredos/exportaciones/EXPORT'],
  '/d/:dealerId/derechos': ['Marta Vela', '/d/gredos/derechos', '/d/gredos/derechos?show=standing'],
  '/d/:dealerId/preferencias': ['Lucía Martín', '/d/gredos/preferencias'],
  '/d/:dealerId/cifras': ['Lucía Martín', '/d/gredos/cifras'],
  '/d/:dealerId/encuesta': ['Lucía Martín', '/d/gredos/encuesta'],
  '/d/:dealerId/grupo': ['Elvira Pastor', '/d/duero/grupo'],
  '/d/:dealerId/grupo/:month': ['Elvira Pastor', '/d/duero/grupo/MONTH'],
  '/asortis': ['Marta Vela', '/asortis'],
  '/asortis/problemas': ['Marta Vela', '/asortis/problemas'],
  '/asortis/seguimientos': ['Marta Vela', '/asortis/seguimientos'],
  '/asortis/marcas': ['Marta Vela', '/asortis/marcas'],
  '/asortis/marcas/nueva': ['Marta Vela', '/asortis/marcas/nueva'],
  '/asortis/marcas/:brandId': ['Marta Vela', '/asortis/marcas/lince'],
  '/asortis/marcas/:brandId/encuesta': ['Marta Vela', '/asortis/marcas/lince/encuesta'],
  '/asortis/concesionarios': ['Marta Vela', '/asortis/concesionarios'],
  '/asortis/concesionarios/nuevo': ['Marta Vela', '/asortis/concesionarios/nuevo'],
  '/asortis/concesionarios/:dealerId': ['Marta Vela', '/asortis/concesionarios/gredos'],
  '/asortis/concesionarios/importar': ['Marta Vela', '/asortis/concesionarios/importar'],
  '/asortis/concesionarios/importar-personas': ['Marta Vela', '/asortis/concesionarios/importar-personas'],
  '/asortis/grupos': ['Marta Vela', '/asortis/grupos'],
  '/asortis/grupos/nuevo': ['Marta Vela', '/asortis/grupos/nuevo'],
  '/asortis/grupos/:groupId': ['Marta Vela', '/asortis/grupos/meseta'],
  '/asortis/encuestas': ['Marta Vela', '/asortis/encuestas'],
  '/asortis/encuestas/:importId': ['Marta Vela', '/asortis/encuestas/IMPORT'],
  '/asortis/cuestionarios': ['Marta Vela', '/asortis/cuestionarios'],
  '/asortis/cuestionarios/nuevo': ['Marta Vela', '/asortis/cuestionarios/nuevo'],
  '/asortis/cuestionarios/:questionnaireId': ['Marta Vela', '/asortis/cuestionarios/brisa-taller'],
  '/especialista/supervision': ['Ignacio Roca', '/especialista/supervision'],
  '/asortis/supervision': ['Marta Vela', '/asortis/supervision?ver=muestra'],
  '/d/:dealerId/muestra': ['Lucía Martín', '/d/gredos/muestra'],
  '/especialista': ['Ignacio Roca', '/especialista'],
  '/especialista/revisiones/:reviewId': ['Ignacio Roca', '/especialista/revisiones/REVIEW'],
  '/asortis/exclusion': ['Marta Vela', '/asortis/exclusion'],
  '/asortis/informacion': ['Marta Vela', '/asortis/informacion'],
  '/asortis/informacion/:requestId': ['Marta Vela', '/asortis/informacion/REQUEST'],
  '/asortis/sorteos': ['Marta Vela', '/asortis/sorteos'],
  '/asortis/sorteos/:month': ['Marta Vela', '/asortis/sorteos/MONTH'],
}
