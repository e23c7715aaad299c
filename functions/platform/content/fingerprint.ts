import { createHmac, createSecretKey } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Identifies content without storing it: equal content has an equal fingerprint. Cannot be reversed without the key. */
export type Fingerprint = (content: unknown) => string

/** HMAC-SHA-256 of the canonical JSON, its first 128 bits as base64url (22 characters). */
export const keyedFingerprint = (key: string): Fingerprint => {
  const secret = createSecretKey(key, 'utf8')
  return (content) =>
    createHmac('sha256', secret).update(canonicalJson(content)).digest().subarray(0, 16).toString('base64url')
}
