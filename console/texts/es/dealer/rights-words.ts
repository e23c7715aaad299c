import { kindWords } from '../../../../functions/privacy/exporting/page/kind-words.ts'

/** What a customer can ask for. */
const rights: Readonly<Record<string, string>> = {
  access: 'Acceso a sus datos',
  portability: 'Portabilidad',
  rectification: 'Rectificación',
  erasure: 'Supresión',
  restriction: 'Limitación',
  objection: 'Oposición',
  'no-more-calls': 'Que no se le llame más',
  'state-ended': 'Dejar sin efecto lo pedido antes',
  'objection-decided': 'Decisión sobre la oposición',
  'blocked-access': 'Apertura de datos bloqueados',
}

const ways: Readonly<Record<string, string>> = {
  call: 'En una llamada',
  letter: 'Por carta',
  email: 'Por correo electrónico',
  'in-person': 'En persona',
  other: 'De otra forma',
}

const grounds: Readonly<Record<string, string>> = {
  'identity-not-proved': 'No ha acreditado quién es',
  'manifestly-unfounded': 'Es manifiestamente infundada',
  excessive: 'Es excesiva',
  'legal-obligation': 'Lo impide una obligación legal',
  'legal-claims': 'Los datos hacen falta para reclamaciones',
  'rights-of-others': 'Perjudicaría a otras personas',
  'not-held-here': 'Aquí no hay nada de esta persona',
}

const identityChecks: Readonly<Record<string, string>> = {
  'known-contact': 'Desde el contacto que teníamos',
  document: 'Ha mostrado un documento',
  'signed-in': 'Ha entrado con su cuenta',
  representative: 'Actúa con representante',
  'court-or-authority': 'Lo pide un juez o una autoridad',
}

const states: Readonly<Record<string, string>> = {
  'no-contact': 'No llamar más',
  objection: 'Oposición',
  restriction: 'Limitación',
}

const stateHelp: Readonly<Record<string, string>> = {
  'no-contact': 'Nadie de Asortis vuelve a llamarle. Sus casos abiertos siguen adelante.',
  objection:
    'Nadie le llama y sus casos quedan en suspenso, fuera de las listas, hasta que se decida si siguen o se cierran.',
  restriction:
    'Nadie le llama y sus casos quedan en suspenso: solo los ve quien atiende los derechos de los clientes.',
}

const erasureStates: Readonly<Record<string, string>> = {
  ordered: 'Ordenada',
  blocking: 'Se están bloqueando los datos',
  settling: 'Bloqueada; en unos minutos se comprueba que no ha quedado nada',
  blocked: 'Bloqueada hasta su fecha; después se destruye',
  destroyed: 'Destruida',
}

const reasons: Readonly<Record<string, string>> = {
  person: 'Lo pide la propia persona',
  court: 'Lo pide un juez o la fiscalía',
  authority: 'Lo pide una administración',
  claims: 'Hace falta para una reclamación',
}

/** What was done to carry a request out; of a state, which. */
const carriedOut = {
  'access-export': () => 'Se preparó la copia de sus datos',
  'portability-export': () => 'Se prepararon los datos para llevarse',
  rectification: () => 'Se corrigieron sus datos',
  erasure: () => 'Se suprimieron sus datos',
  'state-set': (state: string) => `Se anotó: ${state.toLowerCase()}`,
  'state-ended': (state: string) => `Se terminó: ${state.toLowerCase()}`,
  'objection-decided': (choice: string): string =>
    choice === 'close' ? 'Se decidió cerrar sus casos abiertos' : 'Se decidió que sus casos sigan adelante',
  'blocked-access': () => 'Una persona abrió datos bloqueados con la aprobación de otra',
}

/** Who did something, as its id begins. */
const doers: Readonly<Record<string, string>> = {
  dealer: 'el concesionario',
  staff: 'Asortis, por instrucción del concesionario',
}
/** Who registered a request: by name, if there is one, and on whose side. */
const registrars: Readonly<Record<string, (name: string | null) => string>> = {
  dealer: (name) =>
    name === null ? 'Lo registró el concesionario' : `Lo registró ${name}, del concesionario`,
  staff: (name) => (name === null ? 'Lo registró Asortis' : `Lo registró ${name}, de Asortis`),
}
/** The same by name. */
const doersNamed: Readonly<Record<string, (name: string) => string>> = {
  dealer: (name) => `${name}, del concesionario`,
  staff: (name) => `${name}, de Asortis, por instrucción del concesionario`,
}

/** Of a company's state: how the numbers end of those whose it is. */
const phonesEnding = (ends: string) => `teléfonos acabados en ${ends}`

/** Where a customer stands, and what can be done about a case that stands still. */
const standing = {
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
}

/** The list of all cases that stand still. */
const standingList = {
  standingHelp:
    'Casos de clientes que se oponen o que piden limitar el uso de sus datos. No están en ninguna otra lista y sus plazos no corren; cuando siguen adelante, les queda el tiempo laborable que les quedaba.',
  standingCount: (shown: number, more: boolean) =>
    `${shown === 1 ? 'Un caso en suspenso' : `${shown} casos en suspenso`}${more ? '; hay más' : ''}`,
  noneStanding: 'No hay ningún caso en suspenso',
  standingTable: 'Casos en suspenso, primero los de las últimas llamadas',
  standsWhy: 'Por qué',
  problem: 'Problema',
  noProblem: 'Llamada sin problema',
  stopped: 'Plazo parado',
  stoppedFor: { acknowledge: 'Confirmar antes de', resolve: 'Resolver antes de' },
  stoppedLate: 'Ya había vencido.',
  decideShort: 'Decidir si sigue o se cierra',
  seeCustomer: 'Ver al cliente',
  backToStanding: 'Volver a los casos en suspenso',
  standingNotShown:
    'El concesionario atiende él mismo los derechos de sus clientes: los casos en suspenso solo los ve él.',
}

/** The words of the closed lists that the pages of rights show, by what the contract calls them. */
export const rightsWords = {
  ...standing,
  ...standingList,
  heldKinds: kindWords,
  carriedOut,
  phonesEnding,
  doers,
  doersNamed,
  registrars,
  doneBy: (who: string) => `Lo hizo ${who}`,
  service: 'el servicio',
  rights,
  ways,
  grounds,
  identityChecks,
  states,
  stateHelp,
  erasureStates,
  reasons,
  objectAgain: 'Anotar que se opone de nuevo',
  objectAgainHelp:
    'Ya se decidió sobre su oposición anterior. Si se opone de nuevo, por otro motivo o en otra solicitud, sus casos vuelven a quedar en suspenso y hay que decidir otra vez.',
}

export type RightsWords = typeof rightsWords

/** Where a request to open what is blocked stands; of one that is over, whether it was read or never approved. */
export const openingStates = {
  requested: 'Por aprobar',
  approved: 'Aprobada',
  expired: 'Caducada sin aprobar',
  read: 'Leída y terminada',
  over: 'Terminada',
}
