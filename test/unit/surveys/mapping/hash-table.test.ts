import { expect, test } from 'vitest'
import { hashTable, shortHash } from '../../../../functions/surveys/mapping/hash-table.ts'

test.each([8, 32] as const)(
  'with %d bits knows of each hash what was said last, however many there are',
  (bits) => {
    const table = hashTable(bits)
    const hashes = [
      0,
      31,
      32,
      2 ** 37,
      2 ** 53 - 1,
      1024,
      2048,
      ...Array.from({ length: 5000 }, (_, at) => shortHash(`${at}`)),
    ]
    expect(hashes.map(table.get).every((value) => value === undefined)).toBe(true)
    hashes.forEach((hash, at) => {
      table.set(hash, 7)
      table.set(hash, at)
    })
    expect(hashes.map(table.get)).toEqual(hashes.map((_, at) => at))
    table.set(1024, 2 ** 32 - 1)
    expect(table.get(1024)).toBe(2 ** 32 - 1)
    table.set(1024, 3)
    expect(table.get(1024)).toBe(3)
    expect([33, 1025, 2 ** 37 + 32, 2 ** 52].map(table.get)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  },
)

test('counts beyond what its bits hold, one by one', () => {
  const table = hashTable(8)
  for (let n = 1; n <= 600; n += 1) {
    table.set(77, n)
    expect(table.get(77)).toBe(n)
  }
  for (const value of [255, 254, 255, 256, 255]) {
    table.set(77, value)
    expect(table.get(77)).toBe(value)
  }
})
