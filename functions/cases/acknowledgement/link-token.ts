import { createHmac } from 'node:crypto'
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
