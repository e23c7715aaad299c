import { hash as hashOnce } from 'node:crypto'
import { drawRule, type SealedList } from './sealed-list.ts'

/** The inputs of a seed: hex, except the round. */
type SeedParts = { chain: string; round: number; signature: string; commitment: string }

/** Hashes bytes to 32 bytes, in hex. */
type Hash = (bytes: Uint8Array) => string

const sha256: Hash = (bytes) => hashOnce('sha256', bytes, 'hex')

/** SHA-256 of the concatenated raw bytes of the rule's name, chain, round (u64), signature and commitment. */
export const seedOf = ({ chain, round, signature, commitment }: SeedParts): Uint8Array => {
  const hex = (text: string) => Buffer.from(text, 'hex')
  const roundBytes = Buffer.alloc(8)
  roundBytes.writeBigUInt64BE(BigInt(round))
  return hex(
    sha256(Buffer.concat([Buffer.from(drawRule), hex(chain), roundBytes, hex(signature), hex(commitment)])),
  )
}

const all = 2n ** 256n

const drawNumber = (seed: Uint8Array, index: number, hash: Hash): bigint => {
  const input = Buffer.alloc(seed.length + 4)
  input.set(seed)
  input.writeUInt32BE(index, seed.length)
  return BigInt(`0x${hash(input)}`)
}

/**
 * Draws an index from 0 to `count` - 1. Takes 256 bits at a time and skips values at or above the greatest multiple
 * of `count`, so that every index has exactly the same chance. Throws if `count` is less than 1.
 */
export const pickIndex = (seed: Uint8Array, count: number, hash: Hash = sha256): number => {
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
