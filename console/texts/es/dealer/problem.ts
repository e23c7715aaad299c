import { stepWords } from '../step-words.ts'

export type ProblemTexts = typeof texts

/** Who did something, by how the timeline names them; those with a name of their own below. */
const doers: Readonly<Record<string, string>> = {
  service: 'Fidelización',
  'mail-service': 'Servicio de correo',
  dealer: 'Concesionario',
  staff: 'Asortis',
  specialist: 'Especialista de Asortis',
  machine: 'Centro de llamadas',
}
const doersNamed: Readonly<Record<string, (name: string) => string>> = {
  dealer: (name) => name,
  staff: (name) => `${name}, de Asortis`,
}

/** What happened, in the timeline, besides the steps, whose words come from the service. */
const events: Readonly<Record<string, string>> = {
  'call-taken': 'Llamada al cliente',
  'problem-opened': 'Se abre el problema',
  'call-closed': 'Termina la llamada',
  'call-amended': 'Se corrige la llamada',
  'call-amended/reopened': 'Se corrige la llamada y el problema se reabre',
  verification: 'El cliente confirma que está resuelto',
  'verification/amended': 'Se corrige la llamada de seguimiento: el cliente confirma que está resuelto',
  recheck: 'Nueva llamada al cliente',
  'recheck/amended': 'Se corrige la llamada de seguimiento',
  reminder: 'Recordatorio al cliente',
  'reminder/amended': 'Se corrige el recordatorio al cliente',
  'reopen/call': 'El cliente no está conforme y el problema se reabre',
  'reopen/amended':
    'Se corrige la llamada de seguimiento: el cliente no está conforme y el problema se reabre',
  reviewed: 'Revisado por un especialista',
  'mail-sent': 'Correo enviado',
  'mail-uncertain': 'No consta si el correo ha salido',
  'mail-refused': 'Correo rechazado',
  'mail-waiting': 'Correo pendiente de enviar',
  'mail-delivery': 'Correo entregado',
  'mail-delay': 'El correo se retrasa',
  'mail-soft-bounce': 'Correo devuelto por ahora',
  'mail-bounce': 'Correo devuelto',
  'mail-complaint': 'Correo marcado como no deseado',
  'mail-reject': 'Correo rechazado',
}

/** That the customer is in a state or no longer, or somebody else with the number, in the timeline: `<right>/<change>`. */
const customerRights: Readonly<Record<string, string>> = {
  'no-contact/in-force': 'El cliente ha pedido que no le llamemos más',
  'no-contact/number':
    'Quien tiene o tenía el teléfono de este cliente ha pedido que no le hagamos más llamadas',
  'no-contact/number-ended':
    'Ya no consta que alguien con el teléfono de este cliente haya pedido que no le llamemos',
  'no-contact/ended': 'El cliente vuelve a aceptar llamadas',
  'objection/in-force': 'El cliente se opone al uso de sus datos: el caso queda en suspenso',
  'objection/number':
    'No se debe llamar al teléfono de este cliente: quien lo tiene se ha opuesto al uso de sus datos',
  'objection/number-ended': 'Lo que impedía llamar al teléfono de este cliente ya no rige',
  'objection/goes-on': 'El caso sigue adelante por otra base legal',
  'objection/ended': 'El cliente retira su oposición: el caso sigue adelante',
  'restriction/in-force': 'El cliente pide limitar el uso de sus datos: el caso queda en suspenso',
  'restriction/number':
    'No se debe llamar al teléfono de este cliente: quien lo tiene ha pedido limitar el uso de sus datos',
  'restriction/number-ended': 'Lo que impedía llamar al teléfono de este cliente ya no rige',
  'restriction/ended': 'Se levanta la limitación: el caso sigue adelante',
}

const mailStates: Readonly<Record<string, string>> = {
  claimed: 'enviándose',
  released: 'pendiente de enviar',
  refused: 'rechazado',
  sent: 'enviado',
  delivered: 'entregado',
  bounced: 'devuelto',
  complained: 'marcado como no deseado',
}

const noticeKinds: Readonly<Record<string, string>> = {
  opened: 'Aviso del problema',
  changed: 'Aviso de un cambio',
  reopened: 'Aviso de que se ha reabierto',
  escalated: 'Aviso por plazo vencido',
  verdict: 'Aviso tras la revisión',
}

const followUpStates: Readonly<Record<string, string>> = {
  withheld: 'Antes de la encuesta volveremos a llamar al cliente si el problema se cierra a tiempo.',
  due: 'Vamos a volver a llamar al cliente antes de la encuesta.',
  lapsed: 'No se ha podido volver a llamar al cliente antes de la encuesta.',
  done: 'Ya hemos vuelto a llamar al cliente.',
  withdrawn: 'No volveremos a llamar al cliente.',
}

export const texts = {
  windowTitle: (visit: string) => `Problema de la visita ${visit}`,
  back: 'Problemas',
  print: 'Imprimir',
  onTheLine: 'Al teléfono con nosotros ahora',
  late: 'Fuera de plazo',
  mailFailed: 'El aviso por correo no ha llegado',
  customerRights,
  closedByObjection: 'El cliente se ha opuesto al uso de sus datos.',
  suspended: 'En suspenso',
  suspendedWhy:
    'El cliente se opone al uso de sus datos. El caso está parado y sus plazos no corren hasta que la persona responsable de privacidad decida si sigue adelante o se cierra.',
  call: 'A quién llamar',
  phone: 'Teléfono',
  dial: (phone: string) => `Llamar al ${phone}`,
  email: 'Correo',
  noPhone: 'No tenemos su teléfono',
  reference: 'Cliente',
  visit: 'Visita',
  visitDate: 'Fecha de la visita',
  site: 'Centro',
  adviser: 'Asesor',
  vehicle: 'Vehículo',
  lookedAfter: 'Se encarga',
  nobody: 'Nadie todavía',
  clocks: 'Plazos',
  acknowledge: 'Confirmar que alguien se encarga',
  resolve: 'Resolverlo',
  before: 'Antes del',
  left: (time: string) => `Quedan ${time} de horario de apertura`,
  lateBy: (time: string) => `Vencido hace ${time} de horario de apertura`,
  underAMinute: 'menos de un minuto',
  hours: (hours: number) => (hours === 1 ? 'una hora' : `${hours} h`),
  minutes: (minutes: number) => (minutes === 1 ? 'un minuto' : `${minutes} min`),
  closedState: 'Cerrado',
  survey: 'Encuesta de la marca',
  surveyDay: 'Prevista el',
  followUpStates,
  happened: 'Qué nos ha contado',
  unresolved: 'Sin resolver',
  resolved: 'Resuelto o quizá resuelto',
  external: 'Ajeno a la visita',
  known: 'Su personal ya lo sabe.',
  unknown: 'Su personal aún no lo sabe.',
  stillUpset: 'El malestar continúa.',
  motive: 'Motivo',
  why: 'Por qué es un problema',
  answers: 'Todas sus respuestas',
  stepsTitle: 'Qué quiere anotar',
  ...stepWords,
  other: 'Otras anotaciones',
  readOnly: 'Los pasos los da el personal del concesionario.',
  done: (step: string) => `Anotado: ${step}.`,
  stepOver: (step: string) =>
    `El caso ha cambiado y «${step}» ya no se puede anotar. En el historial consta qué ha pasado.`,
  movedToNote: (step: string) =>
    `El caso ha cambiado y «${step}» ya no se puede anotar. Lo que había escrito está en esta nota: guárdela si todavía hace falta.`,
  changedMeanwhile: 'Mientras tenía esta página abierta',
  timeline: 'Historial',
  doers,
  doersNamed,
  byLink: (recipient: string) => `Desde el correo enviado a ${recipient}`,
  operator: (id: string) => `Operador ${id}`,
  events,
  to: (address: string) => `a ${address}`,
  mails: 'Correos',
  noMails: 'Todavía no se ha enviado ningún correo.',
  noticeKinds,
  mailStates,
  latency: (seconds: string) => `en ${seconds} s`,
  views: 'Quién lo ha consultado en Asortis',
  noViews: 'Nadie de Asortis ha consultado este caso.',
  onlyManagers: 'Solo lo ven los responsables del concesionario.',
  review: {
    title: 'Revisión',
    actions: {
      confirm: 'Un especialista ha revisado el caso y queda como está.',
      reclassify: 'Un especialista ha revisado el caso y ha corregido sus motivos.',
      dismiss: 'Un especialista ha revisado el caso: no era un problema.',
    },
    dismissedBefore:
      'Un especialista revisó el caso y vio que no era un problema, pero después se ha reabierto por lo que se ha sabido.',
    notJudged:
      'Un especialista lo ha revisado, pero no ha podido comprobar si es un problema. El caso queda como está.',
    found: 'Un especialista escuchó la grabación y vio que era un problema.',
    how: 'Cómo se eligen las llamadas que se revisan',
  },
}
