import { texts as charts } from '../coherence-charts.ts'
import { texts as estimates } from '../estimates.ts'
import { texts as funnel } from '../funnel.ts'

export type BrandSurveyTexts = typeof texts

export const texts = {
  ...charts,
  ...estimates,
  ...funnel,
  title: 'Encuesta de la marca',
  brand: 'Volver a la marca',
  importFile: 'Importar un archivo',
  parts: 'Partes de la página',
  tabs: { coherence: 'Coherencia', settings: 'Configuración', codes: 'Códigos de concesionario' },
  save: 'Guardar',
  saved: 'Encuesta guardada.',
  notYet: 'Esta marca todavía no tiene encuesta: descríbala aquí.',
  useForbidden:
    'La marca no permite usar las respuestas a su encuesta: no se muestra ninguna cifra de ellas.',
  individualUse: 'Uso de las respuestas de cada cliente',
  individualUseHint:
    'Lo que la marca permite hacer con las respuestas. Hay que elegirlo. Vale también para las que ya se han recibido.',
  choose: 'Elija…',
  uses: {
    allowed: 'Permitido',
    'aggregated-only': 'Solo en cifras, sin relacionarlas con clientes',
    forbidden: 'Prohibido: no se recibe ninguna',
  },
  identifiedByDefault: 'Las respuestas llevan el nombre del cliente si el archivo no dice otra cosa',
  noAnswer: 'Palabras que significan «sin respuesta»',
  noAnswerHint: 'Una por línea. Una casilla vacía nunca es una respuesta.',
  questions: 'Preguntas',
  questionsHint: 'Cada pregunta tiene una escala o unas opciones.',
  questionNumber: (place: number) => `Pregunta ${place}`,
  addQuestion: 'Añadir pregunta',
  questionText: 'Texto de la pregunta',
  questionTextHint:
    'Como la lee el cliente. Es lo que se ve en la consola y en los correos; si falta, el título de su columna.',
  questionId: 'Identificador de la pregunta',
  min: 'Nota mínima',
  max: 'Nota máxima',
  top: 'Nota que se pide para el premio',
  topHint:
    'Si falta, se pide la de la marca, pero solo en una escala de 0 a 10. El operador dice siempre la de la marca: al cliente que la oyó no se le pide más, aunque aquí sea más alta.',
  withChoices: 'Se responde con opciones, sin nota',
  choices: 'Opciones',
  choicesHint: 'Una por línea, si no hay escala.',
  right: 'Opciones válidas para el premio',
  rightHint: 'Una por línea.',
  callChoices: 'Equivalencia con las opciones de la llamada',
  callChoicesHint:
    'Una por línea, con los identificadores del cuestionario: Sí = yes. Las respuestas con una opción que falte aquí no se comparan.',
  goalQuestion: 'Pregunta del objetivo',
  measure: 'Medida',
  target: 'Valor que se quiere alcanzar',
  file: 'Archivo de la marca',
  fileHint:
    'Los títulos de las columnas, tal como aparecen en el archivo. Si no hay archivo, déjelos en blanco.',
  columns: {
    responseId: 'Columna del número de respuesta',
    dealer: 'Columna del código de concesionario',
    answeredAt: 'Columna de la fecha de respuesta',
    visitRef: 'Columna del número de orden',
    plate: 'Columna de la matrícula',
    visitDate: 'Columna de la fecha de la visita',
    customerRef: 'Columna de la referencia del cliente',
    identified: 'Columna que dice si dio su nombre',
  },
  questionColumn: 'Título de su columna en el archivo',
  dateFormat: 'Formato de las fechas',
  yes: 'Palabras que significan «sí»',
  yesHint: 'Una por línea. «Verdadero» y «true» ya se entienden.',
  no: 'Otras palabras que significan «no»',
  noHint:
    'Una por línea. «No», «N», «0», «falso» y la celda vacía ya se entienden. La fila con una palabra que no sea ni de «sí» ni de «no» se rechaza.',
  codesSay: 'Con qué código aparece cada concesionario en los archivos de la marca, y desde cuándo.',
  code: 'Código',
  since: 'Desde el día',
  until: 'Hasta el día',
  noCodes: 'Todavía no hay códigos',
  addCode: 'Añadir un código',
  add: 'Añadir',
  codeAdded: 'Código guardado.',
  remove: 'Quitar',
  removeTitle: '¿Quitar este código?',
  removeHelp: 'Las respuestas que ya se importaron con él se conservan.',
  periods: (dealer: string, from: string, to: string | undefined) =>
    to === undefined ? `${dealer}, desde ${from}` : `${dealer}, de ${from} a ${to}`,
  noFigures: 'Todavía no hay respuestas en estos meses',
  dealers: 'Concesionarios',
  dealersHelp: 'Con visitas o respuestas en estos meses; las cifras son de los que tienen respuestas.',
  fewDealers:
    'Las diferencias de la marca se muestran desde cinco concesionarios con valoraciones comparadas.',
  byQuestion: 'Pregunta a pregunta',
  oneMonth: 'La evolución se ve con más de un mes.',
  seeYear: 'Ver los doce últimos meses',
}
