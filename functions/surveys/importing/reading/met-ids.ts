import { createHash } from 'node:crypto'

/** Which responses a file has had a row of so far. */
export type MetIds = { has: (name: string) => boolean; add: (name: string) => void }

/** 53 bits of a hash: a million names fit into some forty megabytes, and two of them hardly ever share one. */
export const shortHash = (name: string): number => {
  const bytes = createHash('sha256').update(name).digest()
  return bytes.readUIntBE(0, 6) * 32 + ((bytes[6] ?? 0) & 31)
}

/** Remembers responses by name, as hashes: one taken for another is a row refused that might have been a correction. */
export const metIds = (): MetIds => {
  const met = new Set<number>()
  return {
    has: (name) => met.has(shortHash(name)),
    add: (name) => void met.add(shortHash(name)),
  }
}
