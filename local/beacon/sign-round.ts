import { createHash } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'

const { shortSignatures } = bls12_381

/** The test chain's secret key, which is public: anybody can compute its rounds in advance. */
const secret = createHash('sha256').update('fidelizacion/local-test beacon: no real draw').digest()

/** The test chain's public key, hex. */
export const testPublicKey = (): string => shortSignatures.getPublicKey(secret).toHex(true)

/** The test chain's signature of a round, as hex, in the same scheme as drand's `bls-unchained-g1-rfc9380`. */
export const signTestRound = (round: number): string => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(round))
  const message = createHash('sha256').update(bytes).digest()
  const point = shortSignatures.hash(message, 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')
  return shortSignatures.sign(point, secret).toHex(true)
}
