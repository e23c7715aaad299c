import { exportMenu } from './export-menu.ts'
import { texts as list } from '../problem-list.ts'

export type ProblemsTexts = typeof texts

export const texts = {
  ...list,
  exportMenu,
  title: 'Problemas',
  open: 'Abiertos',
  closed: 'Cerrados',
  noneOpen: 'No hay problemas abiertos',
  noneOpenHelp: 'En cuanto un cliente nos cuente un problema, recibirá un correo y aparecerá aquí.',
  noneClosed: 'Todavía no hay problemas cerrados',
  closedState: 'Cerrado',
  search: {
    search: 'Buscar por visita o cliente',
    by: 'Buscar por',
    visitRef: 'Visita',
    customerRef: 'Cliente',
    reference: 'Referencia',
    go: 'Buscar',
    found: 'Resultado de la búsqueda',
    none: 'No hay ningún problema con esa referencia.',
    incomplete: 'Hay más problemas de los que caben aquí.',
    close: 'Cerrar la búsqueda',
  },
}
