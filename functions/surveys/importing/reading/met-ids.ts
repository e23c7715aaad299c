import { hashTable, shortHash } from '../../mapping/hash-table.ts'

/** Which responses a file has had a row of so far. */
export type MetIds = { has: (name: string) => boolean; add: (name: string) => void }

/** Remembers responses by name, as hashes: one taken for another is a row refused that might have been a correction. */
export const metIds = (): MetIds => {
  const met = hashTable(8)
  return {
    has: (name) => met.get(shortHash(name)) !== undefined,
    add: (name) => met.set(shortHash(name), 1),
  }
}
