import { expect, test } from 'vitest'
import { hashTable, shortHash } from '../../../../functions/surveys/mapping/hash-table.ts'

test('knows of each hash what was said last, however many there are', () => {
  const table = hashTable()
  const hashes = [0, 2 ** 53 - 1, 1024, 2048, ...Array.from({ length: 5000 }, (_, at) => shortHash(`${at}`))]
  expect(hashes.map(table.get).every((value) => value === undefined)).toBe(true)
  hashes.forEach((hash, at) => {
    table.set(hash, 7)
    table.set(hash, at)
  })
  expect(hashes.map(table.get)).toEqual(hashes.map((_, at) => at))
  table.set(1024, 2 ** 32 - 1)
  expect(table.get(1024)).toBe(2 ** 32 - 1)
  expect(table.get(1025)).toBeUndefined()
})
