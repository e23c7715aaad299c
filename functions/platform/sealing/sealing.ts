import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** Thrown when something cannot be opened with a key: another key sealed it, or its bytes were changed. */
class CannotOpen extends Error {
  override name = 'CannotOpen'
}

/** A key for one purpose, of 32 bytes, from a secret of the stage (HKDF with SHA-256). */
export const keyFor = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32))

/** A new data key: 32 random bytes. */
export const newDataKey = (): Uint8Array => new Uint8Array(randomBytes(32))

/** Seals bytes with AES-256-GCM under a key of 32 bytes: the nonce, the sealed bytes, the tag. */
export const seal = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, key, iv)
  return new Uint8Array(Buffer.concat([iv, sealing.update(bytes), sealing.final(), sealing.getAuthTag()]))
}

/** Opens what `seal` made. Throws `CannotOpen`. */
export const open = (key: Uint8Array, sealed: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(sealed)
  const end = bytes.length - tagBytes
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes))
    opening.setAuthTag(bytes.subarray(end))
    return new Uint8Array(Buffer.concat([opening.update(bytes.subarray(ivBytes, end)), opening.final()]))
  } catch {
    throw new CannotOpen()
  }
}
