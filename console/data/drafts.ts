import { signedInSubject } from '../session/session.ts'

const dayMs = 24 * 3_600_000
const keyOf = (name: string) => `draft:${signedInSubject()}:${name}`

/** What was typed into a form and not sent, by field; null if there is nothing, or it is older than a day. */
export const readDraft = (name: string): ReadonlyMap<string, string> | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('fields' in kept)) return null
    if (Date.now() - Number(kept.at) > dayMs || !Array.isArray(kept.fields)) return null
    const pairs = kept.fields.filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
    )
    return new Map(pairs)
  } catch {
    return null
  }
}

/** Keeps what a form holds, in this tab. */
export const writeDraft = (name: string, fields: readonly (readonly [string, string])[]): void => {
  if (fields.every(([, text]) => text === '')) return removeDraft(name)
  sessionStorage.setItem(keyOf(name), JSON.stringify({ at: Date.now(), fields }))
}

export const removeDraft = (name: string): void => sessionStorage.removeItem(keyOf(name))
