import { stepWords } from '../step-words.ts'
import { rightsWords } from './rights-words.ts'

export type RightsTexts = typeof texts

export const texts = {
  ...rightsWords,
  title: 'Derechos de los clientes',
  intro:
    'Lo que un cliente pide sobre sus datos se atiende aquí, en el plazo de un mes. Cada consulta queda anotada.',
  tabs: 'Apartados',
  shown: { customers: 'Buscar un cliente', requests: 'Solicitudes', proofs: 'Supresiones' },
  searchBy: 'Buscar por',
  kinds: {
    phone: 'Teléfono',
    plate: 'Matrícula',
    email: 'Correo electrónico',
    customerRef: 'Referencia de cliente',
    visitRef: 'Referencia de la visita',
  },
  value: 'Lo que se busca',
  valueHelp: 'Da igual cómo esté escrito: con espacios, guiones o prefijo.',
  search: 'Buscar',
  nobody: 'No hay ningún cliente con ese dato',
  useReference: 'Usar esta referencia',
  useReferenceHelp:
    'De un cliente al que aún no se ha llamado puede no guardarse nada. Aun así puede anotarse lo que pide: compruebe que la referencia es exacta.',
  nothingHeld: 'No se guarda nada de este cliente.',
  dealerExecutes:
    'El concesionario atiende él mismo los derechos de sus clientes. Anote lo que pide el cliente en «Solicitudes» y se le avisará.',
  incomplete: 'Hay más clientes con ese dato. Búsquelo por otro.',
  several: 'Compruebe quién es antes de seguir: varios clientes pueden compartir un teléfono.',
  choose: 'Ver qué se guarda',
  lastCall: 'Última llamada',
  unnamed: 'Alguien de quien solo hay respuestas de encuesta, sin referencia de cliente',
  otherCustomer: 'Buscar otro cliente',
  held: 'Qué se guarda de este cliente',
  asOf: 'Tal como está el',
  ofCall: (callId: string) => `Llamada ${callId}`,
  aboutCustomer: 'Del cliente',
  elsewhere: 'Qué no se guarda aquí',
  actions: 'Qué puede hacer',
  accessExport: 'Preparar copia de sus datos',
  accessHelp:
    'Un archivo ZIP con todo lo que se guarda, para leer y para procesar. Se descarga durante un día.',
  portabilityExport: 'Preparar datos para llevarse',
  portabilityHelp: 'Solo lo que dio la propia persona, en un archivo JSON.',
  making: 'Se está preparando. Puede tardar un minuto.',
  download: 'Descargar el archivo',
  exportFailed: 'No se ha podido preparar. Inténtelo de nuevo.',
  rectify: 'Corregir sus datos',
  rectifyShort: 'En todas sus llamadas que se guardan. Lo que había queda bloqueado.',
  rectifyHelp: 'Rellene solo lo que cambia.',
  name: 'Nombre',
  plateWas: 'Matrícula equivocada',
  plateIs: 'Matrícula correcta',
  rectified: (calls: number, done: boolean) =>
    done
      ? `Corregido en ${calls === 1 ? 'una llamada' : `${calls} llamadas`}.`
      : 'Se está corrigiendo; puede tardar un minuto.',
  identity: 'Cómo se ha comprobado quién es',
  instructionRef: 'Instrucción del concesionario: referencia',
  instructionHelp: 'Por ejemplo, el asunto de su correo. Actuamos por cuenta del concesionario.',
  instructionAt: 'Instrucción del concesionario: fecha',
  setState: (state: string) => `Anotar: ${state.toLowerCase()}`,
  endState: (state: string) => `Terminar: ${state.toLowerCase()}`,
  ground: 'Motivo',
  groundHelp: 'Por ejemplo: carta del cliente del 20 de noviembre.',
  phones: 'Otros teléfonos a los que no llamar',
  phonesHelp: 'Separados por comas. Los de sus llamadas ya se tienen en cuenta.',
  whom: 'A quién se refiere',
  whomOne: 'Una persona',
  whomPhones: 'Empresa: solo estos teléfonos',
  whomAll: 'Empresa: toda la referencia',
  whosePhones: 'Teléfonos de quien se trata',
  whosePhonesHelp: 'Separados por comas. Los demás de la empresa siguen igual.',
  stateSet: (numbers: number) =>
    numbers === 0
      ? 'Anotado.'
      : numbers === 1
        ? 'Anotado, también por su teléfono.'
        : `Anotado, también por ${numbers} teléfonos.`,
  stateEnded: 'Terminado.',
  endHelp: {
    'no-contact':
      'A partir de ahora se le puede volver a llamar, si no hay otro motivo en contra. Queda anotado en las solicitudes.',
    objection:
      'A partir de ahora se le puede volver a llamar, si no hay otro motivo en contra, y sus casos en suspenso siguen adelante. Queda anotado en las solicitudes.',
    restriction:
      'Antes de terminarla hay que avisar al cliente. A partir de ahora se le puede volver a llamar, si no hay otro motivo en contra, y sus casos en suspenso siguen adelante. Queda anotado en las solicitudes.',
  },
  endGroundHelp: 'Por ejemplo: el cliente vuelve a aceptar llamadas.',
  standing: 'Situación del cliente',
  noStates: 'No consta oposición ni limitación, ni que no quiera más llamadas.',
  since: 'desde el',
  askedInCall: (callId: string) => `Lo pidió en la llamada ${callId}.`,
  onlyEnding: (ends: string) =>
    ends === ''
      ? 'Solo para algunos teléfonos de la empresa'
      : `Solo para quien contesta en los teléfonos acabados en ${ends}`,
  decidedOn: {
    continue: 'Sus casos siguen adelante, por decisión del',
    close: 'Sus casos se cerraron, por decisión del',
  },
  standingCases: 'Casos en suspenso',
  standingCasesHelp:
    'No aparecen en ninguna lista y sus plazos no corren. Aquí se ve por qué, y lo que se puede hacer mientras tanto.',
  standsStill: {
    objection: 'en suspenso porque el cliente se opone, desde el',
    restriction: 'en suspenso porque el cliente pide limitar el uso de sus datos, desde el',
  },
  decideBelow: 'Decida más abajo si sigue adelante o se cierra.',
  stepOnGround: 'Hacer algo pese a la limitación',
  stepOnGroundHelp:
    'Mientras dura la limitación solo se puede actuar por uno de estos motivos (RGPD, artículo 18.2). Queda anotado en el caso.',
  stepGround: 'Por qué se puede',
  chooseGround: 'Elija el motivo',
  stepGrounds: {
    consent: 'El cliente lo consiente',
    claim: 'Hace falta para una reclamación',
    'protect-person': 'Hay que proteger a otra persona',
  },
  stepWhat: 'Qué se hace',
  stepTaken: 'Anotado en el caso.',
  steps: stepWords,
  requestField: 'Solicitud que se atiende',
  noRequestField: 'Ninguna de las abiertas',
  requestConcluded: 'Queda cerrada con esto. Sin ninguna, se anota una ya atendida.',
  requestLinked: 'Se le añade que se ha hecho. Sin ninguna, se anota una ya atendida.',
  requestOption: (right: string, day: string) => `${right}, ${day}`,
  decide: 'Decidir sobre sus casos abiertos',
  decideHelp: 'Mientras el cliente se opone, sus casos están en suspenso. Nadie le llama en ningún caso.',
  decisions: {
    continue: 'Siguen por otra base legal',
    close: 'Se cierran sin resolver',
  },
  decided: (cases: number) => (cases === 1 ? 'Decidido: un caso.' : `Decidido: ${cases} casos.`),
  erase: 'Suprimir sus datos',
  erasePlan: 'Primero se muestra qué desaparecería; nada se borra todavía.',
  eraseSee: 'Ver qué desaparecería',
  eraseWhat: 'Esto desaparece de todas partes y queda bloqueado; en su fecha se destruye:',
  onlyPhones: 'Solo de quien contesta en estos teléfonos',
  onlyPhonesHelp:
    'Para una sola persona de una empresa: su teléfono, o varios separados por comas. Vacío: todo lo de esta referencia.',
  eraseStays: (calls: number) =>
    calls === 1
      ? 'Se queda otra llamada de esta referencia, que no es de estos teléfonos.'
      : `Se quedan otras ${calls} llamadas de esta referencia, que no son de estos teléfonos.`,
  eraseOrder: 'Suprimir definitivamente',
  eraseSuppresses: (numbers: number) =>
    numbers === 1
      ? 'Su teléfono no se vuelve a llamar, aunque venga con otra referencia.'
      : `Sus ${numbers} teléfonos no se vuelven a llamar, aunque vengan con otra referencia.`,
  eraseShares: (refs: string) =>
    `Otros clientes tienen alguno de esos teléfonos y tampoco se les llamará: ${refs}.`,
  cannotSuppress:
    'No se conoce ningún teléfono de esta persona: si el concesionario vuelve a enviarla, se la llamará. Quítela de sus envíos.',
  eraseUntil: 'Este plan vale quince minutos. No se puede deshacer.',
  erased: 'Supresión ordenada',
  receipt: 'Resguardo para la persona',
  receiptHelp: 'Entrégueselo: con él se encuentra la prueba, que no dice quién es.',
  proofNumber: (number: number) => `Prueba n.º ${number}`,
  state: 'Situación',
  calls: 'Llamadas',
  blockedUntil: 'Bloqueado hasta',
  refresh: 'Actualizar',
  register: 'Anotar una solicitud',
  registered: 'Anotada. Se ha avisado a quien atiende los derechos.',
  right: 'Qué pide',
  askedAt: 'Cuándo lo pidió',
  how: 'Cómo lo pidió',
  said: 'Qué ha dicho',
  noRequests: 'No hay ninguna solicitud',
  requestsTable: 'Solicitudes, primero las últimas',
  customer: 'Cliente',
  dueBy: 'Responder hasta el',
  noCustomer: 'Cliente suprimido',
  requestStates: { open: 'Abierta', completed: 'Atendida', refused: 'Denegada' },
  count: (shown: number, more: boolean) =>
    `${shown === 1 ? 'Una solicitud' : `${shown} solicitudes`}${more ? '; hay más' : ''}`,
  conclude: 'Cerrar',
  concludeTitle: 'Cerrar la solicitud',
  result: 'Resultado',
  refusal: 'Por qué se deniega',
  notRefused: 'No se deniega',
  outcome: 'Qué se ha respondido a la persona',
  concluded: 'Solicitud cerrada.',
  overtaken: 'Otra persona ya la había cerrado. Esto es lo que consta.',
  proofSearch: 'Buscar la prueba de una supresión',
  receiptField: 'Resguardo de la persona',
  referenceField: 'o referencia de cliente',
  proofSoon: 'La prueba se está escribiendo. Vuelva a buscarla en un minuto.',
  noProof: 'No hay ninguna prueba',
  proof: {
    at: 'Cuándo se ordenó',
    by: 'Quién la ejecutó',
    byNames: { dealer: 'El concesionario', staff: 'Asortis, por instrucción del concesionario' },
    calls: 'Llamadas suprimidas',
    previous: 'Huella de la prueba anterior',
    first: 'Es la primera',
    beyond: 'Copias que nadie puede borrar antes',
    where: {
      'change stream': 'Registro de cambios',
      'refused rows of survey files': 'Filas rechazadas de ficheros de encuesta',
      'queues of events and dead letters': 'Colas de mensajes',
      'files for download': 'Archivos para descargar',
      'uploaded survey files': 'Archivos de encuestas recién subidos',
      'backups of the table': 'Copias de seguridad',
      'queues of functions': 'Colas de tareas en curso',
      'addresses of downloads': 'Enlaces de descarga',
      'sent e-mails': 'Correos ya enviados',
      'other systems that received our events': 'Otros sistemas que recibieron avisos',
    },
    notOurs: 'mientras los conserve quien los tiene',
    until: 'hasta el',
  },
  checkChain: 'Comprobar que nada se ha cambiado',
  checking: 'Se está comprobando…',
  chainHolds: (count: number) =>
    count === 1 ? 'Es la primera prueba del concesionario.' : `Las ${count} pruebas encajan una tras otra.`,
  chainBroken: (number: number) => `La prueba n.º ${number} no encaja con la anterior.`,
  chainUnread: 'No se han podido leer todas las pruebas. Inténtelo de nuevo.',
  blocked: 'Abrir lo que está bloqueado',
  blockedHelp:
    'Hacen falta dos personas: una lo pide y otra, del concesionario o de Asortis, lo aprueba antes de un día. Solo lo lee quien lo pidió, durante una hora, y cada lectura queda anotada. Si es para la propia persona, se prepara un archivo que entregarle.',
  reason: 'Por qué',
  reference: 'Referencia',
  referenceHelp: 'Por ejemplo, el número de procedimiento.',
  whichErasure: 'Qué se abre',
  whichErasureHelp: 'Una empresa puede tener varias supresiones, cada una de una persona.',
  allErasures: 'Todo lo bloqueado de esta referencia',
  erasuresUnknown:
    'No se ha podido saber qué supresiones hay de esta referencia, así que todavía no se puede pedir.',
  retryErasures: 'Probar otra vez',
  oneErasure: 'Solo lo de una supresión',
  erasureOption: (at: string, calls: number) =>
    `Solo la del ${at}, ${calls === 1 ? 'de una llamada' : `de ${calls} llamadas`}`,
  askToOpen: 'Pedir que se abra',
  askToOpenHelp:
    'Quien se ocupa de los derechos en el concesionario recibe un correo, y verá quién lo pide y por qué.',
  request: 'Pedirlo',
  askedToOpen: 'Pedido. Otra persona tiene que aprobarlo antes de un día.',
  openingCount: (shown: number, more: boolean) =>
    `${shown === 1 ? 'Una petición' : `${shown} peticiones`}${more ? '; hay más' : ''}`,
  noOpenings: 'Nadie ha pedido abrir nada',
  openingStates: { requested: 'Por aprobar', approved: 'Aprobada', expired: 'Terminada' },
  sides: { dealer: 'del concesionario', asortis: 'de Asortis' },
  somebody: 'Alguien',
  notShown: 'Ya no se muestra',
  asksFor: 'Quién lo pide',
  approves: 'Quién lo aprobó',
  approvableUntil: 'Se puede aprobar hasta',
  readings: 'Veces que se ha leído',
  lastRead: 'la última,',
  approve: 'Aprobar',
  approveTitle: '¿Aprobar que se lea lo que está bloqueado?',
  approveHelp:
    'Quien lo pide podrá leer durante una hora todo lo que está bloqueado de este cliente. Usted no lo verá. Queda anotado que lo aprobó.',
  approved: 'Aprobado. Quien lo pidió puede leerlo durante una hora.',
  read: 'Leer lo que está bloqueado',
  openedFileHelp:
    'Un archivo ZIP con lo que está bloqueado, para entregárselo a la persona. Solo usted lo descarga, mientras dura la hora, y queda anotado.',
  openedItem: (number: number) => `Dato ${number}`,
  openedUntil: 'Se puede leer hasta',
}
