import type { Schemas } from '../../../app/app.ts'
import { facts } from '../facts.ts'

export type CallTexts = typeof texts

const situationStates: Record<Schemas['SituationState'], string> = {
  unresolved: 'Sin resolver',
  resolved: 'Resuelto o quizá resuelto',
  external: 'Ajeno a la visita',
}
const amendable = {
  customer: 'cliente',
  visit: 'visita',
  answers: 'respuestas',
  situations: 'lo ocurrido',
  motives: 'motivos',
  scopeExplained: 'si se explicó qué se valora',
  cooperation: 'disposición',
  operatorVerdict: 'valoración del operador',
  said: 'lo que se dijo al despedirse',
}

/** By the pointers that the service gives. */
const rectifiable = {
  '/customer/name': 'nombre',
  '/customer/phone': 'teléfono',
  '/customer/email': 'correo electrónico',
  '/customer/language': 'idioma',
  '/visit/vehicle/plate': 'matrícula',
  '/visit/vehicle/model': 'modelo',
  '/visit/vehicle/vin': 'bastidor',
}

export const texts = {
  title: (visit: string) => `Llamada sobre la visita ${visit}`,
  all: 'Todas las llamadas',
  toProblem: 'Ver el problema',
  noProblem: 'Sin problema',
  received: 'Recibida',
  called: 'Llamada',
  visit: 'Visita',
  visitDay: 'Fecha de la visita',
  adviser: 'Asesor',
  site: 'Centro',
  vehicle: 'Vehículo',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  operator: 'Operador',
  attempt: 'Intento',
  recording: 'Grabación',
  answers: 'Respuestas',
  question: 'Pregunta',
  answer: 'Respuesta',
  comment: 'Comentario',
  noAnswers: 'En esta llamada no hay respuestas.',
  cutOff: (mark: number) => `nota de corte: ${mark}`,
  of: (mark: number, top: number) => `${mark} de ${top}`,
  low: 'baja',
  reserved: 'con reservas',
  refused: 'No ha querido valorar',
  told: 'Qué nos ha contado',
  situationStates,
  known: 'Su personal ya lo sabe',
  unknown: 'Su personal aún no lo sabe',
  stillUpset: 'El malestar continúa',
  motives: 'Motivos',
  explained: 'Se le explicó que solo se valora esta visita.',
  reluctant: 'Ha mostrado poca disposición a responder.',
  why: 'Por qué es un problema',
  operatorOnly: 'Así lo ha apreciado el operador.',
  facts,
  script: 'Qué se le ha dicho al despedirse',
  surveyMentioned: 'Se ha mencionado la encuesta de la marca.',
  prizeMentioned: 'Se ha mencionado el posible premio.',
  amendments: 'Correcciones',
  changed: (fields: string) => `Se ha corregido: ${fields}.`,
  amendable,
  kept: (fields: string) => `Se mantiene lo que el cliente pidió rectificar: ${fields}.`,
  rectifiable,
  closing: 'Fin de la llamada',
  closedBy: {
    caller: 'Cerrada por el centro de llamadas.',
    sweep: 'Cerrada automáticamente: nadie comunicó el final.',
  },
}
