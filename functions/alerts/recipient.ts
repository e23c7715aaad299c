import { createHash } from 'node:crypto'

/** Asortis itself: the level after every level of a dealer (1 to 5). */
export const asortisLevel = 6

/** Somebody who is told of problems, at one level of the ladder. */
export type Recipient = { email: string; name?: string | undefined; level: number }

/** Names a mail address in keys and tells apart nothing but addresses; letter case does not count. */
export const recipientHash = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 16)
