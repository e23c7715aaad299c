import { texts as list } from '../problem-list.ts'

export type AllProblemsTexts = typeof texts

export const texts = {
  ...list,
  title: 'Todos los problemas',
  about: 'Los que siguen abiertos, por plazo. Cada plazo va en la hora local del concesionario.',
  none: 'Ningún concesionario tiene problemas abiertos',
}
