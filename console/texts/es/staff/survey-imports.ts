import type { Schemas } from '../../../app/app.ts'

export type SurveyImportsTexts = typeof texts

const failures: Record<Schemas['SurveyImportFailureCode'], string> = {
  'empty-file': 'El archivo está vacío.',
  'no-rows': 'El archivo solo tiene los títulos de las columnas, sin ninguna fila.',
  'not-text': 'No es un archivo de texto ni una hoja de cálculo que se pueda leer. Guárdelo como CSV UTF-8.',
  'mixed-encoding': 'Mezcla dos codificaciones: guárdelo como CSV UTF-8 y súbalo de nuevo.',
  'unknown-encoding': 'No se reconoce su codificación: guárdelo como CSV UTF-8 y súbalo de nuevo.',
  'old-spreadsheet': 'Es una hoja de cálculo antigua (.xls): guárdela como .xlsx o como CSV.',
  'not-a-spreadsheet': 'Es un archivo comprimido, no una hoja de cálculo.',
  'web-page': 'Es una página web, aunque se llame .xls: ábrala con Excel y guárdela como .xlsx o como CSV.',
  'not-ndjson':
    'Es un documento JSON, con una lista o en varias líneas: expórtelo como NDJSON (un objeto en cada línea) o como CSV.',
  'encrypted-spreadsheet': 'La hoja de cálculo tiene contraseña: quítesela y súbala de nuevo.',
  'zip-bomb': 'La hoja de cálculo ocupa demasiado al descomprimirla: guárdela como CSV.',
  'too-many-entries': 'La hoja de cálculo tiene demasiadas partes: guárdela como CSV.',
  'too-many-cells': 'La hoja de cálculo tiene demasiadas celdas: guárdela como CSV.',
  'missing-column': 'Falta una columna que la marca tiene asignada. Elija otra aquí abajo.',
  'duplicate-column': 'Hay dos columnas con el mismo título y no se sabe cuál es la buena.',
  'no-survey': 'La encuesta de esta marca no está configurada.',
  'use-forbidden': 'La marca no permite usar las respuestas de su encuesta.',
  'upload-gone': 'El archivo ya no se guarda: súbalo de nuevo.',
  internal: 'Ha fallado varias veces. Vuelva a comprobarlo; si se repite, avise.',
}

const refusals: Record<Schemas['SurveyRowRefusal'], string> = {
  'unclosed-quote': 'Comillas sin cerrar',
  'stray-quote': 'Comillas dentro de un texto entre comillas',
  'row-too-long': 'Fila demasiado larga',
  'truncated-row': 'El archivo se corta en esta fila',
  'missing-cell': 'Faltan celdas',
  'extra-cell': 'Sobran celdas',
  'not-json': 'No es un objeto JSON',
  'duplicate-column': 'El mismo dato está dos veces',
  missing: 'Falta un dato obligatorio',
  'unknown-dealer': 'Código de concesionario desconocido',
  'code-not-valid-then': 'Código no vigente ese día',
  'dealer-left': 'El concesionario ya no participa',
  'not-of-dealer': 'El concesionario no vende esta marca',
  'not-a-date': 'Fecha no válida',
  'in-future': 'Fecha que aún no ha llegado',
  'not-an-id': 'Identificador no válido',
  'not-yes-or-no': 'No dice ni sí ni no',
  'too-long': 'Texto demasiado largo',
  'no-match-key': 'Sin datos para encontrar la llamada',
  'no-answers': 'Sin ninguna respuesta',
  'not-a-number': 'No es un número',
  'not-on-scale': 'Nota fuera de la escala',
  'not-a-choice': 'No es ninguna de las opciones',
  'totals-row': 'Fila de totales, no una respuesta',
  'differs-from-kept': 'Esta respuesta ya está guardada, con otro contenido',
  'may-be-kept':
    'Puede ser una respuesta anónima ya guardada, de la misma fecha y con las mismas notas: no se sabe si lo es. Si es de otro cliente, hay que darla de alta aparte, con la API',
  'differs-in-file': 'Otra fila del archivo es de la misma respuesta y dice algo distinto',
  erased: 'Los datos de este cliente se borraron',
  withdrawn: 'Respuesta retirada de este concesionario',
  'kept-at-another-dealer': 'Otro concesionario ya tiene esta respuesta',
}

const kinds: Record<Schemas['SurveyFileKind'], string> = {
  csv: 'CSV',
  ndjson: 'NDJSON',
  xlsx: 'hoja de cálculo',
}
const delimiters: Readonly<Record<string, string>> = {
  ';': 'punto y coma',
  ',': 'coma',
  '\t': 'tabulador',
  '|': 'barra vertical',
}

export const texts = {
  title: 'Encuestas de marca',
  newTitle: 'Importar un archivo',
  newSay:
    'Elija el archivo que da el portal de la marca. Primero se comprueba, sin guardar nada: verá qué pasaría y podrá corregirlo.',
  brand: 'Marca',
  choose: 'Elija…',
  coveredUntil: 'Completo hasta el día',
  coveredHint:
    'El último día del que el archivo tiene todas las respuestas. De las visitas cuyo plazo acaba antes se sabe quién respondió.',
  file: 'Archivo',
  fileHint: 'CSV, hoja de cálculo (.xlsx) o NDJSON, de hasta 200 MB.',
  fileMissing: 'Elija un archivo que no esté vacío.',
  upload: 'Subir y comprobar',
  uploading: (share: string) => `Subiendo el archivo ${share}`.trim(),
  uploadFailed: 'El archivo no ha llegado. Compruebe su conexión y vuelva a enviarlo.',
  listTitle: 'Importaciones',
  uploadedAt: 'Subido',
  state: 'Estado',
  states: {
    waiting: 'Esperando el archivo',
    mapping: 'Faltan las columnas',
    reading: 'En curso',
    checked: 'Comprobado, sin importar',
    done: 'Importado',
    failed: 'No se pudo leer',
  },
  countShown: (shown: number, more: boolean) =>
    more ? `Las ${shown} más recientes` : shown === 1 ? 'Una importación' : `${shown} importaciones`,
  none: 'Todavía no se ha importado ningún archivo',
  noneHelp: 'El primero enseñará qué columnas tiene y qué códigos usa la marca.',
  completeUntil: 'completo hasta el',
  waitingTitle: 'Esperando el archivo',
  waitingSay: 'En cuanto llegue, se comprueba. Si la subida se cortó, empiece otra.',
  checkingTitle: 'Comprobando el archivo',
  readingTitle: 'Importando el archivo',
  rowsRead: (rows: string) => `${rows} filas leídas`,
  mayLeave:
    'Puede dejar esta página y volver más tarde: sigue sin ella. Lo que se cambie entretanto en las columnas o las palabras de la marca vale a partir de la próxima lectura.',
  mappingSay: 'Es el primer archivo de esta marca: diga qué es cada columna y se comprobará.',
  setUp: 'Cambiar las columnas o los códigos',
  wouldTitle: 'Qué pasaría',
  wouldSay: 'Todavía no se ha guardado nada.',
  doneTitle: 'Qué ha pasado',
  counts: {
    read: 'Filas leídas',
    wouldKeep: 'Se guardarían',
    kept: 'Guardadas',
    corrected: 'De ellas, corregidas',
    repeated: 'Ya estaban',
    refused: 'Rechazadas',
    differing: 'De ellas, distintas de lo guardado',
    identified: 'Con nombre',
    anonymous: 'Anónimas',
    matched: 'Con su llamada',
    unmatched: 'Sin llamada todavía',
    ambiguous: 'Con varias llamadas posibles',
  },
  ofWouldKeep: 'De las que se guardarían',
  ofKept: 'De las guardadas',
  ofKeptSay:
    'De las que dieron su nombre, cada una tiene su llamada, aún no la tiene o puede ser de varias. Solo se comparan con su llamada las que la tienen; las demás esperan, y las anónimas nunca se unen a ninguna.',
  nobodyNamed:
    'Ninguna respuesta lleva nombre, así que ninguna se podrá comparar con su llamada. Compruebe qué columna dice si el cliente dio su nombre y qué palabras significan «sí».',
  noneMatched:
    'Ninguna respuesta con nombre encuentra su llamada. Compruebe las columnas del número de orden, de la matrícula y de la fecha de la visita, y de qué días es el archivo.',
  noneRefused: 'Ninguna fila se rechaza.',
  refusedTitle: 'Filas rechazadas, por motivo',
  refusals,
  row: 'Fila',
  line: 'Línea',
  column: 'Columna',
  value: 'Contenido',
  keptAt: 'Concesionario que la tiene',
  comparedRow: (row: number, line: number) => `Fila ${row} (línea ${line}), respuesta`,
  whatDiffers: 'Qué cambia',
  isKept: 'Guardado',
  fileSays: 'En el archivo',
  answeredOn: 'Fecha de respuesta',
  named: 'Dio su nombre',
  yesNamed: 'Sí',
  noNamed: 'No',
  nothing: '—',
  restIsSame: (n: number) => (n === 1 ? 'Otro dato no cambia.' : `Otros ${n} datos no cambian.`),
  onlyKeysDiffer: 'Las respuestas son las mismas: cambia por qué se encuentra su llamada.',
  moreRefused: (count: string) => `Y ${count} más, en el archivo de filas rechazadas.`,
  moreBroken: (count: string) => `Y ${count} más.`,
  brokenSay: (lines: string, isOne: boolean, more: string, count: number) =>
    isOne
      ? `Hay una fila que no se puede dividir en celdas, o que quizá es parte de un comentario con las comillas sin cerrar. No va en el archivo de filas rechazadas: corrija en el archivo original la línea ${lines}, y vuelva a subirlo.`
      : `Hay filas que no se pueden dividir en celdas, o que quizá son parte de un comentario con las comillas sin cerrar. No van en el archivo de filas rechazadas: corrija en el archivo original las líneas ${lines}${count === 0 ? '' : count === 1 ? ' y otra más' : ` y otras ${more}`}, y vuelva a subirlo.`,
  notYesOrNoSay:
    'Hay filas en las que no se sabe si el cliente dio su nombre: su palabra no es ni de «sí» ni de «no». No van en el archivo de filas rechazadas: añada esas palabras a las de la marca y compruebe el archivo otra vez, o corríjalas en el archivo original.',
  refusedWould:
    'Si son pocas, puede importar las demás y corregir después las que se pueden leer: aquí están, con el motivo de cada una.',
  refusedOnly: 'Aquí están las que se pueden leer, con el motivo de cada una.',
  refusedSay:
    'Aquí están las que se pueden leer, con el motivo de cada una. Corríjalas en el mismo archivo y súbalo más abajo.',
  refusedRows: 'Descargar las filas rechazadas',
  allRefused:
    'Se rechazan todas las filas: mire por qué y corrija abajo las columnas o los códigos, o el propio archivo.',
  nothingToKeep: 'Ninguna fila es nueva: no hay nada que importar.',
  importNow: (rows: string, count: number) =>
    count === 1 ? 'Importar una respuesta' : `Importar ${rows} respuestas`,
  importCorrections: 'Importar las correcciones',
  acceptCorrections: (rows: string, count: number) =>
    count === 1
      ? 'Aceptar también la fila que cambia una respuesta ya guardada'
      : `Aceptar también las ${rows} filas que cambian respuestas ya guardadas`,
  acceptCorrectionsHint:
    'Márquelo solo si la marca ha corregido su encuesta, o si ha cambiado las columnas o las preguntas con las que se lee su archivo: la respuesta anterior se sustituye por la del archivo. Si solo valen algunas, déjelas solas en el archivo de filas rechazadas y súbalo después.',
  correctedTitle: 'Subir las filas corregidas',
  correctedSay:
    'Corrija el archivo de filas rechazadas y súbalo aquí, con la columna «Motivo» o sin ella. Primero se comprueba, como cualquier otro.',
  toFigures: 'Ver la coherencia de la marca',
  failedTitle: 'No se pudo leer el archivo',
  failures,
  uploadGone: 'El archivo ya no se guarda. Súbalo otra vez para cambiar sus columnas o importarlo.',
  toBrand: 'Configurar la encuesta de la marca',
  firstRows: 'Primeras filas del archivo',
  form: ({
    kind,
    encoding,
    delimiter,
    headerLine,
  }: Pick<Schemas['SurveyImportPreview'], 'kind' | 'encoding' | 'delimiter' | 'headerLine'>) =>
    [
      kinds[kind],
      encoding?.toUpperCase(),
      delimiter === undefined ? undefined : `separado por ${delimiters[delimiter] ?? delimiter}`,
      headerLine === undefined || headerLine === 1
        ? undefined
        : `con los títulos de las columnas en la ${kind === 'xlsx' ? 'fila' : 'línea'} ${headerLine}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  codes: 'Códigos de concesionario sin dueño',
  codesSay: 'El archivo tiene estos códigos y ningún concesionario los usa todavía. ¿De quién es cada uno?',
  codeOf: (code: string) => `Código ${code}`,
  nobodyYet: 'Dejarlo sin dueño',
  codesFrom: 'Son suyos desde el día',
  codesFromHint: 'No más tarde que la respuesta más antigua del archivo.',
  giveCodes: 'Guardar los códigos y comprobar',
  mappingTitle: 'Qué es cada columna',
  mapping: 'Columnas',
  mappingHint: 'Valen para todos los archivos de la marca.',
  noColumn: 'Ninguna',
  notInFile: (column: string) => `${column} (no está en este archivo)`,
  columns: {
    responseId: 'Número de respuesta',
    dealer: 'Código de concesionario',
    answeredAt: 'Fecha de respuesta',
    visitRef: 'Número de orden',
    plate: 'Matrícula',
    visitDate: 'Fecha de la visita',
    customerRef: 'Referencia del cliente',
    identified: 'Si dio su nombre',
  },
  dateFormat: 'Formato de las fechas',
  yes: 'Palabras que significan «sí»',
  yesHint: 'Una por línea. «Verdadero» y «true» ya se entienden.',
  no: 'Otras palabras que significan «no»',
  noHint:
    'Una por línea. «No», «N», «0», «falso» y la celda vacía ya se entienden. La fila con una palabra que no sea ni de «sí» ni de «no» se rechaza.',
  questions: 'Preguntas de la encuesta',
  question: (text: string) => text,
  saveAndCheck: 'Guardar y comprobar',
}
