export type CallsTexts = typeof texts

export const texts = {
  title: 'Llamadas',
  about: 'Todas las llamadas a sus clientes, con lo que han respondido.',
  month: 'Mes',
  before: 'Mes anterior',
  after: 'Mes siguiente',
  caption: (month: string) => `Llamadas de ${month}`,
  none: (month: string) => `No hay llamadas en ${month}`,
  noneHelp: 'Cuando hablemos con un cliente, la llamada aparecerá aquí con sus respuestas.',
  customer: 'Cliente',
  received: 'Recibida',
  kind: 'Motivo',
  outcome: 'Resultado',
  marks: 'Valoraciones',
  problem: 'Problema',
  visit: (ref: string) => `Visita ${ref}`,
  low: 'baja',
  reserved: 'con reservas',
  refused: 'sin valorar',
  lowChoices: (count: number) => (count === 1 ? 'otra respuesta baja' : `${count} respuestas bajas más`),
  count: (shown: number, more: boolean) =>
    more ? `Se muestran ${shown}; hay más` : shown === 1 ? 'Una llamada' : `${shown} llamadas`,
}
