import { texts as charts } from './coherence-charts.ts'
import { texts as funnel } from './funnel.ts'

/** The words of a group's coherence, for its participants and for staff. */
export type GroupCoherenceTexts = typeof texts

export const texts = {
  ...charts,
  ...funnel,
  title: 'Encuestas de la marca en el grupo',
  about:
    'Si las encuestas coinciden con las llamadas en el conjunto del grupo. Solo se muestra lo que no permite conocer las cifras de un concesionario: la diferencia, con un decimal; los porcentajes, sin decimales. Lo que nadie puede impedir es que los demás participantes junten sus propias cifras y deduzcan las de uno.',
  month: 'Mes',
  from: 'Desde',
  to: 'Hasta',
  question: 'Pregunta',
  byQuestion: 'Pregunta a pregunta',
  gap: 'Diferencia media',
  gapHelp: 'encuesta menos llamada, en todos estos meses',
  identical: 'Idénticas',
  identicalHelp: 'la misma nota en la llamada y en la encuesta',
  withinOne: 'A un punto o menos',
  withinOneHelp: 'de diferencia entre la llamada y la encuesta',
  sameChoice: 'La misma opción',
  sameChoiceHelp: 'en la llamada y en la encuesta',
  noDistance: '—',
  onlyChoices:
    'Las preguntas que se pueden mostrar se responden con opciones, y no hay una cifra de todas juntas. Elija una pregunta para verla mes a mes.',
  onlyShown: 'De los doce últimos meses, estos son los más recientes que se pueden mostrar seguidos.',
  seeShown: (from: string, to: string) => (from === to ? `Ver ${to}` : `Ver de ${from} a ${to}`),
  nothing: 'Sin cifras que se puedan mostrar',
  whyNot: 'Por qué no se muestra',
  whyHidden: {
    'fewer-than-5-dealers': 'Menos de cinco concesionarios con respuestas suficientes',
    'one-has-more-than-half': 'Un solo concesionario reúne más de la mitad de las respuestas',
    'month-not-shown': 'Hay meses que no se pueden mostrar',
    'no-roster': 'El grupo aún no tenía lista de participantes',
  },
  whyRange: {
    'fewer-than-5-dealers':
      'En estos meses hay menos de cinco concesionarios con respuestas suficientes: no se muestra ninguna cifra.',
    'one-has-more-than-half':
      'En estos meses, un solo concesionario reúne más de la mitad de las respuestas: no se muestra ninguna cifra.',
    'month-not-shown':
      'Algunos de estos meses no se pueden mostrar, y por eso tampoco su conjunto: de él se podrían deducir.',
    'no-roster': 'El grupo aún no tenía lista de participantes.',
  },
}
