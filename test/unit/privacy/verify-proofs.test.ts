import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'
import { hashOfProof } from '../../../functions/privacy/record/check-chain.ts'
import { proofsFromApi, proofsInFiles } from '../../../tools/verify-proofs/read-proofs.ts'
import { faultsInWords } from '../../../tools/verify-proofs/report.ts'

const one = { dealerId: 'gredos', number: 1, previous: null, calls: ['c-1'], blockedUntil: 'á' }
const two = { dealerId: 'gredos', number: 2, previous: hashOfProof(one), calls: ['c-2'] }
const three = { dealerId: 'gredos', number: 3, previous: hashOfProof(two), calls: [] }
const chain = [one, two, three]
const file = (given: unknown, name = 'p.json') => ({ name, text: JSON.stringify(given) })
const files = (proofs: readonly object[]) => proofs.map((proof) => file(proof))

test('the hash is that of the canonical JSON in UTF-8, wherever it is computed', () => {
  expect(hashOfProof(one)).toBe(createHash('sha256').update(canonicalJson(one)).digest('hex'))
})

test('proofs in files, one or several in each, in any order, are a chain', () => {
  expect(faultsInWords(proofsInFiles([file([three, one]), file(two)]))).toEqual([])
})

test('what was changed, left out, given twice or is another dealer’s is named', () => {
  expect(faultsInWords(proofsInFiles(files([one, { ...two, calls: ['c-9'] }, three])))).toEqual([
    'Proof 3: it does not follow from the one before: one of the two was changed.',
  ])
  const missing = 'another number belongs here: one is missing, or comes twice.'
  expect(faultsInWords(proofsInFiles(files([one, three])))).toEqual([`Proof 2: ${missing}`])
  expect(faultsInWords(proofsInFiles(files([one, one, two])))).toEqual([
    `Proof 2: ${missing}`,
    `Proof 3: ${missing}`,
  ])
  expect(faultsInWords(proofsInFiles(files([one, { ...two, dealerId: 'otro' }])))).toEqual([
    "Proof 2: it is another dealer's.",
  ])
})

test('from the API they are read one by one until there is none; anything else is a fault', async () => {
  const paths: string[] = []
  const read = async (path: string) => {
    paths.push(path)
    const proof = chain[paths.length - 1]
    return proof ? { status: 200, body: proof } : { status: 404, body: {} }
  }
  expect(await proofsFromApi('gredos', read)).toEqual(chain)
  expect(paths).toEqual([1, 2, 3, 4].map((n) => `/v1/dealers/gredos/proofs/${n}`))
  const refused = proofsFromApi('gredos', async () => ({ status: 403, body: {} }))
  await expect(refused).rejects.toThrow('responds with 403')
})

test('what is no proof is refused, and its file named', () => {
  expect(() => proofsInFiles([file(one), file({ number: '1' }, '2.json')])).toThrow('2.json is no proof')
  expect(() => proofsInFiles([file([one, {}], 'all.json')])).toThrow('all.json, number 2 in its list,')
  expect(() => proofsInFiles([{ name: 'half.json', text: '{"number": 1' }])).toThrow('half.json is no JSON')
})
