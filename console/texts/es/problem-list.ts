/** The words that every list of problems shares. */
export type ProblemListTexts = typeof texts

export const texts = {
  filters: 'Filtros',
  all: 'Todos',
  criterion: 'Motivo',
  kind: 'Llamada',
  site: 'Centro',
  adviser: 'Asesor',
  assignee: 'Se encarga',
  alert: 'Aviso por correo',
  alertStates: {
    queued: 'Pendiente de enviar',
    uncertain: 'No consta si ha salido',
    bounced: 'Devuelto',
    failed: 'No se ha podido enviar',
  },
  overdue: 'Plazo',
  onlyOverdue: 'Fuera de plazo',
  clear: 'Quitar filtros',
  apply: 'Filtrar',
  noneFound: 'Nada coincide con los filtros',
  onTheLine: 'Al teléfono con nosotros ahora',
  late: 'Fuera de plazo',
  acknowledgeBy: 'Confirmar antes de',
  resolveBy: 'Resolver antes de',
  nobody: 'Sin responsable',
  lookedAfter: (name: string) => `Se encarga ${name}`,
  survey: 'Encuesta prevista el',
  visit: (ref: string) => `Visita ${ref}`,
  mailFailed: 'El aviso por correo no ha llegado',
  count: (shown: number, more: boolean) =>
    more ? `Se muestran ${shown}; hay más` : shown === 1 ? 'Un problema' : `${shown} problemas`,
  list: 'Lista de problemas',
}
