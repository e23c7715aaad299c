import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { lastSealTime, monthsBetween, sealTime } from '../../../functions/platform/calendar/draw-months.ts'
import { decideMonths } from '../../../functions/draws/deciding/decide-months.ts'
import { makeDigest } from '../../../functions/draws/sealing/make-digest.ts'
import { sealGroup } from '../../../functions/draws/sealing/seal-group.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import type { Group } from '../../../functions/groups/group/group.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import {
  type Death,
  type DrawDoubles,
  drawDoubles,
  endless,
  groupOf,
} from '../../support/draws/draw-doubles.ts'

let captured: ReturnType<typeof captureLog>
beforeEach(() => {
  captured = captureLog()
})
afterEach(() => captured.restore())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const zeros = '0'.repeat(64)
const noon = new Date('2026-11-30T11:00:00.000Z')

const seal = (doubles: DrawDoubles, scheduled = noon, death?: Death) =>
  sealMonth(doubles.sealPorts(death))(scheduled, endless)
const listOf = (doubles: DrawDoubles, groupId: string, month: string): Record<string, unknown> =>
  JSON.parse(doubles.draw(groupId, month).list)

/** Compares everything that is stored with the specification, computed independently here. */
const expectWhole = (doubles: DrawDoubles, month: string) => {
  for (const group of doubles.groups.items.values()) {
    if (group.firstMonth > month) {
      expect(group.lastSealed).toBeNull()
      continue
    }
    let previous = zeros
    for (const one of monthsBetween(group.firstMonth, month)) {
      const draw = doubles.draw(group.groupId, one)
      expect(draw.commitment).toBe(sha256(draw.list))
      expect(listOf(doubles, group.groupId, one)).toMatchObject({
        ...{ group: group.groupId, month: one, previous },
        ...{ round: roundOfMonth(doubles.chain, one), chain: doubles.chain.hash },
      })
      previous = draw.commitment
    }
    expect(group.lastSealed).toEqual({ month, commitment: previous })
  }
  for (const one of doubles.months.items.values()) {
    const lines = [...doubles.draws.items.values()]
      .filter((draw) => draw.month === one.month)
      .map(({ groupId, commitment }) => `${groupId} ${commitment}\n`)
      .sort()
    expect(one.digest).toBe(sha256(lines.join('')))
    const pages = [...doubles.months.pages.entries()].filter(([key]) => key.startsWith(one.month))
    const published = pages
      .sort(([a], [b]) => Number(a.split('/')[1]) - Number(b.split('/')[1]))
      .flatMap(([, page]) => page.map(({ group, commitment }) => `${group} ${commitment}\n`))
    expect(published).toEqual(lines)
  }
}

const doublesWith = (...groups: Group[]) => {
  const doubles = drawDoubles()
  for (const group of groups) doubles.groups.put(group)
  return doubles
}

describe('sealing a month', () => {
  test('gives every group its list and the month its digest, and publishes them once', async () => {
    const doubles = doublesWith(groupOf('a', 5), groupOf('b', 10), groupOf('c', 4))
    expect(await seal(doubles)).toEqual({ month: '2026-11', state: 'sealed', written: 3, failed: 0 })
    expectWhole(doubles, '2026-11')
    expect(doubles.draw('a', '2026-11')).toMatchObject({ state: 'sealed', sealedAt: noon.toISOString() })
    expect(doubles.draw('c', '2026-11').state).toBe('not-held')
    expect(listOf(doubles, 'c', '2026-11')).toMatchObject({
      reason: 'fewer-than-5',
      participants: [1, 2, 3, 4],
    })
    expect(doubles.months.items.get('2026-11')).toMatchObject({
      groups: 3,
      held: 2,
      notHeld: { 'fewer-than-5': 1 },
    })
    expect(doubles.events).toMatchObject([{ name: 'MonthSealed', id: 'draws/2026-11/sealed' }])

    const stored = doubles.stored()
    doubles.set('2026-11-30T11:15:00.000Z')
    expect(await seal(doubles)).toMatchObject({ state: 'there', written: 0 })
    expect(doubles.stored()).toEqual(stored)
    expect(doubles.events).toHaveLength(1)
  })

  test('lists only current participants, and only a held list holds their numbers', async () => {
    const big = groupOf('a', 6)
    const left = big.places.map((place) =>
      place.number === 2 ? { ...place, leftAt: '2026-11-20T09:00:00.000Z', sealedIn: '2026-10' } : place,
    )
    const doubles = doublesWith({ ...big, places: left }, groupOf('b', 3))
    await seal(doubles)
    expect(listOf(doubles, 'a', '2026-11')['participants']).toEqual([1, 3, 4, 5, 6])
    expect(doubles.draw('a', '2026-11').holders).toEqual([1, 3, 4, 5, 6].map((n) => [n, `a-d${n}`]))
    const places = doubles.groups.items.get('a')?.places ?? []
    expect(places.map(({ sealedIn }) => sealedIn)).toEqual([
      '2026-11',
      '2026-10',
      ...Array.from({ length: 4 }, () => '2026-11'),
    ])
    expect(doubles.groups.items.get('b')?.places.some(({ sealedIn }) => sealedIn !== undefined)).toBe(false)
  })

  test('does nothing before its time, or for a future month', async () => {
    const doubles = doublesWith(groupOf('a', 5))
    doubles.set('2026-11-30T10:59:59.999Z')
    const before = doubles.stored()
    expect(await seal(doubles)).toMatchObject({ state: 'too-early' })
    expect(await seal(doubles, new Date('2026-12-31T11:00:00.000Z'))).toMatchObject({ state: 'too-early' })
    expect(doubles.stored()).toEqual(before)
  })

  test('takes the month from the scheduled time in Madrid', async () => {
    const doubles = doublesWith(groupOf('a', 5))
    doubles.set('2026-11-30T22:46:00.000Z')
    expect(await seal(doubles, new Date('2026-11-30T22:45:00.000Z'))).toMatchObject({ month: '2026-11' })
  })

  test('marks a list as held until midnight, and not after that', async () => {
    const last = lastSealTime('2026-11')
    const onTime = doublesWith(groupOf('a', 5))
    onTime.set(last)
    await seal(onTime)
    expect(onTime.draw('a', '2026-11').state).toBe('sealed')
    for (const instant of [last.getTime() + 1, last.getTime() + 86_400_000, sealTime('2026-12').getTime()]) {
      const doubles = doublesWith(groupOf('a', 5), groupOf('b', 2))
      doubles.set(new Date(instant))
      await seal(doubles)
      expectWhole(doubles, '2026-11')
      expect(listOf(doubles, 'a', '2026-11')).toMatchObject({ reason: 'late', participants: [1, 2, 3, 4, 5] })
      expect(listOf(doubles, 'b', '2026-11')).toMatchObject({ reason: 'late' })
      expect(doubles.groups.items.get('a')?.places[0]?.sealedIn).toBeUndefined()
    }
  })

  test('reads the clock just before each write, not at the start of the run', async () => {
    const groups = Array.from({ length: 60 }, (_, index) => groupOf(`g-${index}`, 5))
    const doubles = doublesWith(...groups)
    doubles.set(lastSealTime('2026-11'))
    const ports = doubles.sealPorts()
    let writes = 0
    const slow: typeof ports.draws.seal = async (...args) => {
      writes += 1
      if (writes === 20) doubles.set(new Date(lastSealTime('2026-11').getTime() + 1))
      return ports.draws.seal(...args)
    }
    await sealMonth({ ...ports, draws: { ...ports.draws, listLines: doubles.draws.listLines, seal: slow } })(
      noon,
      endless,
    )
    const { held, notHeld } = doubles.months.items.get('2026-11') ?? {}
    expect(held).toBeGreaterThan(0)
    expect(notHeld?.['late']).toBeGreaterThan(0)
    for (const draw of doubles.draws.items.values())
      expect(new Date(draw.sealedAt) <= lastSealTime('2026-11')).toBe(draw.state === 'sealed')
  })

  test('makes up for missed months, chained, with their own digests', async () => {
    const doubles = doublesWith(groupOf('old', 6, { firstMonth: '2026-08' }), groupOf('new', 5))
    await seal(doubles)
    expectWhole(doubles, '2026-11')
    for (const month of ['2026-08', '2026-09', '2026-10'])
      expect(listOf(doubles, 'old', month)).toMatchObject({ reason: 'missed', participants: [] })
    expect(doubles.draw('old', '2026-11').state).toBe('sealed')
    expect([...doubles.months.items.keys()].sort()).toEqual(['2026-08', '2026-09', '2026-10', '2026-11'])
    expect(doubles.events.filter(({ name }) => name === 'MonthSealed')).toHaveLength(4)
  })

  test('starts a group founded in mid-year with its first month, from zeros', async () => {
    const doubles = doublesWith(groupOf('a', 5), groupOf('later', 5, { firstMonth: '2026-12' }))
    await seal(doubles)
    expectWhole(doubles, '2026-11')
    expect(doubles.draws.items.size).toBe(1)
    doubles.set(sealTime('2026-12'))
    await seal(doubles, sealTime('2026-12'))
    expectWhole(doubles, '2026-12')
    expect(listOf(doubles, 'later', '2026-12')['previous']).toBe(zeros)
    expect(listOf(doubles, 'a', '2026-12')['previous']).toBe(doubles.draw('a', '2026-11').commitment)
  })

  test("changes nothing when an old month's seal comes after the next one was sealed", async () => {
    const doubles = doublesWith(groupOf('a', 5))
    doubles.set(sealTime('2026-12'))
    await seal(doubles, sealTime('2026-12'))
    const stored = doubles.stored()
    expect(await seal(doubles, noon)).toMatchObject({ month: '2026-11', state: 'there', written: 0 })
    expect(doubles.stored()).toEqual(stored)
  })

  test('sorts more commitments than fit on a page across several pages', async () => {
    const doubles = doublesWith(
      ...Array.from({ length: 2_050 }, (_, index) => groupOf(`g-${index}`, index % 11)),
    )
    await seal(doubles)
    expectWhole(doubles, '2026-11')
    expect([...doubles.months.pages.values()].map((page) => page.length)).toEqual([1000, 1000, 50])
    expect(doubles.months.items.get('2026-11')?.groups).toBe(2_050)
  })

  test('leaves to the next run what it has no time for', async () => {
    const groups = Array.from({ length: 200 }, (_, index) => groupOf(`g-${index}`, 5))
    const doubles = doublesWith(...groups)
    let left = 120
    const remainingMs = () => ((left -= 1) > 0 ? 900_000 : 5_000)
    expect(await sealMonth(doubles.sealPorts())(noon, { remainingMs })).toMatchObject({ state: 'left' })
    const some = doubles.draws.items.size
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(200)
    expect(doubles.months.items.get('2026-11')?.digest).toBeUndefined()
    expect(await seal(doubles)).toMatchObject({ state: 'sealed', written: 200 - some })
    expectWhole(doubles, '2026-11')
  })

  test('fails for an unreadable shard once the work already under way has finished', async () => {
    const doubles = doublesWith(...Array.from({ length: 100 }, (_, index) => groupOf(`g-${index}`, 5)))
    const ports = doubles.sealPorts()
    const listGroups: typeof ports.listGroups = async (shard, ...rest) => {
      if (shard === 3) throw new Error('cannot be read')
      return ports.listGroups(shard, ...rest)
    }
    await expect(sealMonth({ ...ports, listGroups })(noon, endless)).rejects.toThrow('cannot be read')
    const some = doubles.draws.items.size
    expect(some).toBeGreaterThan(50)
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
    expect(doubles.draws.items.size).toBe(some)
    expect(await seal(doubles)).toMatchObject({ state: 'sealed', written: 100 - some })
    expectWhole(doubles, '2026-11')
  })

  test('treats an unreadable group as failed, without stopping the others or the digest', async () => {
    const doubles = doublesWith(...Array.from({ length: 100 }, (_, index) => groupOf(`g-${index}`, 5)))
    doubles.set('2026-11-30T22:45:00.000Z')
    const ports = doubles.sealPorts()
    const listGroups: typeof ports.listGroups = async (shard, ...rest) => ({
      ...(await ports.listGroups(shard, ...rest)),
      unreadable: shard === 3 ? ['broken'] : [],
    })
    const run = sealMonth({ ...ports, listGroups })
    expect(await run(noon, endless)).toMatchObject({ state: 'sealed', written: 100, failed: 1 })
    expectWhole(doubles, '2026-11')
    expect(doubles.months.items.get('2026-11')?.failedGroups).toEqual({ count: 1, groupIds: ['broken'] })
    expect(captured.lines.join('')).toContain('"groupId":"broken","month":"2026-11","fault":"Unreadable"')
  })

  test('leaves a digest it has no time for to the next run, without further lists', async () => {
    const doubles = doublesWith(...Array.from({ length: 20 }, (_, index) => groupOf(`g-${index}`, 5)))
    const ports = doubles.sealPorts()
    let closed = false
    const keepFailed: typeof ports.months.keepFailed = (...args) => {
      closed = true
      return doubles.months.keepFailed(...args)
    }
    const remainingMs = () => (closed ? 5_000 : 900_000)
    const run = sealMonth({ ...ports, months: { ...ports.months, keepFailed } })
    expect(await run(noon, { remainingMs })).toMatchObject({ state: 'left', written: 20 })
    expect(doubles.months.items.get('2026-11')?.digest).toBeUndefined()
    doubles.groups.put(groupOf('later', 5))
    expect(await seal(doubles)).toMatchObject({ state: 'sealed', written: 0 })
    expect(doubles.months.items.get('2026-11')?.groups).toBe(20)
    expect(doubles.groups.items.get('later')?.lastSealed).toBeNull()
  })

  const failing = (doubles: DrawDoubles, fails: (groupId: string) => boolean) => {
    const ports = doubles.sealPorts()
    const broken: typeof ports.draws.seal = async (draw, group) => {
      if (fails(draw.groupId)) throw new Error('cannot be written')
      return doubles.draws.seal(draw, group)
    }
    return { ...ports, draws: { ...ports.draws, listLines: doubles.draws.listLines, seal: broken } }
  }
  const months = (doubles: DrawDoubles) => doubles.months.items.get('2026-11')
  const manyGroups = () => doublesWith(...Array.from({ length: 30 }, (_, index) => groupOf(`g-${index}`, 5)))

  test('retries a failed group in each run, and delays the digest until shortly before midnight', async () => {
    const doubles = manyGroups()
    const run = () => sealMonth(failing(doubles, (groupId) => groupId === 'g-7'))(noon, endless)
    expect(await run()).toMatchObject({ state: 'left', written: 29, failed: 1 })
    expect(months(doubles)?.digest).toBeUndefined()
    expect(months(doubles)?.failedGroups).toEqual({ count: 1, groupIds: ['g-7'] })
    expect(captured.lines.join('')).toContain('"event":"group-not-sealed","groupId":"g-7"')
    for (const instant of ['2026-11-30T21:00:00.000Z', '2026-11-30T22:39:59.999Z']) {
      doubles.set(instant)
      expect(await run()).toMatchObject({ state: 'left', failed: 1 })
    }
    doubles.set('2026-11-30T22:40:00.000Z')
    expect(await run()).toMatchObject({ state: 'sealed', failed: 1 })
    expect(months(doubles)).toMatchObject({ groups: 29, failedGroups: { count: 1, groupIds: ['g-7'] } })
    doubles.set(sealTime('2026-12'))
    await seal(doubles, sealTime('2026-12'))
    expect(listOf(doubles, 'g-7', '2026-11')).toMatchObject({ reason: 'missed' })
    expect(doubles.draw('g-7', '2026-12').state).toBe('sealed')
    expect(months(doubles)).toMatchObject({ groups: 29, missedSince: sealTime('2026-12').toISOString() })
  })

  test('gives a group that failed for a while its list and draw once it recovers', async () => {
    const doubles = manyGroups()
    await sealMonth(failing(doubles, (groupId) => groupId === 'g-7'))(noon, endless)
    doubles.set('2026-11-30T22:30:00.000Z')
    expect(await seal(doubles)).toMatchObject({ state: 'sealed', written: 1, failed: 0 })
    expectWhole(doubles, '2026-11')
    expect(doubles.draw('g-7', '2026-11').state).toBe('sealed')
    expect(months(doubles)?.failedGroups).toBeUndefined()
  })

  test('counts all failed groups and names twenty', async () => {
    const doubles = manyGroups()
    await sealMonth(failing(doubles, (groupId) => groupId !== 'g-7'))(noon, endless)
    const { count, groupIds } = months(doubles)?.failedGroups ?? { count: 0, groupIds: [] }
    expect(count).toBe(29)
    expect(new Set(groupIds).size).toBe(20)
    expect(groupIds).not.toContain('g-7')
  })
})

const worldWithAll = () =>
  doublesWith(
    groupOf('old', 6, { firstMonth: '2026-09' }),
    groupOf('a', 5),
    groupOf('b', 10),
    groupOf('small', 2),
    groupOf('later', 5, { firstMonth: '2027-01' }),
  )

describe('sealing twice, at the same time, or killed in the middle', () => {
  test('leaves the same result as one undisturbed run, wherever it is killed', async () => {
    const calm = worldWithAll()
    await seal(calm)
    expectWhole(calm, '2026-11')
    const outcome = JSON.stringify(calm.stored())
    let survived = 0
    for (let atCall = 1; survived < 2; atCall += 1) {
      for (const effect of ['none', 'done'] as const) {
        const doubles = worldWithAll()
        const first = await seal(doubles, noon, { atCall, effect }).catch(() => null)
        await seal(doubles)
        expect(JSON.stringify(doubles.stored()), `killed at call ${atCall}, effect ${effect}`).toBe(outcome)
        expect(new Set(doubles.events.map(({ id }) => id)).size).toBe(3)
        const undisturbed = first?.state === 'sealed' && doubles.events.length === 3
        survived = undisturbed ? survived + 1 : 0
      }
    }
  })

  test('leaves one list per group and a complete chain, even while dealers join and leave', async () => {
    const part = fc.record({
      runs: fc.integer({ min: 2, max: 4 }),
      sizes: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 }),
      founded: fc.array(fc.constantFrom('2026-09', '2026-10', '2026-11', '2026-12'), {
        minLength: 12,
        maxLength: 12,
      }),
      changes: fc.array(fc.nat(11), { maxLength: 10 }),
    })
    await fc.assert(
      fc.asyncProperty(part, async ({ runs, sizes, founded, changes }) => {
        const groups = sizes.map((size, index) => {
          const firstMonth = founded[index] ?? '2026-11'
          return groupOf(`g-${index}`, size, { firstMonth })
        })
        const doubles = doublesWith(...groups)
        const change = async (index: number) => {
          await new Promise(setImmediate)
          const group = doubles.groups.items.get(`g-${index}`)
          if (!group) return
          const places = group.places.slice(1)
          doubles.groups.put({ ...group, places, n: group.n + 1 })
        }
        await Promise.all([...Array.from({ length: runs }, () => seal(doubles)), ...changes.map(change)])
        await seal(doubles)
        expect(captured.lines.join('')).not.toContain('group-not-sealed')
        expectWhole(doubles, '2026-11')
        for (const draw of doubles.draws.items.values())
          expect(listOf(doubles, draw.groupId, draw.month)['participants']).toEqual(
            draw.holders.map(([number]) => number),
          )
      }),
      { numRuns: 60 },
    )
  })
})

describe('two simultaneous runs, one of which gives up on a group', () => {
  const lateEvening = '2026-11-30T22:46:00.000Z'
  const gate = () => Promise.withResolvers<undefined>()
  const threeGroups = () => {
    const doubles = doublesWith(groupOf('duero', 5), groupOf('ebro', 5), groupOf('tajo', 5))
    doubles.set(lateEvening)
    return doubles
  }
  /** A run in which `seal` handles ebro, and the grace period passes as `sleep` decides. */
  const runWith = (doubles: DrawDoubles, seal: () => Promise<void>, sleep = async () => {}) => {
    const ports = doubles.sealPorts()
    return sealMonth({
      ...ports,
      sleep,
      draws: {
        ...doubles.draws,
        seal: async (draw, group) => {
          if (draw.groupId === 'ebro') await seal()
          return doubles.draws.seal(draw, group)
        },
      },
    })(noon, endless)
  }
  const fail = async () => {
    throw new Error('throttled')
  }
  const decided = async (doubles: DrawDoubles) => {
    doubles.set('2026-12-01T11:05:00.000Z')
    await decideMonths(doubles.decidePorts())(endless)
    return doubles.months.items.get('2026-11')
  }

  test('a write that was under way at that time is in the digest', async () => {
    const doubles = threeGroups()
    const [closed, written] = [gate(), gate()]
    const slow = runWith(doubles, () => closed.promise)
    const grace = async () => {
      closed.resolve(undefined)
      await slow
      written.resolve(undefined)
    }
    expect(await runWith(doubles, fail, grace)).toMatchObject({ failed: 1 })
    await written.promise
    expectWhole(doubles, '2026-11')
    expect(await decided(doubles)).toMatchObject({ decided: 3, refused: 0 })
  })

  test('a run that finds the month just closed waits for the remaining time', async () => {
    const doubles = threeGroups()
    const killed = async () => {
      throw new Error('killed')
    }
    await expect(runWith(doubles, fail, killed)).rejects.toThrow('killed')
    const slept: number[] = []
    const sleep = async (ms: number) => void slept.push(ms)
    doubles.set('2026-11-30T22:46:05.000Z')
    expect(await sealMonth({ ...doubles.sealPorts(), sleep })(noon, endless)).toMatchObject({
      state: 'sealed',
    })
    expect(slept).toEqual([10_000])
    expect(await decided(doubles)).toMatchObject({ decided: 2, refused: 0 })
  })

  test('no more lists are started', async () => {
    const doubles = threeGroups()
    const tries = gate()
    let attempts = 0
    const slow = runWith(doubles, async () => {
      attempts += 1
      if (attempts > 1) return
      await tries.promise
      // The attempt fails, and what the run knew of the month is out of date by the next attempt.
      const ebro = doubles.groups.items.get('ebro')
      if (ebro) doubles.groups.put({ ...ebro, n: ebro.n + 1 })
      doubles.set('2026-11-30T22:46:30.000Z')
    })
    await runWith(doubles, fail)
    tries.resolve(undefined)
    expect(await slow).toMatchObject({ written: 2, failed: 1 })
    expect(doubles.draws.items.has('2026-11/ebro')).toBe(false)
    expect(captured.lines.join('')).toContain('"groupId":"ebro","month":"2026-11","fault":"NotSealed"')
    expect(await decided(doubles)).toMatchObject({ decided: 2, refused: 0 })
  })

  test('the pages and the digest are of one run, whatever the other read and whichever finishes first', async () => {
    for (const [call, otherFirst] of [1, 2, 3].flatMap((at) => [[at, true] as const, [at, false] as const])) {
      const doubles = threeGroups()
      await runWith(doubles, fail)
      const made = doubles.months.items.get('2026-11')
      if (!made) throw new Error('there is no month')
      const { month, chain, round, sealingSince, closedAt = '' } = made
      doubles.months.items.set(month, { month, chain, round, sealingSince, closedAt })
      const ports = doubles.sealPorts()
      const [pagesPut, mayGive] = [gate(), gate()]
      let other: Promise<unknown> = Promise.resolve()
      const startOther = async () => {
        const ebro = doubles.groups.items.get('ebro')
        const open = { openMissed: async () => {}, isClosed: async () => false }
        if (ebro) await sealGroup({ ...ports, ...open })(ebro, month)
        const digest: typeof ports.months.digest = async (...given) => {
          pagesPut.resolve(undefined)
          await mayGive.promise
          return ports.months.digest(...given)
        }
        other = makeDigest({ ...ports, months: { ...doubles.months, digest } })(month, () => true)
        await pagesPut.promise
        if (otherFirst) mayGive.resolve(undefined)
        if (otherFirst) await other
      }
      let calls = 0
      const counted =
        <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
        async (...given: A): Promise<R> => {
          calls += 1
          if (calls === call) await startOther()
          return act(...given)
        }
      const months = {
        takeDigest: counted(ports.months.takeDigest),
        putCommitments: counted(ports.months.putCommitments),
        digest: counted(ports.months.digest),
      }
      await makeDigest({ ...ports, months })(month, () => true)
      mayGive.resolve(undefined)
      await other
      expect(doubles.months.items.get(month)).not.toHaveProperty('digestBy')
      expect(await decided(doubles)).toMatchObject({ decided: 3, refused: 0, groups: 3 })
    }
  })
})
