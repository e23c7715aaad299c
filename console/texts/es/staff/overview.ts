import { texts as charts } from '../charts.ts'
import { capitalCount, countWord } from '../count-word.ts'

export type OverviewTexts = typeof texts

export const texts = {
  ...charts,
  title: 'Resumen',
  notYet: '—',
  nOf: (n: number, of: number) => `${n} de ${of}`,
  attention: 'Hoy',
  overdue: 'Problemas fuera de plazo',
  atLeast: (n: number, more: boolean) => (more ? `Más de ${n}` : String(n)),
  noneOverdue: 'Todos los concesionarios van en plazo.',
  showOverdue: 'Verlos por plazo',
  undelivered: 'Avisos que no han llegado',
  noneUndelivered: 'Los avisos de los problemas abiertos han llegado o están en camino.',
  caseOf: (dealer: string, visit: string) => `${dealer}, visita ${visit}`,
  unsent: (count: string) => `Pendientes de enviar: ${count}`,
  draws: 'Sorteos',
  inOrder: 'En orden',
  toLookAt: 'Por revisar',
  drawsInOrder: (month: string) => `Los últimos son los de ${month}.`,
  noDraws: 'Todavía no ha habido ninguno.',
  drawsOf: (month: string, undecided: number, notSealed: number) =>
    [
      month,
      undecided === 0
        ? ''
        : undecided === 1
          ? 'un sorteo sin resultado'
          : `${countWord(undecided)} sorteos sin resultado`,
      notSealed === 0
        ? ''
        : notSealed === 1
          ? 'una lista sin sellar'
          : `${countWord(notSealed)} listas sin sellar`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  figures: 'Cifras de todos los concesionarios',
  brand: 'Marca',
  allBrands: 'Todas',
  month: 'Mes',
  asOf: 'Datos hasta el',
  asOfHelp: 'Se actualizan cada media hora.',
  alerts: 'Avisados en menos de un minuto',
  noAlerts: 'Todavía no ha habido problemas de los que avisar.',
  withinMinuteSays: (share: string) =>
    `El ${share} de los problemas de estos meses llegó al concesionario en menos de un minuto.`,
  notTold: (n: number) =>
    n === 1 ? 'De uno no consta todavía el aviso.' : `De ${countWord(n)} no consta todavía el aviso.`,
  monthAlerts: (month: string, n: number, of: number) =>
    `En ${month}, ${n} de ${of} problemas avisados en menos de un minuto.`,
  problems: 'Problemas',
  told: 'Avisados',
  withinMinute: 'En menos de un minuto',
  share: 'Porcentaje',
  funnel: 'Los concesionarios, uno junto a otro',
  funnelSays: (share: string) =>
    `Entre todos, tiene un problema el ${share} de los clientes: es la línea discontinua. Las otras dos son los límites de la casualidad, que con pocas respuestas pesa más.`,
  outsideSays: (outside: number, of: number) =>
    outside === 0
      ? `Ninguno de los ${countWord(of)} se sale de lo que explica la casualidad.`
      : outside === 1
        ? `Uno de los ${countWord(of)} se sale de lo que explica la casualidad.`
        : `${capitalCount(outside)} de los ${countWord(of)} se salen de lo que explica la casualidad.`,
  noCalls: (month: string) => `En ${month} no hubo llamadas con respuesta.`,
  dealer: 'Concesionario',
  answers: 'Clientes que han respondido',
  comparedWithAll: 'Frente al conjunto',
  sides: {
    above: 'Más problemas de los que explica la casualidad',
    below: 'Menos problemas de los que explica la casualidad',
    within: 'Dentro de lo habitual',
  },
  problemShare: 'Clientes con un problema',
  problemShareSays: 'Todos los concesionarios juntos.',
  acknowledgedInTime: 'Confirmados en plazo',
  acknowledgedSays: 'Problemas de los que alguien se encargó a tiempo.',
  resolvedInTime: 'Cerrados en plazo',
  resolvedSays: 'Problemas que se cerraron a tiempo.',
  monthShare: (month: string, share: string, n: number, of: number) =>
    `En ${month}, el ${share} (${n} de ${of}).`,
  count: 'Número',
  outOf: 'De un total de',
}
