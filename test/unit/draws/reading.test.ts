import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressAtStart, passCounts } from '../../../functions/draws/announcing/announcing-item.ts'
import { allShards } from '../../../functions/groups/keys.ts'
import { countDraws } from '../../../functions/draws/reading/count-draws.ts'
import type { Draw, DrawLine } from '../../../functions/draws/store/draw-item.ts'
import { getCommitments } from '../../../functions/draws/reading/get-commitments.ts'
import { getMonth } from '../../../functions/draws/reading/get-month.ts'
import type { DrawMonth } from '../../../functions/draws/months/month-item.ts'
import { type Entry, statementOf } from '../../../functions/draws/reading/statement.ts'
import { holdsNumber, isOfWinner, seesGroup, winnerOf } from '../../../functions/draws/reading/visibility.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'
import type { Caller } from '../../../functions/platform/http/caller.ts'

const dealer = (...dealerIds: string[]): Caller => ({ audience: 'dealer', id: 'dealer:ana', dealerIds })
const staff: Caller = { audience: 'staff', id: 'staff:sam' }
const five = [1, 2, 4, 5, 7].map((number) => [number, `d-${number}`] as const)
const hex = '0'.repeat(64)

const drawOf = (
  state: Draw['state'],
  discount: { amount: string; currency: string },
  month = '2026-11',
): Draw => ({
  groupId: 'g-7',
  month,
  list: canonicalJson({
    chain: hex,
    discount,
    group: 'g-7',
    month,
    participants: five.map(([number]) => number),
    previous: hex,
    ...(state === 'not-held' && { reason: 'late' }),
    roster: hex,
    round: 1,
    rule: 'fidelizacion/draw/v1',
  }),
  commitment: hex,
  state,
  sealedAt: '2026-11-30T11:00:00.000Z',
  holders: five,
  ...(state === 'decided' && { signature: '00', winner: 4, decidedAt: '2026-12-01T11:05:00.000Z' }),
})
const euros = (amount: string) => ({ amount, currency: 'EUR' })

describe('who sees what', () => {
  const places = [
    { number: 1, dealerId: 'd-1', joinedAt: '' },
    { number: 2, dealerId: 'd-2', joinedAt: '', leftAt: '2026-12-01T00:00:00Z' },
  ]

  it('a group: Asortis and current participants', () => {
    expect(
      [staff, dealer('d-1'), dealer('d-x', 'd-1')].map((caller) => seesGroup(caller, { places })),
    ).toEqual([true, true, true])
    expect([dealer('d-2'), dealer('d-x'), dealer()].map((caller) => seesGroup(caller, { places }))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('a draw: holders of its numbers, and its winner only once it is decided', () => {
    const decided = drawOf('decided', euros('1.00'))
    expect(holdsNumber(dealer('d-7'), decided)).toBe(true)
    expect(holdsNumber(dealer('d-3'), decided)).toBe(false)
    expect(holdsNumber(staff, decided)).toBe(false)
    expect(winnerOf(decided)).toBe('d-4')
    expect(winnerOf({ ...decided, state: 'sealed' })).toBeUndefined()
    expect([dealer('d-4'), dealer('d-1'), staff].map((caller) => isOfWinner(caller, decided))).toEqual([
      true,
      false,
      false,
    ])
  })
})

const entry = fc.record({
  state: fc.constantFrom('sealed' as const, 'not-held' as const, 'decided' as const),
  cents: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  currency: fc.constantFrom('EUR', 'USD'),
  applied: fc.boolean(),
})
const amountOf = (cents: bigint) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`

describe('a statement', () => {
  it('sums, by currency and to the cent, what was won and what of it was applied', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (all) => {
        const entries: Entry[] = all.map(({ state, cents, currency, applied }) => ({
          draw: drawOf(state, { amount: amountOf(cents), currency }),
          application:
            applied && state === 'decided'
              ? {
                  reference: 'r',
                  appliedAt: '2026-12-03T00:00:00Z',
                  recordedAt: '2026-12-04T00:00:00Z',
                  by: 'staff:sam',
                }
              : undefined,
        }))
        const { totals, decided, undecided, notHeld, draws } = statementOf(entries)
        expect(decided + undecided + notHeld).toBe(all.length)
        expect(JSON.stringify(draws)).not.toContain('staff:sam')
        const won = all.filter(({ state }) => state === 'decided')
        const sum = (some: typeof all) => amountOf(some.reduce((total, { cents }) => total + cents, 0n))
        expect(totals).toEqual(
          [...new Set(won.map(({ currency }) => currency))].sort().map((currency) => {
            const own = won.filter((one) => one.currency === currency)
            return { currency, won: sum(own), applied: sum(own.filter(({ applied }) => applied)) }
          }),
        )
      }),
    )
  })
})

const line = (groupId: string, state: DrawLine['state']): DrawLine => ({
  groupId,
  commitment: hex,
  state,
  ...(state === 'not-held' && { reason: 'late' }),
})

/** Draws of a single shard, in pages. */
const linesOf = (all: DrawLine[]) => ({
  listLines: async (_month: string, shard: number, limit: number, after?: string) => {
    if (shard !== 5) return { lines: [], next: null }
    const from = after === undefined ? 0 : all.findIndex(({ groupId }) => groupId === after) + 1
    const lines = all.slice(from, from + limit)
    return { lines, next: from + limit < all.length ? (lines.at(-1)?.groupId ?? null) : null }
  },
})

describe('the count of a month', () => {
  it('is of all its draws, and names a hundred of those that wait', async () => {
    const lines = Array.from({ length: 700 }, (_, index) =>
      line(`g-${String(index).padStart(4, '0')}`, index % 2 ? 'sealed' : index % 4 ? 'decided' : 'not-held'),
    )
    const counted = await countDraws({ draws: linesOf(lines) })('2026-11')
    expect(counted).toMatchObject({ sealed: 350, decided: 175, notHeld: { late: 175 }, complete: true })
    expect(counted.undecided).toHaveLength(100)
  })

  it('reads at most a thousand draws per shard, and says so', async () => {
    const lines = Array.from({ length: 1001 }, (_, index) =>
      line(`g-${String(index).padStart(4, '0')}`, 'decided'),
    )
    expect(await countDraws({ draws: linesOf(lines) })('2026-11')).toMatchObject({
      decided: 1000,
      complete: false,
    })
    expect(await countDraws({ draws: linesOf(lines.slice(1)) })('2026-11')).toMatchObject({
      decided: 1000,
      complete: true,
    })
  })
})

const stored: DrawMonth = {
  month: '2026-11',
  chain: hex,
  round: 34439812,
  sealingSince: '2026-11-30T11:00:00.000Z',
  digest: hex,
  digestAt: '2026-11-30T11:02:00.000Z',
  groups: 1,
  held: 1,
  notHeld: {},
}

describe('a month', () => {
  const monthOf = (month: DrawMonth, lines: DrawLine[]) =>
    getMonth({
      months: { get: async () => month },
      draws: linesOf(lines),
      announcing: {
        progress: async () =>
          allShards.slice(1).map((shard) => ({
            ...progressAtStart('2026-11', 'sealed-mails', shard),
            ...passCounts({ mailsSent: 1 }),
            done: true,
          })),
      },
    })('2026-11')
  const decided = { ...stored, decidedAt: '2026-12-01T11:05:00.000Z', decided: 1 }

  it('that is decided is not counted again, unless one of its lists was refused', async () => {
    const lines = [line('g-1', 'sealed')]
    expect(await monthOf({ ...decided, refused: 0 }, lines)).toMatchObject({
      undecided: [],
      draws: { decided: 1 },
    })
    expect(await monthOf({ ...decided, refused: 1 }, lines)).toMatchObject({
      undecided: ['g-1'],
      draws: { sealed: 1 },
    })
  })

  it('that is decided is counted again once missed lists of it were created', async () => {
    const lines = [line('g-1', 'decided'), line('g-2', 'not-held')]
    const more = { refused: 0, missedSince: '2026-12-31T11:00:00.000Z' }
    expect(await monthOf({ ...decided, ...more }, lines)).toMatchObject({
      groups: 1,
      draws: { decided: 1, notHeld: { late: 1 } },
    })
  })

  it('names the groups that could not be sealed', async () => {
    const failedGroups = { count: 21, groupIds: ['g-3', 'g-9'] }
    expect(await monthOf({ ...stored, failedGroups }, [])).toMatchObject({ notSealed: failedGroups })
    expect(await monthOf(stored, [])).toMatchObject({ notSealed: { count: 0, groupIds: [] } })
  })

  it('has its mails sent when those of every shard are', async () => {
    expect(await monthOf(stored, [])).toMatchObject({ mails: { sealed: { state: 'waiting', sent: 15 } } })
  })
})

describe('commitments', () => {
  it('are read once and cached, but read again if they do not exist yet', async () => {
    let month: DrawMonth | undefined
    let asked = 0
    const { page: read } = getCommitments({
      months: {
        get: async () => ((asked += 1), month),
        commitments: async () => [{ group: 'g-1', commitment: hex }],
      },
      clock: () => new Date('2026-12-01T00:00:00Z'),
    })
    await expect(read('2026-11')).rejects.toMatchObject({ code: 'not-found' })
    month = { ...stored, digest: undefined }
    await expect(read('2026-11')).rejects.toMatchObject({ code: 'not-found' })
    month = stored
    expect(await read('2026-11')).toMatchObject({
      facts: { groups: 1 },
      items: [{ group: 'g-1' }],
      position: null,
    })
    await read('2026-11')
    expect(asked).toBe(3)
  })
})
