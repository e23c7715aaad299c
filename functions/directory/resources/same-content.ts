import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { normaliseLine } from '../../platform/content/normalise-text.ts'

const normalised = (value: unknown): unknown => {
  if (typeof value === 'string') return normaliseLine(value)
  if (Array.isArray(value)) return value.map(normalised)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalised(item)]))
}

/** Whether a request's content is what is stored. What was stored before texts were normalised counts as normalised. */
export const isSameContent = (stored: unknown, requested: unknown): boolean => {
  const json = canonicalJson(requested)
  return canonicalJson(stored) === json || canonicalJson(normalised(stored)) === json
}
