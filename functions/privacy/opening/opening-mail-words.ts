import type { Language } from '../../platform/words/language.ts'
import type { BlockedAccess } from './access-item.ts'

type Words = {
  title: Record<'asked' | 'approved', string>
  /** `until` is when it can no longer be approved or read. */
  lead: Record<'asked' | 'approved', (until: string) => string>
  unexpected: string
  opening: string
  who: string
  approver: string
  reason: string
  reasons: Record<BlockedAccess['reason'], string>
  asked: string
  number: string
  where: string
  somebody: string
  ofDealer: string
  ofAsortis: string
}

/** The words of mails about opening what is blocked. */
export const openingMailWords: Readonly<Record<Language, Words>> = {
  es: {
    title: {
      asked: 'Piden abrir los datos bloqueados de un cliente',
      approved: 'Se han abierto los datos bloqueados de un cliente',
    },
    lead: {
      asked: (until) =>
        `Alguien pide ver los datos bloqueados de un cliente. Nadie los ve mientras otra persona no lo apruebe; si no se aprueba, la petición caduca: ${until}.`,
      approved: (until) =>
        `Otra persona ha aprobado que se vean los datos bloqueados de un cliente. Solo quien lo pidió puede leerlos, y hasta esta hora: ${until}.`,
    },
    unexpected: 'Si no sabía nada de esta petición, dígaselo a Asortis.',
    opening: 'La petición',
    who: 'Quién lo pide',
    approver: 'Quién lo aprueba',
    reason: 'Por qué',
    reasons: {
      person: 'lo pide la propia persona',
      court: 'lo pide un juez o la fiscalía',
      authority: 'lo pide una administración',
      claims: 'hace falta para una reclamación',
    },
    asked: 'Cuándo se pidió',
    number: 'Número de la petición',
    where:
      'De qué cliente se trata y con qué referencia se ve en la consola, en Derechos, Supresiones; allí también se aprueba.',
    somebody: 'Alguien',
    ofDealer: 'del concesionario',
    ofAsortis: 'de Asortis',
  },
  en: {
    title: {
      asked: "Somebody asks to open a customer's blocked data",
      approved: "A customer's blocked data has been opened",
    },
    lead: {
      asked: (until) =>
        `Somebody asks to see a customer's blocked data. Nobody sees it until another person approves; if nobody does, the request expires: ${until}.`,
      approved: (until) =>
        `Another person has approved that a customer's blocked data is seen. Only whoever asked can read it, until: ${until}.`,
    },
    unexpected: 'If you knew nothing of this request, tell Asortis.',
    opening: 'The request',
    who: 'Who asks',
    approver: 'Who approves',
    reason: 'Why',
    reasons: {
      person: 'the person asks for it',
      court: 'a court asks for it',
      authority: 'an authority asks for it',
      claims: 'there is a claim',
    },
    asked: 'When it was asked for',
    number: 'Number of the request',
    where:
      'Whose data it is, and the reference, can be seen in the console, under Rights, Proofs; that is also where it is approved.',
    somebody: 'Somebody',
    ofDealer: 'of the dealer',
    ofAsortis: 'of Asortis',
  },
}
