import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { beaconChains, chainByHash } from '../../../functions/draws/record/beacon-chains.ts'
import { digestHasher, digestOf } from '../../../functions/draws/record/digest.ts'
import { roundOfMonth, timeOfRound } from '../../../functions/draws/record/beacon-rounds.ts'
import {
  drawTime,
  lastSealTime,
  month as monthForm,
  monthOf,
  monthsBetween,
  nextMonth,
  previousMonth,
  sealTime,
} from '../../../functions/platform/calendar/draw-months.ts'
import { pickIndex, pickWinner, seedOf } from '../../../functions/draws/record/pick-winner.ts'
import {
  rosterHash,
  sealedList,
  sealList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import { verifyRound } from '../../../functions/draws/record/verify-signature.ts'
import { testPublicKey } from '../../../local/beacon/sign-round.ts'
import { quicknetRounds } from '../../support/draws/quicknet-rounds.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'

const { quicknet } = beaconChains
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const iso = (date: Date) => date.toISOString()

const signatureOf = (round: number) => quicknetRounds.find(([one]) => one === round)?.[1] ?? ''

const roster = [
  [1, 'd-0001'],
  [2, 'd-0002'],
  [4, 'd-0009'],
  [5, 'd-0031'],
  [7, 'd-0012'],
] as const
const bytes =
  '{"chain":"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971","discount":{"amount":"300.00","currency":"EUR"},"group":"g-0007","month":"2026-11","participants":[1,2,4,5,7],"previous":"0000000000000000000000000000000000000000000000000000000000000000","roster":"9e3f47425b46440f96dcd0d3ad2749aa634000777016d72a58a32e57cc5f9b01","round":31543729,"rule":"fidelizacion/draw/v1"}'
const commitment = '680388f6f5d7d18d4c9db516c8dd498745db405e4ef3d2ba83ea062516a97f5a'
const list = sealedList.parse(JSON.parse(bytes))

describe('signatures of rounds', () => {
  it.each(quicknetRounds)('round %i of quicknet verifies', (round, signature, hash) => {
    expect(verifyRound(quicknet, round, signature)).toBe(true)
    expect(sha256(Buffer.from(signature, 'hex'))).toBe(hash)
  })

  it('a signature is valid only for its round and chain', () => {
    expect(verifyRound(quicknet, 1001, signatureOf(1000))).toBe(false)
    expect(verifyRound(testChain, 1000, signatureOf(1000))).toBe(false)
    expect(verifyRound(testChain, 1000, signTestRound(1000))).toBe(true)
    expect(verifyRound(quicknet, 1000, signTestRound(1000))).toBe(false)
    for (const round of [0, -1, 1.5, NaN, 2 ** 53])
      expect(verifyRound(quicknet, round, signatureOf(1))).toBe(false)
  })

  it('rejects bytes that are not a point, or not its encoding', () => {
    const good = signatureOf(1000)
    const p = BigInt(
      '0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab',
    )
    const flags = BigInt(`0x${good}`) & (7n << 381n)
    const beyondField = ((BigInt(`0x${good}`) & ((1n << 381n) - 1n)) + p) | flags
    const negated = BigInt(`0x${good}`) ^ (1n << 381n)
    const bad = [
      '',
      good.slice(2),
      `${good}00`,
      good.toUpperCase(),
      `0x${good.slice(2)}`,
      `c0${'00'.repeat(47)}`,
      `80${'00'.repeat(47)}`,
      '00'.repeat(48),
      'ff'.repeat(48),
      `${good.slice(0, -1)}8`,
      beyondField.toString(16),
      negated.toString(16),
    ]
    for (const signature of bad) expect(verifyRound(quicknet, 1000, signature)).toBe(false)
  })

  it("derives both chains' hashes, and the test chain from its published secret", () => {
    expect(chainByHash(quicknet.hash)?.name).toBe('quicknet')
    expect(chainByHash(testChain.hash)?.name).toBe('local-test')
    expect(chainByHash('0'.repeat(64))).toBeUndefined()
    expect(testPublicKey()).toBe(testChain.publicKey)
  })
})

describe('times', () => {
  it.each([
    ['2026-11', 34439812],
    ['2026-12', 35332612],
    ['2027-02', 37031812],
    ['2027-03', 37923412],
    ['2027-10', 44087812],
  ])('the round of %s is %i', (month, round) => {
    expect(roundOfMonth(quicknet, month)).toBe(round)
  })

  it('takes the first round at or after draw time', () => {
    const seconds = drawTime('2026-11').getTime() / 1000
    const starting = (genesisSeconds: number) => roundOfMonth({ ...quicknet, genesisSeconds }, '2026-11')
    // With draw time one second after genesis: round 2.
    expect(starting(seconds - 1)).toBe(2)
    expect([starting(seconds), starting(seconds - 3), starting(seconds - 4)]).toEqual([1, 2, 3])
    for (const month of monthsBetween('2024-01', '2040-12'))
      for (const chain of Object.values(beaconChains)) {
        const wait = timeOfRound(chain, roundOfMonth(chain, month)).getTime() - drawTime(month).getTime()
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThan(chain.periodSeconds * 1000)
      }
    expect(iso(timeOfRound(quicknet, 1))).toBe('2023-08-23T15:09:27.000Z')
  })

  it.each([
    ['2026-11', '2026-11-30T11:00:00.000Z', '2026-12-01T11:00:00.000Z'],
    ['2026-12', '2026-12-31T11:00:00.000Z', '2027-01-01T11:00:00.000Z'],
    ['2028-02', '2028-02-29T11:00:00.000Z', '2028-03-01T11:00:00.000Z'],
    ['2027-03', '2027-03-31T10:00:00.000Z', '2027-04-01T10:00:00.000Z'],
    ['2027-10', '2027-10-31T11:00:00.000Z', '2027-11-01T11:00:00.000Z'],
    ['2030-03', '2030-03-31T10:00:00.000Z', '2030-04-01T10:00:00.000Z'],
  ])('%s is sealed and drawn at noon in Madrid', (month, sealed, drawn) => {
    expect(iso(sealTime(month))).toBe(sealed)
    expect(iso(drawTime(month))).toBe(drawn)
    expect(lastSealTime(month).getTime()).toBe(Date.parse(drawn) - 12 * 3_600_000)
  })

  it('a month is the one in Madrid', () => {
    expect(monthOf(new Date('2026-11-30T22:59:59.999Z'))).toBe('2026-11')
    expect(monthOf(new Date('2026-11-30T23:00:00.000Z'))).toBe('2026-12')
    expect(monthOf(new Date('2027-06-30T22:00:00.000Z'))).toBe('2027-07')
    for (const month of monthsBetween('2025-01', '2030-12')) {
      expect(monthOf(sealTime(month))).toBe(month)
      expect(monthOf(drawTime(month))).toBe(nextMonth(month))
      expect(previousMonth(nextMonth(month))).toBe(month)
    }
  })

  it('counts months', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11'])
    expect(monthsBetween('2026-12', '2026-11')).toEqual([])
    const isMonth = (text: string) => monthForm.safeParse(text).success
    expect(['2026-01', '2026-12'].map(isMonth)).toEqual([true, true])
    expect(['2026-00', '2026-13', '2026-1', '26-01', '2026-01\n', '1999-12', ''].some(isMonth)).toBe(false)
  })
})

describe('sealed lists', () => {
  it("have the specification's bytes and commitment, whatever the order of the fields", () => {
    expect(sealList(list)).toEqual({ bytes, commitment })
    const reversed = sealedList.parse(Object.fromEntries(Object.entries(JSON.parse(bytes)).reverse()))
    expect(sealList(reversed)).toEqual({ bytes, commitment })
  })

  it('have a commitment even if not held', () => {
    const notHeld = sealedList.parse({
      ...list,
      ...{
        participants: [1, 2, 4],
        round: 34439812,
        reason: 'fewer-than-5',
        roster: rosterHash(roster.slice(0, 3)),
      },
    })
    expect(sealList(notHeld).commitment).toBe(
      '527bd5c30390da36152fc302832dcd877cffcce6d9950789cd244c984dac7eb9',
    )
  })

  it('fix who holds which number', () => {
    expect(rosterHash(roster)).toBe(list.roster)
    expect(rosterHash([...roster].reverse())).toBe(list.roster)
    expect(rosterHash([[1, 'd-0002'], [2, 'd-0001'], ...roster.slice(2)])).not.toBe(list.roster)
    expect(rosterHash([])).toBe(sha256('[]'))
    // Sorted as numbers, not as strings.
    expect(rosterHash([[2, 'b'] as const, [10, 'a'] as const])).toBe(sha256('[[2,"b"],[10,"a"]]'))
  })

  it.each([
    ['a field more', { more: 1 }],
    ['the wrong rule', { rule: 'fidelizacion/draw/v2' }],
    ['four participants', { participants: [1, 2, 4, 5] }],
    ['a number twice', { participants: [1, 2, 4, 4, 5] }],
    ['numbers in another order', { participants: [2, 1, 4, 5, 7] }],
    ['number 11', { participants: [1, 2, 4, 5, 11] }],
    ['number 0', { participants: [0, 1, 2, 4, 5] }],
    ['half a number', { participants: [1, 2, 4, 5.5, 7] }],
    ['five and "fewer than 5"', { reason: 'fewer-than-5' }],
    ['an unknown reason', { reason: 'holiday' }],
    ['an amount with a comma', { discount: { amount: '300,00', currency: 'EUR' } }],
    ['an amount with a leading zero', { discount: { amount: '0300.00', currency: 'EUR' } }],
    ['an amount without cents', { discount: { amount: '300', currency: 'EUR' } }],
    ['an amount as a number', { discount: { amount: 300, currency: 'EUR' } }],
    ['a group in capitals', { group: 'G-0007' }],
    ['a group that ends a line', { group: 'g-0007\n' }],
    ['a month that is none', { month: '2026-13' }],
    ['hex in capitals', { roster: list.roster.toUpperCase() }],
    ['no round', { round: 0 }],
  ])('rejects %s', (_, change) => {
    expect(sealedList.safeParse(list).success).toBe(true)
    expect(sealedList.safeParse({ ...list, ...change }).success).toBe(false)
  })

  it('accepts lists that are not held', () => {
    const fits = (change: object) => sealedList.safeParse({ ...list, ...change }).success
    expect(fits({ reason: 'fewer-than-5', participants: [3] })).toBe(true)
    expect(fits({ reason: 'late' })).toBe(true)
    expect(fits({ reason: 'late', participants: [1, 2] })).toBe(true)
    expect(fits({ reason: 'missed', participants: [] })).toBe(true)
  })

  test('have another commitment if any field changes', () => {
    const seen = [
      { discount: { amount: '300.01', currency: 'EUR' } },
      { group: 'g-0008' },
      { month: '2026-12' },
      { participants: [1, 2, 4, 5, 8] },
      { previous: commitment },
      { reason: 'late' },
      { roster: zeroCommitment },
      { round: 1 },
      { chain: testChain.hash },
    ].map((change) => sealList(sealedList.parse({ ...list, ...change })).commitment)
    expect(new Set([commitment, ...seen]).size).toBe(10)
  })
})

test("the month's digest is of its lines by group", () => {
  const lines = [
    { group: 'g-2', commitment },
    { group: 'g-10', commitment: zeroCommitment },
    { group: 'a', commitment },
  ]
  const expected = sha256(`a ${commitment}\ng-10 ${zeroCommitment}\ng-2 ${commitment}\n`)
  expect(digestOf(lines)).toBe(expected)
  expect(lines[0]?.group).toBe('g-2')
  const hasher = digestHasher()
  for (const line of lines.toSorted((a, b) => (a.group < b.group ? -1 : 1))) hasher.add(line)
  expect(hasher.digest()).toBe(expected)
  expect(digestOf([])).toBe(sha256(''))
})

describe('the winner', () => {
  const signature = signatureOf(31543729)

  it('is the one in the specification', () => {
    expect(Buffer.from(seedOf({ ...list, signature, commitment })).toString('hex')).toBe(
      '27e27aec5b6966f8ea93246cf428b15615923f1136939b19bc4dfafe2914cbef',
    )
    expect(pickWinner({ list, signature, commitment })).toBe(2)
  })

  it('skips values beyond the greatest multiple of the number of participants', () => {
    const asked: number[] = []
    const answers = (...first: bigint[]) => {
      asked.length = 0
      return (input: Uint8Array) => {
        const index = Buffer.from(input).readUInt32BE(32)
        asked.push(index)
        return (first[index] ?? 0n).toString(16).padStart(64, '0')
      }
    }
    const top = 2n ** 256n - 1n
    const seed = Buffer.alloc(32, 7)
    for (const n of [5, 6, 7, 9, 10]) {
      const limit = (2n ** 256n / BigInt(n)) * BigInt(n)
      expect(pickIndex(seed, n, answers(limit - 1n))).toBe(n - 1)
      expect(asked).toEqual([0])
      expect(pickIndex(seed, n, answers(limit, 3n))).toBe(3)
      expect(pickIndex(seed, n, answers(top, top, limit - 2n))).toBe(n - 2)
      expect(asked).toEqual([0, 1, 2])
    }
    // 8 divides 2^256, so no value is rejected.
    expect(pickIndex(seed, 8, answers(top))).toBe(7)
    expect(pickWinner({ list, signature, commitment, hash: answers(top, 4n) })).toBe(7)
  })

  it('is one of the participants, determined by commitment and signature alone', () => {
    const hex = (length: number) =>
      fc.uint8Array({ minLength: length, maxLength: length }).map((some) => Buffer.from(some).toString('hex'))
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 10 })
    fc.assert(
      fc.property(hex(48), hex(32), numbers, (signed, committed, some) => {
        const participants = some.toSorted((a, b) => a - b)
        const draw = { list: { ...list, participants }, signature: signed, commitment: committed }
        expect(participants).toContain(pickWinner(draw))
        const other = { ...draw.list, group: 'other', previous: zeroCommitment }
        expect(pickWinner({ ...draw, list: other })).toBe(pickWinner(draw))
      }),
    )
    expect(() => pickWinner({ list: { ...list, participants: [] }, signature, commitment })).toThrow()
  })
})
