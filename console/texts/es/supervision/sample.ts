export type SampleTexts = typeof texts

export const texts = {
  title: 'Muestra de llamadas revisadas',
  about:
    'Todos los problemas se revisan. De las demás llamadas se revisa una muestra que nadie elige: la decide un cálculo con una clave secreta, que se publica cuando el mes ha terminado.',
  month: 'Mes',
  before: 'Mes anterior',
  after: 'Mes siguiente',
  none: 'De este mes no hay muestra',
  waiting: 'La clave de este mes aún no se ha publicado',
  waitingHelp:
    'Se publica cuando el mes ha terminado y sus revisiones están hechas, diez días después como muy tarde. Hasta entonces nadie sabe qué llamadas entran en la muestra.',
  committed: 'Compromiso publicado el',
  published: 'Clave publicada el',
  verify: 'Comprobar en este navegador',
  verifying: 'Comprobando…',
  drawCalls: 'Comprobar llamadas',
  drawCallsHelp:
    'Escriba el identificador del concesionario y los de sus llamadas. Su navegador comprueba que la clave es la comprometida y calcula el número de cada llamada; nada de lo que escriba sale de él.',
  dealer: 'Concesionario',
  calls: 'Llamadas',
  callsHint: 'Sus identificadores, uno por línea. Sin ninguno se comprueba solo la clave.',
  call: 'Llamada',
  number: 'Número',
  drawnFrom: 'Se revisa a partir de',
  drawnFromHelp: (n: number) =>
    `${n === 1 ? 'La llamada se revisa' : `Cada una de las ${n} llamadas se revisa`} si la probabilidad de su tipo, abajo, es mayor que ese porcentaje.`,
  rightKey: 'La clave es la comprometida antes de empezar el mes.',
  verifyHelp:
    'Su navegador comprueba que la clave es la comprometida antes de empezar el mes y repite el cálculo de cada llamada.',
  right: (calls: number, drawn: number) =>
    `Todo es correcto: la clave es la comprometida y, de las ${calls} llamadas del mes, el cálculo da las ${drawn} que se revisaron.`,
  wrongKey: 'No es correcto: la clave publicada no es la comprometida.',
  wrongCalls: (n: number) =>
    n === 1 ? 'No es correcto: una llamada no cuadra.' : `No es correcto: ${n} llamadas no cuadran.`,
  late: 'El compromiso se publicó cuando el mes ya había empezado.',
  probability: 'Probabilidad',
  probabilities: 'Con qué probabilidad se revisa cada llamada',
  trait: 'Llamada',
  traits: {
    'new-operator': 'De un operador nuevo',
    'open-ended': 'Sin hora de fin',
    'very-short': 'Muy corta',
    'reserved-mark': 'Con valoraciones con reservas',
    other: 'Las demás',
  } as Readonly<Record<string, string>>,
  exact: 'Datos para comprobarlo por su cuenta',
  commitment: 'Compromiso (SHA-256 de la clave)',
  key: 'Clave',
}
