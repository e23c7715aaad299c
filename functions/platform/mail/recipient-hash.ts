import { createHash } from 'node:crypto'

/** Names a mail address in keys and tells apart nothing but addresses; letter case does not count. */
export const recipientHash = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 16)
