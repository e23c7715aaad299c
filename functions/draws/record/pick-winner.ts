import { hash as hashOnce } from 'node:crypto'
import { drawRule, type SealedList } from './sealed-list.ts'

/** What a seed is made of: hex, save the round. */
export type SeedParts = { chain: string; round: number; signature: string; commitment: string }

/** A hash of bytes to 32 bytes, hex. */
export type Hash = (bytes: Uint8Array) => string

const sha256: Hash = (bytes) => hashOnce('sha256', bytes, 'hex')

/** SHA-256 over the rule's name, chain, round (u64), signature and commitment: their raw bytes, one after the other. */
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
 * Draws one of `count` places, from 0: 256 bits at a time, those above the greatest multiple of `count` passed over, so
 * that every place has exactly the same chance.
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
 * The winning participation number of a list that is held: a function of the list's commitment and of the signature of
 * its round, and of nothing else. Throws when nobody takes part.
 */
export const pickWinner = (draw: {
  list: Pick<SealedList, 'chain' | 'round' | 'participants'>
  commitment: string
  signature: string
  /** In place of SHA-256 when a place is drawn: for tests. */
  hash?: Hash
}): number => {
  const { chain, round, participants } = draw.list
  const seed = seedOf({ chain, round, signature: draw.signature, commitment: draw.commitment })
  const winner = participants[pickIndex(seed, participants.length, draw.hash)]
  if (winner === undefined) throw new Error('Nobody to draw from')
  return winner
}
