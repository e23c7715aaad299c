import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { BeaconChain } from './beacon-chains.ts'
import { bigEndian } from './big-endian.ts'

const { shortSignatures, G1 } = bls12_381
const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const signatureForm = /^[0-9a-f]{96}$/

/** Decodes a point; null if the bytes are not the canonical encoding of a valid point. */
const readPoint = (signature: string) => {
  if (!signatureForm.test(signature)) return null
  try {
    const point = G1.Point.fromHex(signature)
    point.assertValidity()
    return point.is0() || point.toHex(true) !== signature ? null : point
  } catch {
    return null
  }
}

/**
 * The message that the chain signs for a round, as a point: SHA-256 of the round as an unsigned 64-bit big-endian
 * number.
 */
const roundPoint = (round: number) => shortSignatures.hash(sha256(bigEndian(round, 8)), domain)

/**
 * Whether this is the chain's signature of the round. The first call in a process takes some hundred milliseconds,
 * and this file loads the cryptography, so only code that decides or checks imports it.
 */
export const verifyRound = (chain: BeaconChain, round: number, signature: string): boolean => {
  if (!Number.isSafeInteger(round) || round < 1) return false
  const point = readPoint(signature)
  if (!point) return false
  return shortSignatures.verify(point, roundPoint(round), hexToBytes(chain.publicKey))
}
