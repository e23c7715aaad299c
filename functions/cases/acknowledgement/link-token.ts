import { createHash, createHmac } from 'node:crypto'
import type { Notice } from '../alert/notice.ts'

/** What a link in an alert is for: one opening of one problem, in one notice to one recipient. */
type LinkSubject = {
  dealerId: string
  callId: string
  notice: Notice
  /** As `recipientHash` names the address that the mail is sent to. */
  recipientHash: string
  /** How many times the problem had been reopened. */
  opening: number
}

/** Changes if the token is ever made of something else. */
const version = 1

const tokenForm = /^[A-Za-z0-9_-]{43}$/

/**
 * The token of a link (api.md, "From the mail"): HMAC-SHA-256 under a generated key, base64url, 43 characters. The same
 * subject always has the same token, so a mail that is sent again leads to the same link.
 */
export const linkToken =
  (key: string) =>
  ({ dealerId, callId, notice, recipientHash, opening }: LinkSubject): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([version, dealerId, callId, notice, recipientHash, opening]))
      .digest('base64url')

/** What a token is stored under, so that the table's content opens no link; null for what cannot be a token. */
export const hashOfToken = (token: string): string | null =>
  tokenForm.test(token) ? createHash('sha256').update(token).digest('base64url') : null
