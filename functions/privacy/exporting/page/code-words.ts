import { callKindWords } from '../../../cases/words/call-kind-words.ts'
import { criterionWords } from '../../../cases/words/criterion-words.ts'
import { outcomeWords } from '../../../cases/words/outcome-words.ts'
import { problemStatusWords } from '../../../cases/words/problem-status-words.ts'
import { rootCauseWords } from '../../../cases/words/root-cause-words.ts'
import { stepWords } from '../../../cases/words/step-words.ts'
import { topicWords } from '../../../cases/words/topic-words.ts'
import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'
import { codesByKind } from './codes-by-kind.ts'

type Words = Readonly<Record<string, string>>

/** Who somebody is, where others appear as roles. */
const roles: Words = {
  dealer: 'el concesionario',
  asortis: 'Asortis',
  specialist: 'un especialista de Asortis',
  'call-centre': 'el centro de llamadas',
  service: 'el propio programa',
}

/** The fields whose values are roles. */
const roleFields = new Set([
  'by',
  'adviser',
  'inTheHandsOf',
  'assignee',
  'registeredBy',
  'concludedBy',
  'endedBy',
  'controller',
])

const states: Words = {
  unresolved: 'sin resolver',
  external: 'ajeno a la visita',
  pending: 'pendiente',
  failed: 'no se pudo enviar',
  matched: 'relacionada con una llamada',
  unmatched: 'sin llamada',
  ambiguous: 'puede ser de varias llamadas',
  due: 'pendiente',
  done: 'hecho',
  lapsed: 'vencido',
  withheld: 'aún no procede',
  withdrawn: 'retirado',
}

const rights: Words = {
  access: 'acceso',
  portability: 'portabilidad',
  rectification: 'rectificación',
  erasure: 'supresión',
  restriction: 'limitación',
  objection: 'oposición',
  'no-more-calls': 'no recibir más llamadas',
  'no-contact': 'no recibir más llamadas',
  'blocked-access': 'apertura de datos bloqueados',
  'access-export': 'copia de sus datos',
  'portability-export': 'datos que usted facilitó',
  'state-set': 'se anotó',
  'state-ended': 'se dio por terminado',
  'objection-decided': 'se decidió sobre los casos abiertos',
  call: 'en una llamada',
  letter: 'por carta',
  email: 'por correo electrónico',
  'in-person': 'en persona',
  other: 'de otra forma',
  'signed-in': 'con su usuario',
  'known-contact': 'con los datos de contacto que ya constaban',
  document: 'con un documento',
  representative: 'mediante representante',
  'court-or-authority': 'por un juzgado o una autoridad',
  'identity-not-proved': 'no acreditó su identidad',
  'manifestly-unfounded': 'sin fundamento',
  excessive: 'excesiva',
  'legal-obligation': 'obligación legal de conservarlos',
  'legal-claims': 'reclamaciones en curso',
  'rights-of-others': 'derechos de otras personas',
  'not-held-here': 'no se guardan aquí',
}

/** The states of a customer, of which the register says which was set or ended. */
const customerStates: Words = {
  'no-contact': 'no llamar más',
  objection: 'oposición',
  restriction: 'limitación',
}

/** What the dealer decided about the open cases of a customer who objects. */
const decisions: Words = {
  continue: 'los casos abiertos siguen adelante, por otra base legal',
  close: 'los casos abiertos se cierran',
}

/** Why blocked data was opened. */
const openingReasons: Words = {
  person: 'lo pidió la propia persona',
  court: 'lo pidió un juez o la fiscalía',
  authority: 'lo pidió una administración',
  claims: 'hacía falta para una reclamación',
}

/** What a call that was made again showed. */
const shows: Words = {
  problem: 'que había un problema',
  content: 'que todo estaba bien',
  declined: 'que no quería hablar',
  nothing: 'nada nuevo',
}

const facts: Words = {
  'still-upset': 'el malestar continúa',
  low: 'valoración baja',
  reserved: 'valoración con reservas',
  refused: 'no ha querido valorar',
  'motive-given': 'nos dio un motivo',
  'motive-withheld': 'no nos dio el motivo',
  reluctant: 'ha mostrado poca disposición',
  willing: 'ha mostrado buena disposición',
  agrees: 'sí',
  'operator-missed': 'no: quien llamó no lo señaló',
  'operator-added': 'no: lo señaló quien llamó',
  differs: 'no del todo',
  'not-stated': 'quien llamó no lo valoró',
  person: 'persona',
  company: 'empresa',
  'this-customer': 'para este cliente',
  'the-business': 'en la forma de trabajar',
  confirm: 'confirmada',
  reclassify: 'reclasificada',
  dismiss: 'descartada',
  found: 'señalada como problema',
  disagreement: 'quien llamó y los hechos no coincidían',
  sample: 'por sorteo',
  second: 'segunda revisión',
  again: 'revisión posterior',
  'no-recording': 'sin grabación',
  unclear: 'no está claro',
  'in-force': 'empezó a aplicarse',
  ended: 'dejó de aplicarse',
  'goes-on': 'el caso sigue adelante, por otra base legal',
  number: 'de otra persona con el mismo teléfono',
  consent: 'con su consentimiento',
  claim: 'para una reclamación',
  'protect-person': 'para proteger a una persona',
  yes: 'sí',
  no: 'no',
  es: 'español',
  en: 'inglés',
  ca: 'catalán',
  eu: 'euskera',
  gl: 'gallego',
}

const codes: Words = {
  ...{ ...topicWords.es, ...outcomeWords.es, ...callKindWords.es, ...criterionWords.es },
  ...{ ...rootCauseWords.es, ...problemStatusWords.es, ...stepWords.es, ...facts, ...rights, ...states },
}

const codedFields = new Set([
  ...['kind', 'outcome', 'state', 'topic', 'criteria', 'criterion', 'main', 'fact', 'agreement', 'type'],
  ...['cooperation', 'status', 'changes', 'rootCause', 'cause', 'from', 'to', 'step', 'action', 'before'],
  ...['criteriaBefore', 'right', 'how', 'ground', 'identityCheck', 'language', 'why', 'cannotTell'],
  ...['eligible', 'what', 'change', 'of'],
])

const notices: Words = {
  opened: 'problema nuevo',
  changed: 'cambios en la llamada',
  reopened: 'problema reabierto',
  escalated: 'aviso a un superior',
  verdict: 'revisión de un especialista',
}

/** A value of a closed list in Spanish, where the field has one; any other value as it is. `of` is what it is said of. Pure. */
export const codeInWords = (field: string, value: string, of?: ShownKind): string => {
  const ofKind = of && ['state', 'type', 'kind'].includes(field) ? codesByKind[of]?.[value] : undefined
  if (ofKind !== undefined) return ofKind
  if (roleFields.has(field)) return roles[value] ?? value
  if (field === 'id') return customerStates[value] ?? decisions[value] ?? value
  if (field === 'shows') return shows[value] ?? value
  if (field === 'choice') return decisions[value] ?? value
  if (field === 'reason') return openingReasons[value] ?? value
  if (field === 'notice') return notices[value.split(':')[0] ?? ''] ?? value
  const level = /^dealer, level (\d+)$/.exec(value)?.[1]
  if (field === 'to' && level !== undefined) return `el concesionario, nivel ${level}`
  return codedFields.has(field) ? (codes[value] ?? value) : value
}
