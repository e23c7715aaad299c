import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { chooseNumber } from '../../../functions/groups/membership/choose-number.ts'
import { firstMonthOf } from '../../../functions/groups/group/first-month.ts'
import {
  type Group,
  groupContent,
  groupId,
  groupState,
  participantsOf,
  type Place,
  withSealed,
} from '../../../functions/groups/group/group.ts'
import {
  groupItem,
  groupItemVersion,
  parseGroupItem,
  storedGroup,
} from '../../../functions/groups/group/group-item.ts'
import { retryOnConflictWith } from '../../../functions/platform/retry/retry-on-conflict.ts'
import { membershipChanges } from '../../../functions/groups/membership/membership-changes.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'

const joinedAt = '2026-10-01T08:00:00.000Z'
const leftAt = '2026-12-01T08:00:00.000Z'
const place = (number: number, more: Partial<Place> = {}): Place => ({
  number,
  dealerId: `d-${number}`,
  joinedAt,
  ...more,
})
const held = (number: number, sealedIn: string) => place(number, { sealedIn, leftAt })
const places = (count: number) => Array.from({ length: count }, (_, index) => place(index + 1))

const group: Group = {
  groupId: 'g-0007',
  name: 'Grupo Centro',
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
  revision: 1,
  putBy: 'r1',
  firstMonth: '2026-10',
  createdAt: joinedAt,
  places: places(5),
  lastSealed: null,
  n: 6,
}

describe("a group's content", () => {
  const fits = (amount: string, currency = 'EUR') =>
    groupContent.safeParse({ name: 'Grupo Centro', monthlyDiscount: { amount, currency } }).success

  it('has an amount and a currency that a sealed list accepts', () => {
    for (const amount of ['300.00', '0.00', '0.50', '1234567890123.45']) expect(fits(amount)).toBe(true)
    for (const amount of ['300', '300.0', '0300.00', '-1.00', '1,00', '1e3.00', ' 1.00', '12345678901234.00'])
      expect(fits(amount)).toBe(false)
    for (const currency of ['eur', 'EU', 'EURO', '€']) expect(fits('300.00', currency)).toBe(false)
  })

  it('has an id that fits in a line of the digest', () => {
    for (const id of ['g', 'g-0007', '1', 'a'.repeat(40)]) expect(groupId.safeParse(id).success).toBe(true)
    for (const id of ['', 'G', 'g_1', 'g.1', 'ñ', 'a b', 'a\n', 'a'.repeat(41)])
      expect(groupId.safeParse(id).success).toBe(false)
  })
})

describe("a new participant's number", () => {
  it('is the lowest that no place has, whether current or held by a draw', () => {
    const taken = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 9 })
    fc.assert(
      fc.property(taken, fc.infiniteStream(fc.boolean()), (numbers, gone) => {
        const has = numbers.map((number) => (gone.next().value ? held(number, '2026-11') : place(number)))
        const choice = chooseNumber({ places: has })
        if (!('number' in choice)) throw new Error('there is a free one')
        expect(numbers).not.toContain(choice.number)
        for (let lower = 1; lower < choice.number; lower += 1) expect(numbers).toContain(lower)
      }),
    )
  })

  it('is refused to an eleventh participant', () => {
    expect(chooseNumber({ places: places(10) })).toEqual({ refused: 'group-full' })
  })

  it('is refused until the first of the draws that hold numbers is decided', () => {
    const both = { places: [...places(8), held(9, '2026-12'), held(10, '2026-11')] }
    expect(chooseNumber(both)).toEqual({
      refused: 'no-number-until',
      until: new Date('2026-12-01T11:00:00Z'),
    })
  })
})

describe("a group's first month", () => {
  it.each([
    ['2026-11-01T00:00:00+01:00', '2026-11'],
    ['2026-11-30T11:59:45+01:00', '2026-11'],
    ['2026-11-30T11:59:46+01:00', '2026-12'],
    ['2026-11-30T23:59:59+01:00', '2026-12'],
    ['2026-12-31T12:00:00+01:00', '2027-01'],
    ['2027-03-31T11:59:45+02:00', '2027-03'],
    ['2027-03-31T12:00:00+02:00', '2027-04'],
  ])('of one created at %s is %s', (at, month) => {
    expect(firstMonthOf(new Date(at))).toBe(month)
  })
})

describe('a group', () => {
  it('is active from five participants, not counting those who left', () => {
    expect(groupState({ places: places(4) })).toBe('forming')
    expect(groupState({ places: [...places(4), held(5, '2026-11')] })).toBe('forming')
    expect(groupState({ places: places(5) })).toBe('active')
  })

  it("holds its participants' numbers once a list is sealed with them, and no others", () => {
    const before = { ...group, places: [...group.places, held(6, '2026-10')] }
    const sealed = withSealed(before, { month: '2026-11', commitment: 'aa', held: true })
    expect(sealed.lastSealed).toEqual({ month: '2026-11', commitment: 'aa' })
    expect(sealed.places.map(({ sealedIn }) => sealedIn)).toEqual([...Array(5).fill('2026-11'), '2026-10'])
    const notHeld = withSealed(before, { month: '2026-11', commitment: 'bb', held: false })
    expect(notHeld).toEqual({
      ...{ ...before, lastSealed: { month: '2026-11', commitment: 'bb' } },
      rosters: [{ month: '2026-11', dealerIds: ['d-1', 'd-2', 'd-3', 'd-4', 'd-5'] }],
    })
    const decided = { ...before, concludedThrough: '2026-10' }
    const next = withSealed(decided, { month: '2026-11', commitment: 'bb', held: false })
    expect(next.concludedThrough).toBe('2026-11')
    expect(withSealed(decided, { month: '2026-11', commitment: 'aa', held: true }).concludedThrough).toBe(
      '2026-10',
    )
  })
})

describe('the dealers whose items change with the group', () => {
  const with_ = (...numbers: number[]) => ({ places: numbers.map((number) => place(number)) })

  it('are only the one that joins or leaves, while the group stays active or inactive', () => {
    expect(membershipChanges(with_(1), with_(1, 2))).toEqual([
      { dealerId: 'd-2', change: 'joins', active: false },
    ])
    expect(membershipChanges(with_(1, 2, 3, 4, 5, 6), with_(1, 2, 3, 4, 6))).toEqual([
      { dealerId: 'd-5', change: 'leaves', active: true },
    ])
    expect(membershipChanges(with_(1, 2), with_(1, 2))).toEqual([])
  })

  it('are all participants when it becomes active or inactive', () => {
    const became = membershipChanges(with_(1, 2, 3, 4), with_(1, 2, 3, 4, 5))
    expect(became.map(({ dealerId, change, active }) => [dealerId, change, active])).toEqual([
      ...['d-1', 'd-2', 'd-3', 'd-4'].map((dealerId) => [dealerId, 'stays', true]),
      ['d-5', 'joins', true],
    ])
    const stopped = membershipChanges(with_(1, 2, 3, 4, 5), with_(1, 2, 4, 5))
    expect(stopped.map(({ dealerId, change, active }) => [dealerId, change, active])).toEqual([
      ...['d-1', 'd-2', 'd-4', 'd-5'].map((dealerId) => [dealerId, 'stays', false]),
      ['d-3', 'leaves', false],
    ])
  })

  it('are none when a place kept for a draw is removed', () => {
    const kept = { places: [...places(5), held(6, '2026-11')] }
    expect(membershipChanges(kept, { places: places(5) })).toEqual([])
    expect(participantsOf(kept)).toHaveLength(5)
  })
})

describe('retryOnConflict', () => {
  const insistingFor = () => {
    const waits: number[] = []
    let now = 0
    const sleep = async (ms: number) => {
      waits.push(ms)
      now += ms
    }
    return { waits, retryOnConflict: retryOnConflictWith({ sleep, random: () => 0.5, passedMs: () => now }) }
  }

  it('returns the result after increasing waits', async () => {
    const { waits, retryOnConflict } = insistingFor()
    let attempts = 0
    expect(await retryOnConflict(async () => ((attempts += 1) === 4 ? 'done' : undefined))).toBe('done')
    expect(waits).toEqual([15, 30, 60])
  })

  it('throws a retryable error after 6 s', async () => {
    const { waits, retryOnConflict } = insistingFor()
    await expect(retryOnConflict(async () => undefined)).rejects.toMatchObject({ code: 'unavailable' })
    const total = waits.reduce((sum, ms) => sum + ms, 0)
    expect(total).toBeLessThanOrEqual(6_000)
    expect(total).toBeGreaterThan(5_000)
  })

  it('passes on errors immediately', async () => {
    const { waits, retryOnConflict } = insistingFor()
    await expect(retryOnConflict(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(waits).toEqual([])
  })
})

/**
 * The item's format by version. When this fails, the table contains items in the old format: increase the version,
 * write its upgrade, and add the new format here. Only a new optional attribute leaves old items valid.
 */
const forms: Readonly<Record<number, string>> = { 1: 'd443c5aa166780c1' }

describe("a group's item", () => {
  it('can be read back as the group', () => {
    const whole = {
      ...group,
      lastSealed: {
        ...{ month: '2026-11', commitment: 'aa' },
        missed: [{ month: '2026-11', commitment: 'aa', sealedAt: '2026-12-31T11:00:00.000Z' }],
      },
      places: [place(1, { sealedIn: '2026-11' }), held(2, '2026-11'), place(3)],
      rosters: [{ month: '2026-11', dealerIds: ['d-1', 'd-3'] }],
      concludedThrough: '2026-10',
    }
    expect(parseGroupItem(groupItem(whole))).toEqual(whole)
    expect(() => parseGroupItem({ ...groupItem(whole), v: 2 })).toThrow()
    expect(() => parseGroupItem({})).toThrow()
  })

  it('does not change its schema without a new version', () => {
    const form = canonicalJson(
      z.toJSONSchema(storedGroup, { unrepresentable: 'any', metadata: z.registry() }),
    )
    const hash = createHash('sha256').update(form).digest('hex').slice(0, 16)
    expect({ [groupItemVersion]: hash }).toEqual({ [groupItemVersion]: forms[groupItemVersion] })
  })
})
