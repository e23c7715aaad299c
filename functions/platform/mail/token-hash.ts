import { createHash } from 'node:crypto'

const tokenForm = /^[A-Za-z0-9_-]{43}$/

/**
 * What the token of a link in an e-mail is stored under, so that the table's content opens no link; null for what cannot
 * be a token.
 */
export const hashOfToken = (token: string): string | null =>
  tokenForm.test(token) ? createHash('sha256').update(token).digest('base64url') : null
