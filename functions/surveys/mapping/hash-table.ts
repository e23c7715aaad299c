import { createHash } from 'node:crypto'

/** 53 bits of a hash: a million names fit into some forty megabytes, and two of them hardly ever share one. */
export const shortHash = (name: string): number => {
  const bytes = createHash('sha256').update(name).digest()
  return bytes.readUIntBE(0, 6) * 32 + ((bytes[6] ?? 0) & 31)
}

/** Whole numbers from 0 to 2³² − 1 by short hashes. */
export type HashTable = {
  get: (hash: number) => number | undefined
  set: (hash: number, value: number) => void
}

const begun = { slots: 1024, fullAt: 0.7 }

/**
 * An empty table. Each of its entries takes some twenty bytes, a fifth of what a map takes: a file has up to a million rows, and
 * several things are known of each.
 */
export const hashTable = (): HashTable => {
  let hashes = new Float64Array(begun.slots)
  let values = new Uint32Array(begun.slots)
  let size = 0
  /** Where a hash is, or would be: 0 is no hash there, so that all are one more. */
  const slotOf = (hash: number): number => {
    let slot = hash % hashes.length
    while (hashes[slot] !== 0 && hashes[slot] !== hash + 1) slot = (slot + 1) % hashes.length
    return slot
  }
  const set = (hash: number, value: number): void => {
    const slot = slotOf(hash)
    if (hashes[slot] === 0) size += 1
    hashes[slot] = hash + 1
    values[slot] = value
    if (size > hashes.length * begun.fullAt) grow()
  }
  const grow = (): void => {
    const [before, valuesBefore] = [hashes, values]
    hashes = new Float64Array(before.length * 2)
    values = new Uint32Array(before.length * 2)
    size = 0
    for (const [slot, hash] of before.entries()) if (hash !== 0) set(hash - 1, valuesBefore[slot] ?? 0)
  }
  return { set, get: (hash) => (hashes[slotOf(hash)] === 0 ? undefined : values[slotOf(hash)]) }
}
