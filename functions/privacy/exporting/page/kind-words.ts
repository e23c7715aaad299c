import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'

/** What each kind of thing that is held is called, as a heading, in the order in which a call's are shown. */
export const kindWords: Readonly<Record<ShownKind, string>> = {
  customer: 'Ficha de cliente',
  request: 'Solicitudes sobre sus datos',
  'pass-on': 'Descuentos que se le han aplicado',
  call: 'Lo que se anotó en la llamada',
  amendment: 'Correcciones',
  closing: 'Fin de la llamada',
  step: 'Pasos que ha dado el concesionario',
  verification: 'Comprobaciones',
  recheck: 'Llamadas de comprobación',
  reminder: 'Recordatorios de la encuesta',
  review: 'Revisión de un especialista',
  'specialist-review': 'Comprobación de cómo se clasificó la llamada',
  notice: 'Avisos de cambios al concesionario',
  alert: 'Avisos enviados al concesionario',
  delivery: 'Qué fue de los avisos enviados',
  event: 'Otros hechos',
  'survey-response': 'Respuestas a la encuesta de la marca',
  'refused-row': 'Filas de archivos de la encuesta de la marca que se rechazaron por algún error',
}
