import { texts as charts } from '../charts.ts'
import { texts as estimates } from '../estimates.ts'

export type SurveyTexts = typeof texts

export const texts = {
  ...charts,
  ...estimates,
  title: 'Encuesta de la marca',
  about:
    'Lo que sus clientes dicen en la encuesta de la marca, comparado con lo que nos dijeron en la llamada.',
  parts: 'Partes de la página',
  tabs: { coherence: 'Coherencia', responses: 'Respuestas', eligible: 'Clientes con premio' },
  none: 'Todavía no hay respuestas a la encuesta en estos meses',
  noneHelp:
    'Cuando la marca nos envíe las respuestas de sus clientes, aquí verá si coinciden con las llamadas.',
  lower: (points: string) =>
    `En la encuesta, sus clientes puntúan de media ${points} puntos por debajo de lo que dijeron en la llamada.`,
  higher: (points: string) =>
    `En la encuesta, sus clientes puntúan de media ${points} puntos por encima de lo que dijeron en la llamada.`,
  same: 'En la encuesta, sus clientes puntúan de media lo mismo que dijeron en la llamada.',
  wide: 'Hay pocas respuestas: fíjese en el margen más que en la cifra.',
  byQuestion: 'Pregunta a pregunta',
  rechecks: 'Llamadas para comprobar la solución',
  trend: 'Coincidencia mes a mes',
  trendSays: (month: string, share: string) =>
    `En ${month}, el ${share} de las valoraciones quedó a un punto o menos.`,
  noTrend: 'Todavía no hay respuestas suficientes en ningún mes.',
  answeringTrend: 'Responden con su nombre, mes a mes',
  answeringSays: (month: string, share: string) =>
    `De las visitas de ${month} a cuyos clientes se recordó la encuesta, respondió con su nombre el ${share}.`,
  answeringHelp: (notCovered: number, unknown: number) =>
    `Aún sin plazo cumplido: ${notCovered}. No consta si se recordó: ${unknown}.`,
  coveredUntil: 'La marca ha enviado respuestas hasta el',
  reminded: 'Se recordó la encuesta',
  changes: 'Qué ha cambiado',
  changesSay: (month: string) => `${month}, comparado con los doce meses anteriores.`,
  nothingChanged: 'Nada ha cambiado de forma clara.',
  changed: 'Ha cambiado',
  notChanged: 'Sin cambio claro',
  before: 'Doce meses anteriores',
  now: 'Último mes',
  difference: 'Cambio',
  whatItSays: 'Qué indica',
  all: 'Ver todas',
  ofN: (gap: string, n: number) => `${gap} · ${n}`,
  fell: 'Quienes más han bajado',
  fellSay: 'Dos puntos o más por debajo de lo que dijeron en la llamada.',
  noneFell: 'Nadie ha bajado dos puntos o más.',
  call: 'Llamada',
  survey: 'Encuesta',
  seeCall: 'Ver la llamada',
  callOf: (month: string) => `Llamada, ${month}`,
  noPairsYet: 'Aún no hay nada que comparar',
  csv: 'Descargar las valoraciones (CSV)',
  csvAsking: 'Preparando el archivo…',
  csvDone: 'Archivo descargado.',
  csvFile: (dealerId: string, from: string, to: string) => `encuesta-${dealerId}-${from}-${to}.csv`,
}
