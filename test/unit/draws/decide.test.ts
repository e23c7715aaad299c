import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { decideMonths } from '../../../functions/draws/deciding/decide-months.ts'
import type { Draw } from '../../../functions/draws/store/draw-item.ts'
import { roundOfMonth, timeOfRound } from '../../../functions/draws/record/beacon-rounds.ts'
import { drawTime, nextMonth, sealTime } from '../../../functions/platform/calendar/draw-months.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import { sealedList } from '../../../functions/draws/record/sealed-list.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import {
  type Death,
  type DrawWorld,
  drawWorld,
  endless,
  fakeSignature,
  groupOf,
} from '../../support/draws/draw-doubles.ts'

let captured: ReturnType<typeof captureLog>
beforeEach(() => {
  captured = captureLog()
})
afterEach(() => captured.restore())

const month = '2026-11'
const due = (ofMonth = month) => new Date(drawTime(ofMonth).getTime() + 300_000)

const seal = async (world: DrawWorld, ofMonth = month) => {
  world.set(sealTime(ofMonth))
  await sealMonth(world.sealPorts())(sealTime(ofMonth), endless)
}
const decide = (world: DrawWorld, death?: Death) => decideMonths(world.decidePorts(death))(endless)

/** Groups a (5), b (10), c (7) and small (3), sealed, at five past noon of the first. */
const sealedWorld = async (more = 0) => {
  const world = drawWorld()
  for (const [groupId, size] of Object.entries({ a: 5, b: 10, c: 7, small: 3 }))
    world.groups.put(groupOf(groupId, size))
  for (let n = 0; n < more; n += 1) world.groups.put(groupOf(`m-${n}`, 5 + (n % 6)))
  await seal(world)
  world.set(due())
  return world
}
/** Changes a stored draw in a way that the service itself never does. */
const tamper = (world: DrawWorld, groupId: string, change: (draw: Draw) => Draw) =>
  void world.draws.items.set(`${month}/${groupId}`, change(world.draw(groupId, month)))
const ofDraws = (world: DrawWorld) => world.stored().draws
const measured = (world: DrawWorld, name: string) =>
  world.metrics.filter((metric) => metric.name === name).length

describe('deciding', () => {
  test("gives every held list its round's winner, with one signature, and publishes it once", async () => {
    const world = await sealedWorld()
    expect(await decide(world)).toEqual([{ month, state: 'decided' }])
    const round = roundOfMonth(world.chain, month)
    expect(world.fetched).toEqual([round])
    for (const groupId of ['a', 'b', 'c']) {
      const draw = world.draw(groupId, month)
      const list = z.parse(sealedList, JSON.parse(draw.list))
      const { commitment } = draw
      expect(draw).toMatchObject({
        state: 'decided',
        signature: fakeSignature(round),
        winner: pickWinner({ list, commitment, signature: fakeSignature(round) }),
        decidedAt: due().toISOString(),
      })
    }
    expect(world.draw('small', month)).not.toHaveProperty('winner')
    expect(world.months.items.get(month)).toMatchObject({
      ...{ decided: 3, refused: 0, signature: fakeSignature(round) },
      decidedAt: due().toISOString(),
    })
    expect(world.events.map(({ id }) => id)).toEqual(['draws/2026-11/sealed', 'draws/2026-11/decided'])

    const stored = world.stored()
    world.set('2026-12-20T12:05:00.000Z')
    expect(await decide(world)).toEqual([])
    expect(world.stored()).toEqual(stored)
    expect(world.events).toHaveLength(2)
    expect(world.metrics).toEqual([])
  })

  test('a month late gives the same winners, for every waiting month', async () => {
    const onTime = await sealedWorld()
    await decide(onTime)
    const late = await sealedWorld()
    await seal(late, '2026-12')
    late.set(due('2026-12'))
    expect(await decide(late)).toEqual([
      { month: '2026-11', state: 'decided' },
      { month: '2026-12', state: 'decided' },
    ])
    for (const groupId of ['a', 'b', 'c']) {
      const { decidedAt: _, ...one } = onTime.draw(groupId, month)
      const { decidedAt: __, ...two } = late.draw(groupId, month)
      expect(two).toEqual(one)
    }
  })

  test('waits for the draw time and for the round to exist', async () => {
    const world = await sealedWorld()
    const round = roundOfMonth(world.chain, month)
    const before = world.stored()
    for (const instant of [drawTime(month).getTime() - 1, timeOfRound(world.chain, round).getTime() - 1]) {
      world.set(new Date(instant))
      expect(await decide(world)).toEqual([])
    }
    expect(world.stored()).toEqual(before)
    expect(world.fetched).toEqual([])
    world.set(timeOfRound(world.chain, round))
    expect(await decide(world)).toEqual([{ month, state: 'decided' }])
  })

  test('leaves draws waiting without a signature, and the next run requests the same round', async () => {
    const world = await sealedWorld()
    const before = world.stored()
    const asked: number[] = []
    const down = async (round: number) => {
      asked.push(round)
      return null
    }
    const run = decideMonths({ ...world.decidePorts(), fetchRound: down })
    expect(await run(endless)).toEqual([{ month, state: 'no-signature' }])
    expect(await run(endless)).toEqual([{ month, state: 'no-signature' }])
    expect(world.stored()).toEqual(before)
    await decide(world)
    expect([...asked, ...world.fetched]).toEqual(Array(3).fill(roundOfMonth(world.chain, month)))
    expect(world.draw('a', month).state).toBe('decided')
  })

  test("waits for a month's digest", async () => {
    const world = drawWorld()
    world.groups.put(groupOf('a', 5))
    const { draws } = world.sealPorts()
    const ports = {
      ...world.sealPorts(),
      draws: { ...draws, listLines: () => Promise.reject(new Error('gone')) },
    }
    await sealMonth(ports)(sealTime(month), endless).catch(() => undefined)
    expect(world.draw('a', month).state).toBe('sealed')
    world.set(due())
    expect(await decide(world)).toEqual([{ month, state: 'no-digest' }])
    expect(world.fetched).toEqual([])
  })

  test('leaves to the next run what it has no time for', async () => {
    const world = await sealedWorld(150)
    let left = 60
    const remainingMs = () => ((left -= 1) > 0 ? 900_000 : 5_000)
    expect(await decideMonths(world.decidePorts())({ remainingMs })).toEqual([{ month, state: 'left' }])
    expect(world.months.items.get(month)?.decidedAt).toBeUndefined()
    expect(await decide(world)).toEqual([{ month, state: 'decided' }])
    expect(world.months.items.get(month)?.decided).toBe(153)
    expect(world.fetched).toHaveLength(1)
  })

  test('continues after a draw that fails, which the next run decides', async () => {
    const world = await sealedWorld()
    const ports = world.decidePorts()
    const broken: typeof ports.draws.decide = async (draw, decision) => {
      if (draw.groupId === 'b') throw new Error('cannot be written')
      return world.draws.decide(draw, decision)
    }
    const run = decideMonths({ ...ports, draws: { ...ports.draws, decide: broken } })
    expect(await run(endless)).toEqual([{ month, state: 'left' }])
    expect(world.draw('c', month).state).toBe('decided')
    expect(await decide(world)).toEqual([{ month, state: 'decided' }])
    expect(world.draw('b', month).state).toBe('decided')
  })
})

describe('deciding twice, at the same time, or killed in the middle', () => {
  test('leaves the same result as one undisturbed run, wherever it is killed', async () => {
    const calm = await sealedWorld()
    await decide(calm)
    const outcome = JSON.stringify(calm.stored())
    let survived = 0
    for (let atCall = 1; survived < 2; atCall += 1) {
      for (const effect of ['none', 'done'] as const) {
        const world = await sealedWorld()
        const first = await decide(world, { atCall, effect }).catch(() => null)
        await decide(world)
        expect(JSON.stringify(world.stored()), `killed at call ${atCall}, effect ${effect}`).toBe(outcome)
        expect(new Set(world.events.map(({ id }) => id)).size).toBe(2)
        expect(world.metrics).toEqual([])
        const undisturbed = first?.[0]?.state === 'decided' && world.events.length === 2
        survived = undisturbed ? survived + 1 : 0
      }
    }
  })

  test('leaves one decision per list', async () => {
    const world = await sealedWorld(60)
    await Promise.all([1, 2, 3].map(() => decide(world)))
    expect([...world.draws.items.values()].filter(({ state }) => state === 'decided')).toHaveLength(63)
    expect(world.metrics).toEqual([])
  })
})

describe('data changed outside the service', () => {
  const refusals: [string, (draw: Draw) => Draw, string][] = [
    ['the list', (draw) => ({ ...draw, list: draw.list.replace('300.00', '900.00') }), 'another-commitment'],
    ['its bytes, not its content', (draw) => ({ ...draw, list: `${draw.list} ` }), 'another-commitment'],
    ['no list at all', (draw) => ({ ...draw, list: '{' }), 'not-a-list'],
    ['the commitment', (draw) => ({ ...draw, commitment: 'f'.repeat(64) }), 'not-in-digest'],
    ['the time of sealing', (draw) => ({ ...draw, sealedAt: '2026-11-30T23:00:00.001Z' }), 'sealed-too-late'],
    ['no time of sealing', (draw) => ({ ...draw, sealedAt: '' }), 'sealed-too-late'],
    [
      'who holds which number',
      (draw) => ({
        ...draw,
        holders: draw.holders.map(
          ([number, dealerId]) => [number, number === 1 ? 'mine' : dealerId] as const,
        ),
      }),
      'another-roster',
    ],
  ]
  test.each(refusals)(
    '%s: the draw is not decided, the others are, and it is reported',
    async (_, change, why) => {
      const world = await sealedWorld()
      tamper(world, 'b', change)
      const changed = world.draw('b', month)
      expect(await decide(world)).toEqual([{ month, state: 'decided' }])
      expect(world.draw('b', month)).toEqual(changed)
      expect(world.draw('a', month).state).toBe('decided')
      expect(world.months.items.get(month)).toMatchObject({ decided: 2, refused: 1 })
      expect(captured.lines.join('')).toContain(
        `"event":"draw-refused","groupId":"b","month":"2026-11","why":"${why}"`,
      )
      expect(measured(world, 'DrawRefused')).toBe(1)
    },
  )

  test('a list of another group, though intact, is not decided', async () => {
    const world = await sealedWorld()
    const { list, commitment } = world.draw('a', month)
    tamper(world, 'b', (draw) => ({ ...draw, list, commitment }))
    const pages = world.months.pages.get(`${month}/1`) ?? []
    const digest = world.months.items.get(month)
    world.months.pages.set(
      `${month}/1`,
      pages.map((line) => (line.group === 'b' ? { ...line, commitment } : line)),
    )
    expect(await decide(world)).toEqual([{ month, state: 'wrong' }])
    expect(world.months.items.get(month)).toEqual(digest)
    expect(measured(world, 'DrawRefused')).toBe(1)
  })

  test('a list that is missing, or was added later, is detected by the digest', async () => {
    const world = await sealedWorld()
    const later = { ...world.draw('c', month), groupId: 'd' }
    world.draws.items.delete(`${month}/a`)
    world.draws.items.set(`${month}/d`, later)
    await decide(world)
    expect(world.draw('d', month)).toEqual(later)
    expect(world.months.items.get(month)).toMatchObject({ decided: 2, refused: 2 })
    const log = captured.lines.join('')
    expect(log).toContain('"groupId":"a","month":"2026-11","why":"gone"')
    expect(log).toContain('"groupId":"d","month":"2026-11","why":"not-in-digest"')
  })

  test.each([
    ['winner', { winner: 99 }],
    ['signature', { signature: 'ab'.repeat(48) }],
  ])('a decision with another %s is reported and not changed', async (_, change) => {
    const world = await sealedWorld()
    const ports = world.decidePorts()
    await decide(world)
    tamper(world, 'b', (draw) => ({ ...draw, ...change }))
    // As if that run had been killed before it could record that the month was done.
    const { decidedAt: _at, decided: _n, refused: _r, ...undone } = world.months.items.get(month) ?? { month }
    world.months.items.set(month, { chain: '', round: 0, sealingSince: '', ...undone })
    const before = ofDraws(world)
    await decideMonths(ports)(endless)
    expect(ofDraws(world)).toEqual(before)
    expect(measured(world, 'DrawDiffers')).toBe(1)
    expect(captured.lines.join('')).toContain('"event":"draw-differs","groupId":"b"')
  })

  test('a different decision made meanwhile is reported and not changed', async () => {
    const world = await sealedWorld()
    const ports = world.decidePorts()
    const overtaken: typeof ports.draws.decide = async (draw, decision) => {
      if (draw.groupId === 'b') await world.draws.decide(draw, { ...decision, winner: 99 })
      return world.draws.decide(draw, decision)
    }
    await decideMonths({ ...ports, draws: { ...ports.draws, decide: overtaken } })(endless)
    expect(world.draw('b', month).winner).toBe(99)
    expect(measured(world, 'DrawDiffers')).toBe(1)
  })

  test("a stored signature that is not the round's is reported and not used", async () => {
    const world = await sealedWorld()
    await world.months.sign(month, fakeSignature(1))
    await decide(world)
    expect(world.draw('a', month).signature).toBe(fakeSignature(roundOfMonth(world.chain, month)))
    expect(captured.lines.join('')).toContain('stored-signature-wrong')
    expect(measured(world, 'DrawDiffers')).toBe(1)
  })

  test('a month with another round is not decided at all', async () => {
    const world = await sealedWorld()
    const stored = world.months.items.get(month)
    if (stored) world.months.items.set(month, { ...stored, round: stored.round - 1 })
    expect(await decide(world)).toEqual([{ month, state: 'wrong' }])
    expect(world.fetched).toEqual([])
  })
})

describe('concludedThrough', () => {
  const through = (world: DrawWorld) =>
    Object.fromEntries([...world.groups.items].map(([id, { concludedThrough }]) => [id, concludedThrough]))

  test('is set on the group by the run that decides its draw, or the next one if it was killed', async () => {
    const world = await sealedWorld()
    await decideMonths({
      ...world.decidePorts(),
      groups: { conclude: () => Promise.reject(new Error('killed')) },
    })(endless)
    expect(world.draw('a', month).state).toBe('decided')
    expect(through(world)['a']).toBeUndefined()
    expect(await decide(world)).toEqual([{ month, state: 'decided' }])
    expect(through(world)['a']).toBe(month)
  })

  test('is not set for a group whose draw of an earlier month still waits', async () => {
    const world = await sealedWorld()
    const ports = world.decidePorts()
    const next = nextMonth(month)
    world.set(sealTime(next))
    await sealMonth(world.sealPorts())(sealTime(next), endless)
    world.set(new Date(drawTime(next).getTime() + 300_000))
    const broken: typeof ports.draws.decide = (draw, decision) =>
      draw.groupId === 'a' && draw.month === month
        ? Promise.reject(new Error('no'))
        : ports.draws.decide(draw, decision)
    await decideMonths({ ...ports, draws: { ...ports.draws, decide: broken } })(endless)
    expect(through(world)['a']).toBeUndefined()
    expect(through(world)['b']).toBe(next)
    await decide(world)
    expect(through(world)['a']).toBe(month)
  })
})
