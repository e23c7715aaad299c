import { signedInSubject } from '../session/session.ts'

/** The text fields of a form, by name; a name may come several times. */
export type Fields = readonly (readonly [string, string])[]

/** What was typed into a form and not sent. */
export type Draft = {
  /** What the fields held that somebody had changed. */
  fields: ReadonlyMap<string, string>
  /** What those fields had held before. */
  before: Fields
  /** Whether anything was changed in a field, or in the list that it belongs to. */
  touches: (name: string) => boolean
}

const dayMs = 24 * 3_600_000
const keyOf = (name: string) => `draft:${signedInSubject()}:${name}`

/** What a field's change is a change of: the first part of its JSON Pointer, so that a list is kept as a whole. */
const partOf = (name: string): string => name.split('/')[1] ?? name

const inPart = (fields: Fields, part: string): string =>
  JSON.stringify(fields.filter(([name]) => partOf(name) === part))

/** The parts of a form that hold something else than before. */
const changedParts = (before: Fields, now: Fields): ReadonlySet<string> =>
  new Set(
    [...before, ...now]
      .map(([name]) => partOf(name))
      .filter((part) => inPart(before, part) !== inPart(now, part)),
  )

/**
 * What somebody changed in a form that had held `before`. The rest is left out: it may have been changed elsewhere since,
 * and must not be undone by what nobody typed. Null if nothing was changed.
 */
export const draftOf = (before: Fields, now: Fields): Draft | null => {
  const parts = changedParts(before, now)
  const touches = (name: string) => parts.has(partOf(name))
  const touched = (fields: Fields) => fields.filter(([name]) => touches(name))
  return parts.size === 0 ? null : { fields: new Map(touched(now)), before: touched(before), touches }
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'

const fieldsIn = (value: unknown): Fields => (Array.isArray(value) ? value.filter(isPair) : [])

/** What was typed into a form and not sent; null if there is nothing, or it is older than a day. */
export const readDraft = (name: string): Draft | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    if (!('at' in kept && 'before' in kept && 'now' in kept)) return null
    if (!(Date.now() - Number(kept.at) < dayMs)) return null
    return draftOf(fieldsIn(kept.before), fieldsIn(kept.now))
  } catch {
    return null
  }
}

/** Keeps what a form holds, in this tab, as far as it differs from what it held before. */
export const writeDraft = (name: string, before: Fields, now: Fields): void => {
  const draft = draftOf(before, now)
  if (!draft) return removeDraft(name)
  const kept = { at: Date.now(), before: draft.before, now: [...draft.fields] }
  sessionStorage.setItem(keyOf(name), JSON.stringify(kept))
}

export const removeDraft = (name: string): void => sessionStorage.removeItem(keyOf(name))
