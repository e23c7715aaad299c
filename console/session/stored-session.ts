import type { Audience } from '../config.ts'

/** What a tab keeps of a sign-in: nothing that says who it is, and only until the tab is closed or signed out. */
type StoredSession = { audience: Audience; refreshToken: string }

/** What a tab keeps while the person is at the sign-in service. */
export type PendingSignIn = { audience: Audience; state: string; verifier: string; to: string }

const sessionKey = 'session'
const pendingKey = 'signing-in'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The audience that a text names, or undefined. */
export const audienceOf = (text: unknown): Audience | undefined =>
  text === 'dealer' || text === 'staff' || text === 'specialist' ? text : undefined

const read = (key: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** The tab's sign-in, or null. */
export const readSession = (): StoredSession | null => {
  const { audience, refreshToken } = read(sessionKey)
  const known = audienceOf(audience)
  return known && typeof refreshToken === 'string' ? { audience: known, refreshToken } : null
}

export const writeSession = (session: StoredSession): void =>
  sessionStorage.setItem(sessionKey, JSON.stringify(session))

/** Removes the sign-in and everything else that the tab has stored, drafts included. */
export const clearStored = (): void => sessionStorage.clear()

export const removeSession = (): void => sessionStorage.removeItem(sessionKey)

/** The sign-in that was begun in this tab, or null; it can be taken once. */
export const takePending = (): PendingSignIn | null => {
  const { audience, state, verifier, to } = read(pendingKey)
  sessionStorage.removeItem(pendingKey)
  const known = audienceOf(audience)
  return known && typeof state === 'string' && typeof verifier === 'string' && typeof to === 'string'
    ? { audience: known, state, verifier, to }
    : null
}

export const writePending = (pending: PendingSignIn): void =>
  sessionStorage.setItem(pendingKey, JSON.stringify(pending))
