import { escapeHtml } from '../../../platform/mail/rendering/render-html.ts'
import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'
import { isBrandField } from './brand-names.ts'
import { codeInWords } from './code-words.ts'
import { fieldWords, fieldWordsByKind } from './field-words.ts'

/**
 * What decides how values are shown: the dealer's zone, what a call's questions and choices say, what brands are called, and
 * of what they are.
 */
export type Shown = {
  zone: string
  texts: ReadonlyMap<string, string>
  brands: ReadonlyMap<string, string>
  of?: ShownKind
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const isDay = /^\d{4}-\d\d-\d\d$/

/** An instant in Spanish, where the dealer is: `20 de noviembre de 2026, 11:02`. Pure. */
export const instantInWords = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('es', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    new Date(instant),
  )

/** A day in Spanish: `20 de noviembre de 2026`. Pure. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const labelOf = (field: string, of: ShownKind | undefined): string =>
  (of && fieldWordsByKind[of]?.[field]) ??
  fieldWords[field] ??
  (field.startsWith('last:') ? `Última llamada (${field.slice(5)})` : field)

const textOf = (field: string, value: string, { zone, texts, brands, of }: Shown): string => {
  if (isInstant.test(value)) return instantInWords(value, zone)
  if (isDay.test(value)) return dayInWords(value)
  if (field === 'question' || (field === 'choice' && of !== 'customer')) return texts.get(value) ?? value
  if (isBrandField(field)) return brands.get(value) ?? value
  return codeInWords(field, value, of)
}

const scalar = (field: string, value: unknown, shown: Shown): string => {
  if (typeof value === 'boolean') return value ? 'Sí' : 'No'
  if (typeof value === 'string') return escapeHtml(textOf(field, value, shown))
  return escapeHtml(value === null || value === undefined ? '—' : JSON.stringify(value))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** Where in the call a fact was found means nothing to a reader; the JSON has it. */
const unread = new Set(['pointer'])

const value = (field: string, given: unknown, shown: Shown): string => {
  if (Array.isArray(given)) {
    const items: readonly unknown[] = given
    return items.some(isRecord)
      ? `<ul>${items.map((item) => `<li>${value(field, item, shown)}</li>`).join('')}</ul>`
      : items.map((item) => `<p dir="auto">${scalar(field, item, shown)}</p>`).join('')
  }
  return isRecord(given) ? fieldsHtml(given, shown) : `<p dir="auto">${scalar(field, given, shown)}</p>`
}

/**
 * Everything that something held says, as HTML: each field by its name in Spanish, lists and what is nested under it. Every
 * value is escaped. Pure.
 */
export const fieldsHtml = (data: Readonly<Record<string, unknown>>, shown: Shown): string => {
  const rows = Object.entries(data)
    .filter(([field, given]) => !isEmpty(given) && !unread.has(field))
    .map(
      ([field, given]) =>
        `<div><dt>${escapeHtml(labelOf(field, shown.of))}</dt><dd>${value(field, given, shown)}</dd></div>`,
    )
  return `<dl>${rows.join('')}</dl>`
}
