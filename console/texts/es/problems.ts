import { texts as list } from './problem-list.ts'

export type ProblemsTexts = typeof texts

export const texts = {
  ...list,
  title: 'Problemas',
  open: 'Abiertos',
  closed: 'Cerrados',
  noneOpen: 'No hay problemas abiertos',
  noneOpenHelp: 'En cuanto un cliente nos cuente un problema, recibirá un correo y aparecerá aquí.',
  noneClosed: 'Todavía no hay problemas cerrados',
  closedState: 'Cerrado',
}
