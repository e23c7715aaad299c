import type { Schemas } from '../../../app/app.ts'
import { capitalCount, countWord } from '../count-word.ts'

export type SupervisionTexts = typeof texts

/** Of calls and reviews. */
const countOf = (n: number): string => (n === 1 ? 'una' : countWord(n))

const why: Record<Schemas['ReviewReason'], string> = {
  disagreement: 'Operador y datos no coinciden',
  problem: 'Problema',
  sample: 'Muestra al azar',
  second: 'Segunda opinión',
  again: 'Pasó a ser un problema después',
}
const traits: Readonly<Record<string, string>> = {
  'new-operator': 'Operador nuevo',
  'open-ended': 'Sin hora de fin',
  'very-short': 'Muy corta',
  'reserved-mark': 'Valoración con reservas',
  other: 'Las demás',
}
const wrongs: Record<Schemas['WronglySaid'], string> = {
  'survey-to-problem': 'Se mencionó la encuesta a un cliente con un problema',
  'prize-to-problem': 'Se mencionó el premio a un cliente con un problema',
  'prize-forbidden': 'Se mencionó un premio que la marca no permite',
  'not-known': 'No se sabe qué se dijo',
}
const lessons: Record<Schemas['CoachingLesson'], string> = {
  missed: 'Problema que no vio',
  'no-problem': 'Vio un problema que no lo era',
  'other-criteria': 'Era un problema por otro motivo',
}
const whyNone: Readonly<Record<string, string>> = {
  'too-few': 'Aún hay pocas revisiones',
  'no-spread': 'Todas las llamadas son iguales: no se puede calcular',
  'no-interval': 'Sin margen fiable',
}

export const texts = {
  title: 'Supervisión',
  about: '¿Se clasifican las llamadas con criterio?',
  parts: 'Partes de la supervisión',
  tabs: {
    queues: 'Colas',
    agreement: 'Acuerdo',
    coaching: 'Formación',
    wrongly: 'Qué se dijo',
    sample: 'Muestra',
  },
  from: 'Desde',
  to: 'Hasta',
  month: 'Mes',
  before: 'Mes anterior',
  after: 'Mes siguiente',
  operator: 'Operador',
  dealer: 'Concesionario',
  allDealers: 'Todos los concesionarios',
  questionnaire: 'Cuestionario',
  allQuestionnaires: 'Todos los cuestionarios',
  call: 'Llamada',
  show: 'Mostrar',
  queues: {
    caption: 'Revisiones pendientes',
    why: 'Por qué se revisan',
    names: why,
    waiting: 'Pendientes',
    judged: 'Falta decidir',
    overdue: 'Con retraso',
    since: 'La más antigua',
    share: (share: string) => `La muestra al azar es el ${share} de lo pendiente.`,
    low: 'Es menos de un tercio: quien revisa puede esperar que casi todo sea un problema. Suba las probabilidades de la muestra.',
    none: 'No queda ninguna revisión pendiente.',
  },
  agreement: {
    until: (month: string) => `Figuran los meses con todas las revisiones terminadas: hasta ${month}.`,
    noneYet: 'Todavía no hay ningún mes con todas las revisiones terminadas.',
    none: 'No hay llamadas en estos meses',
    noReviews: 'Aún no hay revisiones terminadas de estos meses',
    raw: 'Coinciden',
    kappa: 'Kappa de Cohen',
    kappaHelp: '0 es el azar; 1, acuerdo total',
    ac1: 'AC1 de Gwet',
    ac1Help: 'más estable cuando hay pocos problemas',
    missed: 'Problemas no vistos',
    missedHelp: 'de las llamadas que el operador dio por buenas, desacuerdos incluidos',
    prevalence: 'Problemas según especialistas',
    prevalenceHelp: 'de todas las llamadas',
    positive: 'Acuerdo en problemas',
    negative: 'Acuerdo en los demás',
    range: (low: string, high: string) => `de ${low} a ${high}`,
    whyNone,
    basis: (problems: number, disagreements: number, sample: number) => {
      const all = problems + disagreements
      const certain =
        all === 1
          ? 'un problema o desacuerdo, que se revisa siempre,'
          : `${countWord(all)} problemas y desacuerdos, que se revisan todos,`
      return `Se basa en ${certain} y en ${sample === 1 ? 'una llamada' : `${countWord(sample)} llamadas`} de la muestra.`
    },
    atMost: (of: number, share: string) =>
      `En ${of === 1 ? 'la única llamada' : `las ${countWord(of)} llamadas`} de la muestra no se encontró ningún problema sin ver. Eso no quiere decir que no haya: podrían ser hasta el ${share} (límite de un lado, 95 %).`,
    found: (found: number, of: number) => {
      const calls = of === 1 ? 'una llamada' : `${countWord(of)} llamadas`
      return `En ${calls} de la muestra había ${found === 1 ? 'un problema' : `${countWord(found)} problemas`} sin ver.`
    },
    holdsLess: (times: number) =>
      `No todas las llamadas tenían la misma probabilidad de revisarse y se han encontrado pocos problemas: estos márgenes aciertan unas ${times} veces de cada 100, y no las 93 habituales.`,
    notStated: (n: number) =>
      n === 1
        ? 'Una llamada sin la opinión del operador no cuenta.'
        : `${capitalCount(n)} llamadas sin la opinión del operador no cuentan.`,
    uncounted: (n: number, why: string) =>
      n === 1
        ? `Una revisión que tocaba no cuenta (${why}); otras como ella la representan.`
        : `${capitalCount(n)} revisiones que tocaban no cuentan (${why}); otras como ellas las representan.`,
    uncountedWhy: {
      cannotTell: (n: number) => `${countOf(n)} sin poder juzgarse`,
      notListened: (n: number) => `${countOf(n)} sin escuchar la grabación`,
      notReviewed: (n: number) => `${countOf(n)} sin revisar a tiempo`,
      waiting: (n: number) => `${countOf(n)} por hacer`,
      byOthers: (n: number) => `${countOf(n)} de otros especialistas`,
    },
    callsOf: (operator: string) => `Llamadas para formación de ${operator}`,
    toCalls: 'Ver las llamadas en las que no coinciden',
    cannot:
      'Estas cifras dicen cuánto coinciden dos opiniones, no cuál es la correcta. Con pocas revisiones, el margen es ancho; y nada se decide sobre una persona solo por ellas.',
    confusion: 'Por qué motivos',
    confusionSays: 'Cuántas veces nombraron cada motivo: ambos · solo el operador · solo quien revisó.',
    criterion: 'Motivo',
    both: 'Ambos',
    operatorOnly: 'Solo el operador',
    specialistOnly: 'Solo quien revisa',
    running: 'Prueba continua de cada operador',
    runningSays:
      'Sube con cada problema no visto y baja despacio con cada acierto. Al llegar a 3,2 se avisa por correo: es un motivo para escuchar llamadas, no una conclusión.',
    runningOf: (operator: string) => `Operador ${operator}`,
    review: (n: number) => `Revisión ${n}`,
    sum: 'Suma',
    flagged: 'avisa',
    specialists: 'Especialistas entre sí',
    specialistsSays: 'Algunos problemas los revisa también otra persona, sin saberlo.',
    specialist: 'Especialista',
    reviews: 'Revisiones',
    problems: 'Problemas',
    listened: 'Con grabación',
    agreed: 'Coinciden',
    ofTwice: (agreed: number, of: number) => (of === 0 ? '—' : `${agreed} de ${of}`),
  },
  coaching: {
    say: 'Las últimas llamadas de las que cada operador puede aprender. Escúchenlas juntos.',
    none: 'No hay llamadas para formación en estos meses',
    of: (reviews: number) => (reviews === 1 ? 'una revisión' : `${reviews} revisiones`),
    lesson: 'Qué pasó',
    lessons,
    said: 'Dijo el operador',
    review: 'Dijo quien revisó',
    received: 'Recibida',
    noReason: 'sin problema',
  },
  wrongly: {
    say: 'Llamadas en las que se mencionó algo que no se debía, y aquellas en las que no se sabe. Que no se sepa no quiere decir que estuviera bien.',
    none: 'Nada que señalar este mes',
    what: 'Qué se dijo',
    wrongs,
    when: 'Llamada',
    count: (shown: number, more: boolean) => {
      if (more) return `Se muestran ${shown}; hay más`
      return shown === 1 ? 'Una llamada' : `${capitalCount(shown)} llamadas`
    },
  },
  sample: {
    say: 'Los problemas y los desacuerdos se revisan siempre. De lo demás, esta parte, del 0,1 % al 100 %. Los cambios valen desde la siguiente llamada.',
    newOperatorCalls: 'Llamadas durante las que un operador es nuevo',
    veryShortSeconds: 'Segundos por debajo de los que es muy corta',
    traits,
    second: 'Segunda opinión de problemas',
    outcomes: 'Según cómo terminó la llamada',
    outcomesHint: 'Solo si ha de ser más que lo anterior.',
    percent: 'Por ciento',
    since: 'En vigor desde el',
    defaults: 'Valores iniciales: nadie los ha cambiado.',
    saved: 'Guardado. Vale desde la siguiente llamada.',
  },
}
