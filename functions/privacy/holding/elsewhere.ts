import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { type Language } from '../../platform/words/language.ts'

/** What there is about a customer that is not held here, or not where it can be found by the customer. */
const elsewhereThings = ['recording', 'brand-survey', 'refused-rows', 'dealer-systems', 'sent-mails'] as const
type Elsewhere = (typeof elsewhereThings)[number]

/** Who holds it. */
const holders = ['call-centre', 'brand', 'asortis', 'dealer', 'recipients'] as const
const holderOf: Readonly<Record<Elsewhere, (typeof holders)[number]>> = {
  recording: 'call-centre',
  'brand-survey': 'brand',
  'refused-rows': 'asortis',
  'dealer-systems': 'dealer',
  'sent-mails': 'recipients',
}

const words: Readonly<Record<Language, Readonly<Record<Elsewhere, string>>>> = {
  es: {
    recording:
      'La grabación de la llamada, si la hay: la guarda el centro de llamadas de Asortis. Aquí solo consta su número.',
    'brand-survey':
      'La encuesta de la marca: la guarda la marca. Aquí solo están las respuestas que el concesionario o Asortis han recibido de ella.',
    'refused-rows':
      'Las filas de archivos de encuestas de la marca que se rechazaron por algún error, si las hay: las guarda Asortis para corregirlas, como mucho 30 días desde que recibió el archivo. Están en el fichero de acceso.',
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
    'refused-rows':
      "Rows of the brand's survey files that were refused because of a mistake, if there are any: held by Asortis, to be corrected, for at most 30 days from when it received the file. They are in the access export.",
    'dealer-systems':
      'Customer records, workshop orders and invoices: held by the dealer in its own systems.',
    'sent-mails':
      'E-mails already sent to the dealer: held by whoever received them. That they were sent, and what became of them, is here.',
  },
}

/** Something about a customer that is not among what is shown, and who holds it. */
export const heldElsewhere = named(
  'HeldElsewhere',
  z.object({
    what: named('HeldElsewhereThing', z.enum(elsewhereThings)),
    holder: named('HeldElsewhereBy', z.enum(holders)),
    /** The same in words, in the dealer's language. */
    words: z.string(),
  }),
)

/** What of refused rows is not even in the file that has them. */
const otherRows: Readonly<Record<Language, string>> = {
  es: 'Los archivos de encuestas de la marca que aún no se han leído, como mucho un día, y las filas rechazadas que no dicen de qué concesionario son y solo llevan una referencia, que puede ser la de un cliente de otro, como mucho 30 días: los guarda Asortis, que los busca si se le piden.',
  en: "The brand's survey files that have not been read yet, for at most a day, and refused rows that do not say which dealer they are of and have a reference only, which may be that of another dealer's customer, for at most 30 days: held by Asortis, which looks for them when asked.",
}

/** What is not among what is shown, in a language; `areRowsShown` where refused rows are, as in an access export. */
export const elsewhere = (
  language: Language,
  { areRowsShown = false } = {},
): z.output<typeof heldElsewhere>[] =>
  elsewhereThings.map((what) => ({
    ...{ what, holder: holderOf[what] },
    words: areRowsShown && what === 'refused-rows' ? otherRows[language] : words[language][what],
  }))
