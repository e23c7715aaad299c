import type { Criterion } from '../../cases/classification/criteria.ts'
import { es as notToRing } from '../../cases/suspension/not-to-ring-words-es.ts'
import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import { type MailText, say } from '../../platform/mail/rendering/mail-text.ts'

/** The fixed texts of an alert mail in Spanish. */
export const es = {
  subject: (visit: string, criterion: string) => `Cliente problema: visita ${visit}, ${criterion}`,
  subjectWithoutVisit: (criterion: string) => `Cliente problema: ${criterion}`,
  title: (criterion: string) => `Cliente problema: ${criterion}`,
  opened: 'Acabamos de hablar con un cliente que necesita su atención.',
  openedLater: 'Hemos hablado con un cliente que necesita su atención.',
  onTheLine: 'Estamos hablando con un cliente que necesita su atención.',
  ringSoon: 'Llame cuanto antes.',
  ringSoonAfterCall: 'Llame en cuanto termine la llamada, dentro de unos minutos.',
  notToRing,
  nobodyBefore: 'Le llega a usted porque no se ha podido avisar a quien corresponde en primer lugar.',
  inPlaceOf: (name: string) => say`Lo recibe usted en sustitución de ${name}.`,
  ofBrand:
    'Le llega a usted, como responsable de la marca, porque el concesionario no ha indicado a ningún responsable propio.',
  escalated: {
    acknowledge: {
      subject: 'Segundo aviso, sin respuesta',
      title: 'Segundo aviso: nadie se ha encargado todavía de este cliente',
      lead: (acknowledgeBy: string, _resolveBy: string) =>
        `El plazo para confirmar que alguien se encarga de este cliente terminó el ${acknowledgeBy}, y nadie lo ha confirmado.`,
    },
    resolve: {
      subject: 'Plazo vencido',
      title: 'Plazo vencido: el problema de este cliente sigue sin resolver',
      lead: (_acknowledgeBy: string, resolveBy: string) =>
        `El plazo para resolver el problema de este cliente terminó el ${resolveBy}, y sigue abierto.`,
    },
    both: {
      subject: 'Sin respuesta y con el plazo vencido',
      title: 'Plazo vencido: nadie se ha encargado de este cliente y su problema sigue sin resolver',
      lead: (acknowledgeBy: string, resolveBy: string) =>
        `Nadie ha confirmado que se encarga de este cliente (el plazo terminó el ${acknowledgeBy}), y el plazo para ` +
        `resolver su problema terminó el ${resolveBy}.`,
    },
  },
  reopened: {
    title: 'Caso reabierto: este cliente vuelve a necesitar su atención',
    byDealer: (at: string) =>
      `El ${at} su concesionario reabrió el caso de este cliente, que se había dado por cerrado.`,
    byAsortis: (at: string) =>
      `El ${at} Asortis reabrió el caso de este cliente, que se había dado por cerrado.`,
    why: 'Por qué se ha reabierto',
    note: 'Nota de quien lo ha reabierto',
    byCorrection: {
      title: 'Caso reabierto: con los datos corregidos, es un cliente problema',
      lead: (at: string) =>
        `El ${at} corregimos lo anotado en la llamada y, con los datos correctos, este cliente necesita su atención. Hemos ` +
        'reabierto el caso, que habíamos retirado.',
      closed: (at: string) =>
        `El ${at} corregimos lo anotado en la llamada: lo que nos contó este cliente es más grave de lo que le enviamos. ` +
        'Hemos reabierto el caso, que se había dado por cerrado.',
    },
    byRecheck: {
      title: 'Caso reabierto: hemos vuelto a llamar y el malestar continúa',
      lead: (at: string) =>
        `El ${at} volvimos a llamar a este cliente y el malestar continúa, así que hemos reabierto el caso.`,
      corrected: (at: string) =>
        `Cuando volvimos a llamar a este cliente no anotamos bien lo que nos dijo. Lo corregimos el ${at}: el malestar ` +
        'continúa, así que hemos reabierto el caso.',
    },
  },
  again: {
    what: 'Qué nos ha dicho al volver a llamar',
    quote: 'En sus palabras',
    reasons: 'Por qué se abrió el caso',
    story: 'Qué nos contó en la primera llamada',
    marks: 'Valoraciones bajas, con reservas o sin contestar en la primera llamada',
  },
  stillOpen: 'El caso sigue abierto.',
  closedNow: 'El caso ya está cerrado.',
  closedNothing: 'El caso ya está cerrado: se lo decimos para que conste, no tiene que hacer nada.',
  changed: {
    title: 'Datos corregidos de este cliente problema',
    lead: (at: string) =>
      `Hemos corregido lo que le enviamos sobre este cliente. Estos son los datos válidos desde el ${at}.`,
    what: 'Qué ha cambiado',
    phoneBefore: 'Teléfono anterior',
    phoneNow: 'Teléfono correcto',
    none: 'no constaba',
    noneNow: 'no consta',
    reasonsBefore: 'Motivos que constaban',
    reasonsNow: 'Motivos que constan ahora',
    story: 'Lo que nos contó: lo encontrará más abajo.',
    storyGone: 'Lo que nos contó, tal como se lo enviamos, ya no consta.',
    customerData: 'Los datos del cliente: los encontrará más abajo.',
    visitData: 'Los datos de la visita: los encontrará más abajo.',
    byRecheck: {
      title: 'Corrección: qué nos dijo este cliente cuando volvimos a llamar',
      lead: (at: string) =>
        `Cuando volvimos a llamar a este cliente no anotamos bien lo que nos dijo. Lo hemos corregido el ${at}.`,
      first: {
        title: 'Hemos vuelto a llamar a este cliente y el malestar continúa',
        lead: (at: string) =>
          `Hemos vuelto a llamar a este cliente y el malestar continúa. Lo anotamos el ${at}.`,
      },
    },
  },
  verdict: {
    found: {
      title: 'Este cliente necesita su atención: lo hemos visto al revisar la llamada',
      lead: (at: string) =>
        `El ${at} uno de nuestros especialistas revisó la llamada y vio que este cliente tiene un problema.`,
    },
    reclassify: {
      title: 'Motivos corregidos tras revisar la llamada',
      lead: (at: string) =>
        `El ${at} uno de nuestros especialistas revisó la llamada y corrigió los motivos.`,
    },
    dismiss: {
      title: 'Caso retirado: tras revisar la llamada, no es un cliente problema',
      lead: (at: string) =>
        `El ${at} uno de nuestros especialistas revisó la llamada y retiró el caso. No tiene que hacer nada más: si todavía estamos a tiempo, recordaremos al cliente la encuesta de la marca.`,
    },
    surveyGone: 'Es posible que el cliente ya haya recibido la encuesta de la marca.',
    what: 'Qué se ha visto en la revisión',
    note: 'Nota de quien la ha revisado',
  },
  told: 'A quién se ha avisado antes',
  toldNobody: 'No consta que ningún aviso anterior haya llegado a su destinatario.',
  you: 'usted',
  notDelivered: (at: string) => `${at}; el correo no le llegó`,
  assignee: 'Quién se encarga',
  assigned: 'Persona asignada',
  news: 'Hay novedades sobre este cliente problema.',
  takeOn: 'Encargarse de este cliente',
  ring: 'Llamar',
  ringAfterCall: 'Llamar cuando termine la llamada',
  withoutName: (ref: string) => say`cliente ${ref}`,
  whom: 'A quién llamar',
  who: 'De quién se trata',
  customer: 'Cliente',
  phone: 'Teléfono',
  phoneAsGiven: 'Teléfono, tal como consta',
  email: 'Correo',
  noContact: 'No tenemos su teléfono ni su correo: búsquelo por la referencia de cliente.',
  customerRef: 'Referencia de cliente',
  speaks: 'Idioma en que prefiere hablar',
  callBack: 'Pidió que se le volviera a llamar',
  deadlines: 'Plazos',
  acknowledgeBy: 'Plazo para confirmar que se encarga',
  resolveBy: 'Plazo para resolverlo',
  surveyExpected: 'Llegada prevista de la encuesta de la marca',
  surveyWasExpected: 'Fecha en que se esperaba la encuesta de la marca',
  reasons: 'Por qué es un problema',
  story: 'Qué nos ha contado',
  states: {
    unresolved: 'Sin resolver',
    resolved: 'Resuelto o quizá resuelto',
    external: 'Ajeno a la visita',
  },
  motive: 'Motivo',
  marks: 'Valoraciones bajas, con reservas o sin contestar',
  mark: (mark: number, max: number | undefined) => (max === undefined ? `${mark}` : `${mark} de ${max}`),
  cutOff: (cutOff: number) => `baja; nota de corte: ${cutOff}`,
  low: 'baja',
  reserved: 'con reservas',
  refused: 'no ha querido contestar',
  noAnswer: 'sin respuesta',
  answerBefore: (now: MailText, before: MailText) => say`${now}; antes constaba: ${before}`,
  comment: (question: string) => say`Sobre «${question}»`,
  visit: 'La visita',
  visitRef: 'Referencia',
  kinds: {
    'after-service': 'Paso por taller',
    'delivery-new': 'Entrega de vehículo nuevo',
    'delivery-used': 'Entrega de vehículo de ocasión',
    recheck: 'Llamada de comprobación tras un problema',
    reminder: 'Llamada para recordar la encuesta',
  } satisfies Record<CallKind, string>,
  kind: 'Tipo',
  recheckOf: 'Problema anterior, llamada',
  date: 'Fecha',
  site: 'Centro',
  adviser: 'Asesor',
  model: 'Vehículo',
  plate: 'Matrícula',
  calledAt: 'Llamada de contacto',
  said: 'Qué se le ha dicho al despedirse',
  toBeSaid: 'Qué se le dirá al despedirse',
  dueToBeSaid: 'Qué estaba previsto decirle al despedirse',
  offered: {
    'unresolved-situation': 'Que su caso se hace llegar a la persona responsable, que lo estudiará.',
    'external-circumstance':
      'Que lo que nos cuenta se hace llegar a la persona responsable, que lo estudiará.',
    'lingering-discontent': 'Que su caso se hace llegar a la persona responsable, que lo estudiará.',
    'low-marks': 'Que su opinión se hace llegar a la persona responsable, que la estudiará.',
    refusal: 'Que no pasa nada, y que haremos llegar a la persona responsable lo que nos quiera decir.',
  } satisfies Record<Criterion, string>,
  noProblemThen:
    'Durante la llamada no constaba ningún problema: se le pudo hablar de la encuesta de la marca.',
  surveyNotMentioned: 'Nada de la encuesta de la marca, para que ustedes puedan atenderle antes.',
  surveyMentioned: 'Durante la llamada se le mencionó la encuesta de la marca.',
  prizeMentioned: 'Durante la llamada se le mencionó el posible premio.',
  automatic: (dealer: string) => say`Aviso automático de Asortis para ${dealer}.`,
  contact: (phone: MailText) =>
    say`¿Necesita hablar con nosotros? Responda a este mensaje o llame al ${phone}.`,
  reference: (callId: string) => say`Llamada ${callId}.`,
  zone: (zone: string) => `Las horas son de su zona (${zone}).`,
}

/** The fixed texts of an alert mail. */
export type MailPhrases = typeof es
