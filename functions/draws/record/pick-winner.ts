import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { bigEndian } from './big-endian.ts'
import { drawRule, type SealedList } from './sealed-list.ts'
import { sha256Hex } from './sha256.ts'

/** The inputs of a seed: hex, except the round. */
type SeedParts = { chain: string; round: number; signature: string; commitment: string }

/** Hashes bytes to 32 bytes, in hex. */
type Hash = (bytes: Uint8Array) => string

/** SHA-256 of the concatenated raw bytes of the rule's name, chain, round (u64), signature and commitment. */
export const seedOf = ({ chain, round, signature, commitment }: SeedParts): Uint8Array => {
  const parts = [hexToBytes(chain), bigEndian(round, 8), hexToBytes(signature), hexToBytes(commitment)]
  return hexToBytes(sha256Hex(concatBytes(utf8ToBytes(drawRule), ...parts)))
}

const all = 2n ** 256n

const drawNumber = (seed: Uint8Array, index: number, hash: Hash): bigint =>
  BigInt(`0x${hash(concatBytes(seed, bigEndian(index, 4)))}`)

/**
 * Draws an index from 0 to `count` - 1. Takes 256 bits at a time and skips values at or above the greatest multiple
 * of `count`, so that every index has exactly the same chance. Throws if `count` is less than 1.
 */
export const pickIndex = (seed: Uint8Array, count: number, hash: Hash = sha256Hex): number => {
  if (count < 1) throw new Error('Nobody to draw from')
  const places = BigInt(count)
  const limit = (all / places) * places
  for (let index = 0; ; index += 1) {
    const drawn = drawNumber(seed, index, hash)
    if (drawn < limit) return Number(drawn % places)
  }
}

/**
 * The winning participation number of a list that is held. It depends only on the list's commitment and its round's
 * signature. Throws if there are no participants.
 */
export const pickWinner = (draw: {
  list: Pick<SealedList, 'chain' | 'round' | 'participants'>
  commitment: string
  signature: string
  /** Replaces SHA-256 when drawing an index; for tests. */
  hash?: Hash
}): number => {
  const { chain, round, participants } = draw.list
  const seed = seedOf({ chain, round, signature: draw.signature, commitment: draw.commitment })
  const winner = participants[pickIndex(seed, participants.length, draw.hash)]
  if (winner === undefined) throw new Error('Nobody to draw from')
  return winner
}
