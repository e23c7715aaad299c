import { instantInWords, zoneInWords } from '../../../platform/words/local-words.ts'
import type { SealedList } from '../../record/sealed-list.ts'

const names = new Intl.DateTimeFormat('es-ES', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A month in words: `noviembre de 2026`. */
export const monthInWords = (month: string): string => names.format(new Date(`${month}-15T12:00:00Z`))

const lists = new Intl.ListFormat('es-ES', { type: 'conjunction' })

/** Months in words: `septiembre de 2026 y octubre de 2026`. */
export const monthsInWords = (months: readonly string[]): string => lists.format(months.map(monthInWords))

const reading = { language: 'es', zone: 'Europe/Madrid', now: null } as const

/** An instant in Madrid time, in words, always with its year: `martes 1 de diciembre de 2026 a las 12:00, hora peninsular`. */
export const momentInWords = (time: Date): string =>
  `${instantInWords(time.toISOString(), reading)}, ${zoneInWords(reading.zone, reading.language)}`

/** An amount in Spanish notation: `300,00 €`. No arithmetic: the digits stay as they are in the list. */
export const amountInWords = ({ amount, currency }: SealedList['discount']): string => {
  const [whole = '', cents = ''] = amount.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  return `${grouped},${cents} ${currency === 'EUR' ? '€' : currency}`
}

const reasons: Record<string, string> = {
  'fewer-than-5': 'el grupo tenía menos de cinco participantes al sellar la lista',
  late: 'la lista no se pudo sellar a tiempo, al menos doce horas antes del sorteo',
  missed: 'la lista de ese mes no se selló en su momento',
}

/** Why there is no draw, phrased as the end of a sentence. */
export const reasonInWords = (reason: string): string => reasons[reason] ?? reason
