/** The words of figures about the brand's survey, for dealers, groups and brands. */
export type EstimateTexts = typeof texts

export const texts = {
  withRange: (value: string, low: string, high: string) => `${value} (de ${low} a ${high})`,
  noFigure: '—',
  whyNone: {
    'too-few': 'Pocas respuestas',
    'no-spread': 'Todos dan la misma nota',
    'no-interval': 'Sin margen fiable',
    'scales-differ': 'Escalas distintas',
    'not-covered-yet': 'Los archivos de la marca aún no cubren el plazo para responder',
    'too-early': 'Aún es pronto',
  },
  question: 'Pregunta',
  allQuestions: 'Todas las preguntas',
  compared: 'Valoraciones comparadas',
  gap: 'Diferencia media',
  gapHelp: 'encuesta menos llamada',
  identical: 'Idénticas',
  identicalHelp: 'la misma nota en la llamada y en la encuesta',
  withinOne: 'A un punto o menos',
  withinOneHelp: 'de diferencia entre la llamada y la encuesta',
  concordance: 'Concordancia',
  spearman: 'Correlación (Spearman)',
  range: (low: string, high: string) => `de ${low} a ${high}`,
  rangeHelp:
    'Junto a cada cifra, su margen: de cada cien márgenes así, unos 95 contienen el valor verdadero.',
  answering: 'Responden con su nombre',
  deadlineOpen: 'El plazo para responder sigue abierto',
  deadlineMixed:
    'De unas visitas sigue abierto el plazo para responder; a las demás no llegan los archivos de la marca',
  filesEndEarly: 'El plazo ha terminado, pero los archivos de la marca no llegan hasta el final',
  ofReminded: (answered: number, reminded: number) => `${answered} de ${reminded} a quienes se recordó`,
  responses: 'Respuestas a la encuesta',
  identified: (n: number) => (n === 1 ? 'una con nombre' : `${n} con nombre`),
  comparedResponses: 'Qué respuestas se comparan',
  withoutCall: (without: number, identified: number) =>
    identified === 0
      ? 'Ninguna respuesta lleva nombre, así que ninguna se puede comparar con su llamada.'
      : without === 0
        ? 'Todas las respuestas con nombre tienen su llamada.'
        : `${without} de ${identified} respuestas con nombre no tienen su llamada. Las cifras son solo de las que la tienen: sin saber qué dijo el cliente en la llamada no hay nada con que comparar.`,
  responseState: 'Respuestas',
  whyState: 'Qué pasa con ellas',
  responseStates: {
    counted: { name: 'Con su llamada', why: 'Se comparan con lo que el cliente dijo en ella.' },
    rechecks: { name: 'Con una llamada de comprobación', why: 'Se cuentan aparte.' },
    waiting: {
      name: 'Con nombre, sin llamada',
      why: 'No hay ninguna llamada sobre esa visita, o aún no ha llegado. Si llega, se unen a ella.',
    },
    ambiguous: {
      name: 'Con nombre y varias llamadas posibles',
      why: 'Esperan a que alguien elija cuál es la suya.',
    },
    answeredBefore: {
      name: 'Respondidas antes de la llamada',
      why: 'La llamada no pudo influir en ellas: no se comparan.',
    },
    second: { name: 'Segundas respuestas a la misma visita', why: 'Solo cuenta la primera.' },
    anonymous: {
      name: 'Anónimas',
      why: 'No se sabe de quién son: cuentan en el total y en la nota de la encuesta, y nunca se unen a una llamada.',
    },
  },
  month: 'Mes',
  from: 'Desde',
  to: 'Hasta',
  asOf: 'Datos hasta el',
  asOfHelp: 'Se actualizan cada media hora.',
  works: '¿Funciona?',
  worksSay:
    'Comparamos clientes parecidos: la misma marca, el mismo tipo de visita y el mismo trimestre. Una diferencia no demuestra la causa.',
  compare: 'Comparación',
  whats: {
    'told-of-the-prize': 'Saber del premio o no',
    'problem-resolved': 'Problema resuelto o no',
    'solution-verified': 'Solución comprobada o no',
  },
  visits: 'Visitas (sí / no)',
  responsesCompared: 'Respuestas (sí / no)',
  visitsLater:
    'Las respuestas cuentan en cuanto llegan. Las visitas, cuando los archivos de la marca cubren su mes entero y los 30 días para responder: hasta entonces puede haber menos visitas que respuestas.',
  answeringMore: 'Responden más, en puntos porcentuales',
  gapMore: 'Cambio en la diferencia media',
  cautions: {
    'told-identify-more':
      'Quien ha oído hablar del premio también se identifica más, y puede que todo el efecto sea ese.',
    'prize-for-top-marks':
      'El premio depende de la nota: que quienes lo conocen coincidan más o pongan mejor nota no es una mejora.',
    'not-at-random': 'Los problemas no se resuelven al azar: los más fáciles se resuelven antes.',
    'before-and-after':
      'Con el tiempo cambian muchas otras cosas, y cada concesionario entra en el grupo cuando quiere.',
  },
  joining: 'Antes y después de entrar en el grupo',
  joiningSay:
    'Comparamos todas las respuestas a la encuesta, también las anónimas, de antes y de después. El mes de la entrada no cuenta.',
  joinedSince: (month: string) => `En el grupo desde ${month}.`,
  joinedDealers: (n: number) =>
    n === 1
      ? 'Un concesionario, comparado consigo mismo.'
      : `${n} concesionarios, cada uno comparado consigo mismo.`,
  joiningNothing: 'Todavía no hay respuestas de antes y de después en estos meses.',
  beforeAfter: 'Antes / después',
  change: 'Cambio',
  visitsCalled: 'Visitas con llamada',
  identifyingMore: 'Respuestas: cuántas más llevan nombre, en puntos porcentuales',
  markIn: (question: string) => `Nota media en la encuesta: ${question}`,
  choicesTitle: 'Preguntas con opciones',
  sameChoice: 'La misma opción',
  sameChoiceHelp: 'en la llamada y en la encuesta',
  withoutUnmapped: (n: number) =>
    n === 1
      ? 'en la llamada y en la encuesta; una respuesta sin equivalencia no cuenta'
      : `en la llamada y en la encuesta; ${n} respuestas sin equivalencia no cuentan`,
  comparedUnmapped: (compared: string, unmapped: string) => `${compared} (${unmapped} sin equivalencia)`,
  rightInCall: 'Opción válida en la llamada',
  rightInSurvey: 'Opción válida en la encuesta',
  choicesNotMapped: 'Sin equivalencia de opciones',
  choicesSay: (share: string) =>
    `El ${share} de los clientes eligió lo mismo en la llamada y en la encuesta.`,
  choicesHelp: 'De una pregunta con opciones no hay diferencia ni correlación: solo si se elige lo mismo.',
  goal: 'Objetivo de la marca',
  measures: { mean: 'nota media', 'top-share': 'porcentaje de notas máximas' },
  goalSays: (question: string, measure: string, target: string) => `${question}, ${measure}: ${target}`,
  result: 'Resultado de la encuesta',
  ofResponses: (n: number) => (n === 1 ? 'una respuesta, anónima o no' : `${n} respuestas, anónimas o no`),
  topUnknown: 'La encuesta de la marca no dice desde qué nota cuenta',
  forecast: 'Previsión según las llamadas',
  ofCalls: (n: number) => (n === 1 ? 'una llamada' : `${n} llamadas`),
  distance: 'Distancia al objetivo',
  distanceHelp: 'resultado menos objetivo',
}
