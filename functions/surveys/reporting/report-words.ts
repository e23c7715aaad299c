import { type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import type { reasonsMissing } from '../../platform/statistics/figure.ts'
import type { Language } from '../../platform/words/language.ts'

const es = {
  subject: (dealer: string, month: string) => say`${dealer}: encuesta de la marca, ${own(month)}`,
  title: (month: string) => `Encuesta de la marca, ${month}`,
  lead: 'Lo que sus clientes dicen en la encuesta de la marca, comparado con lo que nos dijeron en la llamada.',
  brand: 'Marca',
  inTheMonth: (month: string) => `En ${month}`,
  points: (n: string) => (n === '1' ? '1 punto' : `${n} puntos`),
  lower: (brand: string, points: string) =>
    say`${brand}: en la encuesta, sus clientes puntúan de media ${own(points)} por debajo de lo que dijeron en la llamada.`,
  higher: (brand: string, points: string) =>
    say`${brand}: en la encuesta, sus clientes puntúan de media ${own(points)} por encima de lo que dijeron en la llamada.`,
  same: (brand: string) =>
    say`${brand}: en la encuesta, sus clientes puntúan de media lo mismo que dijeron en la llamada.`,
  ofChoices: (brand: string) =>
    say`${brand}: la encuesta se responde con opciones, sin notas; más abajo, cuántos clientes eligen en ella lo mismo que en la llamada.`,
  unknown: (brand: string) =>
    say`${brand}: todavía hay pocas respuestas para decir si la encuesta coincide con la llamada.`,
  wide: 'Hay pocas respuestas: fíjese en el margen más que en la cifra.',
  act: 'Ver la encuesta en la consola',
  answering: 'Responden con su nombre',
  answeringIn: (month: string) => `Responden con su nombre, de las visitas de ${month}`,
  ofReminded: (answered: number, reminded: number) => `${answered} de ${reminded} a quienes se recordó`,
  notCovered: (month: string) => `Visitas de ${month} cuyo plazo los archivos aún no cubren`,
  responses: 'Respuestas a la encuesta',
  withoutCall: 'Con nombre y sin llamada',
  ofNamed: (without: number, named: number) => `${without} de ${named}`,
  whyMatched:
    'Las cifras son solo de las respuestas que tienen su llamada: sin ella no hay nada con que comparar.',
  compared: 'Valoraciones comparadas',
  gap: 'Diferencia media (encuesta menos llamada)',
  identical: 'Idénticas',
  withinOne: 'A un punto o menos',
  spearman: 'Correlación (Spearman) por pregunta',
  range: 'Entre paréntesis, el margen: de cada cien márgenes así, unos 95 contienen el valor verdadero.',
  withRange: (value: string, low: string, high: string) => `${value} (de ${low} a ${high})`,
  withoutRange: (value: string, why: string) => `${value} (${why})`,
  ofPairs: (n: number) => `de ${n} valoraciones`,
  choices: 'La misma opción en la llamada y en la encuesta',
  ofAnswers: (n: number) => (n === 1 ? 'de 1 respuesta' : `de ${n} respuestas`),
  notMapped: 'faltan las equivalencias de sus opciones en la configuración de la encuesta',
  trend: 'A un punto o menos, mes a mes',
  changes: 'Qué ha cambiado frente a los doce meses anteriores',
  nothingChanged: 'Nada ha cambiado de forma clara.',
  tooEarly: 'Aún es pronto para saberlo: hacen falta 25 respuestas en el mes y otras tantas antes.',
  allQuestions: 'Todas las preguntas',
  fell: 'Quienes más han bajado',
  visit: (ref: string) => say`Visita ${ref}`,
  fall: (question: string, call: string, survey: string) =>
    say`${question}, ${own(call)} en la llamada y ${own(survey)} en la encuesta: `,
  noneFell: 'Nadie ha bajado dos puntos o más.',
  notPerPerson:
    'La marca solo permite usar las respuestas en conjunto: no se muestra a ningún cliente en concreto.',
  fallsNotShown: 'No se muestra a nadie: sus datos se han borrado o no pueden figurar en listas.',
  moreQuestions: (n: number) =>
    n === 1 ? 'Y otra pregunta, en la consola.' : `Y otras ${n} preguntas, en la consola.`,
  moreBrands: (n: number) =>
    n === 1 ? 'Y otra marca, en la consola.' : `Y otras ${n} marcas, en la consola.`,
  why: {
    'too-few': 'pocas respuestas',
    'no-spread': 'todos dan la misma nota',
    'no-interval': 'sin margen fiable',
    'scales-differ': 'escalas distintas',
    'not-covered-yet': 'los archivos de la marca aún no cubren el plazo para responder',
    'too-early': 'aún es pronto',
  } satisfies Record<(typeof reasonsMissing)[number], string>,
  footer: (dealer: string) => say`Informe mensual de Asortis para ${dealer}.`,
  end: (url: MailText) => say`¿No quiere recibirlo? Puede darse de baja aquí: ${url}`,
}

/** The fixed texts of a monthly report. */
export type ReportWords = typeof es

/** They are for people at a dealer; in English if that is its language. */
export const reportWords: Record<Language, ReportWords> = {
  es,
  en: {
    subject: (dealer, month) => say`${dealer}: brand survey, ${own(month)}`,
    title: (month) => `Brand survey, ${month}`,
    lead: 'What your customers say in the brand’s survey, compared with what they told us in the call.',
    brand: 'Brand',
    inTheMonth: (month) => `In ${month}`,
    points: (n) => (n === '1' ? '1 point' : `${n} points`),
    lower: (brand, points) =>
      say`${brand}: in the survey, your customers’ marks are on average ${own(points)} below what they said in the call.`,
    higher: (brand, points) =>
      say`${brand}: in the survey, your customers’ marks are on average ${own(points)} above what they said in the call.`,
    same: (brand) =>
      say`${brand}: in the survey, your customers’ marks are on average what they said in the call.`,
    ofChoices: (brand) =>
      say`${brand}: the survey is answered with choices, without marks; below, how many customers choose the same in it as in the call.`,
    unknown: (brand) => say`${brand}: there are too few responses yet to say whether survey and call agree.`,
    wide: 'There are few responses: look at the range rather than at the figure.',
    act: 'See the survey in the console',
    answering: 'Answer with their name',
    answeringIn: (month) => `Answer with their name, of the visits of ${month}`,
    ofReminded: (answered, reminded) => `${answered} of ${reminded} who were reminded`,
    notCovered: (month) => `Visits of ${month} whose time the files do not cover yet`,
    responses: 'Survey responses',
    withoutCall: 'Named, without a call',
    ofNamed: (without, named) => `${without} of ${named}`,
    whyMatched:
      'The figures are of the responses that have their call: without it there is nothing to compare with.',
    compared: 'Marks compared',
    gap: 'Mean gap (survey minus call)',
    identical: 'Identical',
    withinOne: 'Within one point',
    spearman: 'Correlation (Spearman) by question',
    range: 'In brackets, the range: of a hundred such ranges, some 95 contain the true value.',
    withRange: (value, low, high) => `${value} (${low} to ${high})`,
    withoutRange: (value, why) => `${value} (${why})`,
    ofPairs: (n) => `of ${n} marks`,
    choices: 'The same choice in the call and in the survey',
    ofAnswers: (n) => (n === 1 ? 'of 1 answer' : `of ${n} answers`),
    notMapped: 'the survey’s settings do not say what its choices are in the call',
    trend: 'Within one point, month by month',
    changes: 'What has changed since the twelve months before',
    nothingChanged: 'Nothing has clearly changed.',
    tooEarly: 'It is too early to say: it takes 25 responses in the month and as many before.',
    allQuestions: 'All questions',
    fell: 'Who fell the most',
    visit: (ref) => say`Visit ${ref}`,
    fall: (question, call, survey) =>
      say`${question}, ${own(call)} in the call and ${own(survey)} in the survey: `,
    noneFell: 'Nobody fell by two points or more.',
    notPerPerson: 'The brand allows its responses to be used in figures only: no single customer is shown.',
    fallsNotShown: 'Nobody is shown: their data has been erased or may not be in lists.',
    moreQuestions: (n) =>
      n === 1 ? 'And another question, in the console.' : `And another ${n} questions, in the console.`,
    moreBrands: (n) =>
      n === 1 ? 'And another brand, in the console.' : `And another ${n} brands, in the console.`,
    why: {
      'too-few': 'few responses',
      'no-spread': 'everybody gives the same mark',
      'no-interval': 'no reliable range',
      'scales-differ': 'different scales',
      'not-covered-yet': 'the brand’s files do not cover the time for answering yet',
      'too-early': 'too early',
    },
    footer: (dealer) => say`Monthly report by Asortis for ${dealer}.`,
    end: (url) => say`Do you not want it? You can stop it here: ${url}`,
  },
}

const countOf = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** The fixed texts of a group's report to Asortis that a dealer's does not have; in Spanish alone. */
export const groupWords = {
  lead: (group: string) =>
    say`${group}: si lo que los clientes dicen en la encuesta coincide con lo que dijeron en la llamada, en los concesionarios que participaban ese mes.`,
  act: 'Ver el grupo en la consola',
  group: 'El grupo',
  participants: 'Participantes',
  withResponses: (participants: number, compared: number) =>
    `${participants}, ${compared === participants ? 'todos' : compared} con respuestas comparadas`,
  fewDealers: 'Las cifras del grupo aparecen cuando cinco concesionarios o más tienen respuestas.',
  fewDealersAnswer: 'menos de cinco concesionarios con respuestas',
  onlyChoices:
    'Las encuestas de este mes se responden con opciones, sin notas: no hay diferencia media ni correlación.',
  sameChoice: (share: string) => `${share} la misma opción`,
  sameChoiceIn: (question: MailText, share: string) => say`La misma opción en «${question}»: ${own(share)}. `,
  basisOfChoices: (responses: number, compared: number) =>
    `${countOf(responses, 'respuesta')}, ${countOf(compared, 'opción comparada', 'opciones comparadas')}. `,
  noRange:
    'De un grupo la correlación no lleva margen; más abajo está la de cada concesionario, con el suyo.',
  changes: 'Qué ha cambiado frente al mes anterior',
  thenAndNow: (before: string, monthBefore: string, now: string, month: string) =>
    `${now} en ${month}, ${before} en ${monthBefore}`,
  noMonthBefore: 'Del mes anterior no hay cifras del grupo con las que comparar.',
  joined: 'Se incorporan',
  left: 'Ya no participan',
  nothingChanged: 'En ningún concesionario ha cambiado nada de forma clara.',
  tooEarly:
    'De cada concesionario aún es pronto para saberlo: hacen falta 25 respuestas en el mes y otras tantas en el anterior.',
  moreChanges: (n: number) =>
    n === 1 ? 'Y otro cambio, en la consola.' : `Y otros ${n} cambios, en la consola.`,
  visit: (ref: string) => say`visita ${ref}`,
  each: 'Cada concesionario, por orden alfabético',
  withinOne: (share: string) => `${share} a un punto o menos`,
  gap: (gap: string) => `Diferencia media ${gap}. `,
  basis: (responses: number, pairs: number) =>
    `${countOf(responses, 'respuesta')}, ${countOf(pairs, 'valoración comparada', 'valoraciones comparadas')}. `,
  answering: (rate: string, month: string) =>
    `Responden con su nombre, de las visitas de ${month}: ${rate}. `,
  correlation: (question: MailText, figure: string) => say`Correlación ${own(figure)}, en «${question}». `,
  noCorrelation: (question: MailText, why: string) => say`Sin correlación en «${question}»: ${own(why)}. `,
  notPerPerson: (brands: string) =>
    say`De ${brands} no se muestra a nadie: solo se permite usar sus respuestas en conjunto.`,
  footer: (group: string) => say`Informe mensual sobre ${group}, para Asortis.`,
  howToEnd:
    'Llega a la dirección que fija groupReportRecipient en la configuración del servicio: quien lo administra puede poner otra, o ninguna para que deje de enviarse.',
}
