import { createHash } from 'node:crypto'

/** 53 bits of a hash: two of a million names hardly ever share one. */
export const shortHash = (name: string): number => {
  const bytes = createHash('sha256').update(name).digest()
  return bytes.readUIntBE(0, 6) * 32 + ((bytes[6] ?? 0) & 31)
}

/** Whole numbers from 0 to 2³² − 1 by short hashes. */
type HashTable = {
  get: (hash: number) => number | undefined
  set: (hash: number, value: number) => void
}

/** A table is this many small ones, so that one that grows is a small part of it. */
const parts = 32
const begun = { slots: 64, fullAt: 0.8, growth: 1.3 }

/** Of each value so many bits; those that do not fit are kept apart. */
type Bits = 8 | 32
const valuesOf = (bits: Bits, slots: number) => (bits === 8 ? new Uint8Array(slots) : new Uint32Array(slots))

/**
 * Numbers by 48 bits, which are `high` × 2³² + `low`. What is 0 in both has a place of its own, so that such a slot is empty.
 */
const smallTable = (bits: Bits) => {
  let [lows, highs] = [new Uint32Array(begun.slots), new Uint16Array(begun.slots)]
  let values = valuesOf(bits, begun.slots)
  let size = 0
  let ofZero: number | undefined
  const isEmpty = (slot: number): boolean => lows[slot] === 0 && highs[slot] === 0
  /** Where a hash is, or would be. */
  const slotOf = (low: number, high: number): number => {
    let slot = low % lows.length
    while (!isEmpty(slot) && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) % lows.length
    return slot
  }
  const put = (low: number, high: number, value: number): void => {
    const slot = slotOf(low, high)
    if (isEmpty(slot)) size += 1
    lows[slot] = low
    highs[slot] = high
    values[slot] = value
  }
  const grow = (): void => {
    const before = { lows, highs, values }
    const slots = Math.ceil(lows.length * begun.growth)
    lows = new Uint32Array(slots)
    highs = new Uint16Array(slots)
    values = valuesOf(bits, slots)
    size = 0
    before.lows.forEach((low, slot) => {
      const high = before.highs[slot] ?? 0
      if (low !== 0 || high !== 0) put(low, high, before.values[slot] ?? 0)
    })
  }
  return {
    get: (low: number, high: number): number | undefined => {
      if (low === 0 && high === 0) return ofZero
      const slot = slotOf(low, high)
      return isEmpty(slot) ? undefined : values[slot]
    },
    set: (low: number, high: number, value: number): void => {
      if (low === 0 && high === 0) {
        ofZero = value
        return
      }
      put(low, high, value)
      if (size > lows.length * begun.fullAt) grow()
    },
  }
}

/**
 * An empty table. With 8 bits, for values of which few are over 254, an entry takes some nine bytes, with 32 some thirteen; of a
 * map it would be some forty and a hundred. A file has up to a million rows, and several things are known of each.
 */
export const hashTable = (bits: Bits = 32): HashTable => {
  const tables = Array.from({ length: parts }, () => smallTable(bits))
  const largest = 2 ** bits - 1
  const large = new Map<number, number>()
  const placeOf = (hash: number) => {
    const rest = Math.floor(hash / parts)
    return { table: tables[hash % parts], low: rest % 2 ** 32, high: Math.floor(rest / 2 ** 32) }
  }
  return {
    get: (hash) => {
      const { table, low, high } = placeOf(hash)
      const value = table?.get(low, high)
      return value === largest ? (large.get(hash) ?? value) : value
    },
    set: (hash, value) => {
      const { table, low, high } = placeOf(hash)
      table?.set(low, high, Math.min(value, largest))
      if (value > largest || (value === largest && large.has(hash))) large.set(hash, value)
    },
  }
}
