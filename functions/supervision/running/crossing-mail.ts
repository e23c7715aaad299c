import type { NewMail } from '../../mails/mail/mail.ts'
import { own, say } from '../../platform/mail/rendering/mail-text.ts'
import type { Running } from './running-item.ts'

/** A count in words up to nine, as Spanish is written. */
const inWords = (n: number, one: string): string =>
  [`cero`, one, 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'][n] ?? String(n)

const reviewsInWords = (n: number): string => `${inWords(n, 'una')} ${n === 1 ? 'revisión' : 'revisiones'}`

const missedInWords = (n: number): string =>
  `${inWords(n, 'un')} ${n === 1 ? 'problema que no se había visto' : 'problemas que no se habían visto'}`

/**
 * The e-mail to Asortis's staff when an operator's running test crosses its limit: what was found, what it means and what
 * it does not. One for each crossing.
 */
export const crossingMail = (
  operator: string,
  { crossings, last }: Pick<Running, 'crossings' | 'last'>,
  { asortis, siteUrl }: { asortis: string; siteUrl: string },
): NewMail => ({
  kind: 'operator-flagged',
  id: `${operator}/${crossings}`,
  to: { email: asortis },
  document: {
    language: 'es',
    subject: [...own('Supervisión: conviene escuchar llamadas de '), ...say`${operator}`],
    title: own('Conviene escuchar llamadas juntos'),
    lead: [
      say`En ${reviewsInWords(last?.reviews ?? 0)} de ${operator} se ${last?.missed === 1 ? 'ha' : 'han'} encontrado ${missedInWords(last?.missed ?? 0)}: más de lo habitual en quien clasifica bien.`,
      own(
        'Es un motivo para escuchar llamadas juntos, no una conclusión. A uno de cada quince buenos operadores, más o menos, le llega este aviso por puro azar en sus primeras 15 revisiones, y a uno de cada doce en las primeras 20.',
      ),
      own('Ninguna decisión sobre una persona puede basarse solo en este aviso.'),
    ],
    dial: null,
    act: {
      label: own('Ver llamadas para formación'),
      url: `${siteUrl}/asortis/supervision?ver=formacion&operador=${encodeURIComponent(operator)}`,
    },
    blocks: [],
    footer: [own('Asortis · Supervisión')],
  },
})
