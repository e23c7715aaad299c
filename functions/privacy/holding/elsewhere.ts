import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { type Language } from '../../platform/words/language.ts'

/** What there is about a customer that is not held here. */
export const elsewhereThings = ['recording', 'brand-survey', 'dealer-systems', 'sent-mails'] as const
type Elsewhere = (typeof elsewhereThings)[number]

/** Who holds it. */
const holders = ['call-centre', 'brand', 'dealer', 'recipients'] as const
const holderOf: Readonly<Record<Elsewhere, (typeof holders)[number]>> = {
  recording: 'call-centre',
  'brand-survey': 'brand',
  'dealer-systems': 'dealer',
  'sent-mails': 'recipients',
}

const words: Readonly<Record<Language, Readonly<Record<Elsewhere, string>>>> = {
  es: {
    recording:
      'La grabación de la llamada, si la hay: la guarda el centro de llamadas de Asortis. Aquí solo consta su número.',
    'brand-survey':
      'La encuesta de la marca: la guarda la marca. Aquí solo están las respuestas que el concesionario o Asortis han recibido de ella.',
    'dealer-systems':
      'Las fichas de cliente, las órdenes de taller y las facturas: las guarda el concesionario en sus propios sistemas.',
    'sent-mails':
      'Los correos ya enviados al concesionario: los guarda quien los recibió. Aquí consta que se enviaron y qué fue de ellos.',
  },
  en: {
    recording:
      "The recording of the call, if there is one: held by Asortis's call centre. Only its number is here.",
    'brand-survey':
      "The brand's survey: held by the brand. Only responses that the dealer or Asortis received from it are here.",
    'dealer-systems':
      'Customer records, workshop orders and invoices: held by the dealer in its own systems.',
    'sent-mails':
      'E-mails already sent to the dealer: held by whoever received them. That they were sent, and what became of them, is here.',
  },
}

/** Something about a customer that is not held here, and who holds it. */
export const heldElsewhere = named(
  'HeldElsewhere',
  z.object({
    what: named('HeldElsewhereThing', z.enum(elsewhereThings)),
    holder: named('HeldElsewhereBy', z.enum(holders)),
    /** The same in words, in the dealer's language. */
    words: z.string(),
  }),
)

/** What is not held here, in a language. */
export const elsewhere = (language: Language): z.output<typeof heldElsewhere>[] =>
  elsewhereThings.map((what) => ({ what, holder: holderOf[what], words: words[language][what] }))
