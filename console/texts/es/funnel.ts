import { capitalCount, countWord } from './count-word.ts'

/** The words of funnels of how surveys agree with calls, for Asortis's staff. */
export type FunnelTexts = typeof texts

export const texts = {
  funnelTitle: 'Concesionario a concesionario',
  funnels: {
    gap: {
      title: 'Diferencia media de cada concesionario',
      says: (centre: string) => `Entre todos, la diferencia media es de ${centre}: es la línea discontinua.`,
      column: 'Diferencia media',
    },
    identical: {
      title: 'Valoraciones idénticas de cada concesionario',
      says: (centre: string) =>
        `Entre todos, el ${centre} de las valoraciones son idénticas: es la línea discontinua.`,
      column: 'Idénticas',
    },
    choices: {
      title: 'La misma opción, por concesionario',
      says: (centre: string) =>
        `Entre todos, el ${centre} de los clientes eligió lo mismo en la llamada y en la encuesta: es la línea discontinua.`,
      column: 'La misma opción',
    },
  },
  funnelFiles: {
    gap: 'diferencia-por-concesionario',
    identical: 'identicas-por-concesionario',
    choices: 'la-misma-opcion-por-concesionario',
  },
  noFunnel:
    'Se muestra desde cinco concesionarios con cinco respuestas comparadas cada uno, y si la pregunta tiene la misma escala en la llamada y en la encuesta.',
  noChoiceFunnel:
    'Se muestra desde cinco concesionarios con cinco respuestas comparadas cada uno, y si la marca tiene la equivalencia de las opciones.',
  outsideSays: (outside: number, of: number) =>
    outside === 0
      ? `Ninguno de los ${countWord(of)} concesionarios se sale de lo que explica la casualidad.`
      : outside === 1
        ? `Uno de los ${countWord(of)} concesionarios se sale de lo que explica la casualidad.`
        : `${capitalCount(outside)} de los ${countWord(of)} concesionarios se salen de lo que explica la casualidad.`,
  limitsSay:
    'Las curvas son los límites de la casualidad, que con pocas respuestas pesa más: fuera de las de puntos queda por azar uno de cada veinte concesionarios; fuera de las continuas, dos de cada mil.',
  dealer: 'Concesionario',
  dealerId: 'Identificador del concesionario',
  comparedResponsesOf: 'Respuestas comparadas',
  nResponses: (n: number) => `${n} respuestas`,
  limits95: 'Límites del 95 %',
  limits998: 'Límites del 99,8 %',
  limitHeads: [
    'Límite inferior del 95 %',
    'Límite superior del 95 %',
    'Límite inferior del 99,8 %',
    'Límite superior del 99,8 %',
  ],
  between: (low: string, high: string) => `de ${low} a ${high}`,
  whatItSays: 'Qué indica',
  sides: {
    above: 'Por encima de lo que explica la casualidad',
    below: 'Por debajo de lo que explica la casualidad',
    within: 'Dentro de lo habitual',
  },
}
