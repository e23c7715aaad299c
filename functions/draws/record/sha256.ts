import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, or of a text's UTF-8, in hex. Runs in a browser, as everything that checks a draw does. */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

/** SHA-256 of a text added piece by piece. */
export const sha256Hasher = () => {
  const hasher = sha256.create()
  return {
    add: (text: string): void => void hasher.update(utf8ToBytes(text)),
    /** The hash of everything added, in hex; nothing can be added afterwards. */
    hex: (): string => bytesToHex(hasher.digest()),
  }
}
