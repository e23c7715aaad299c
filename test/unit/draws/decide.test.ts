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
  type DrawDoubles,
  drawDoubles,
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

const seal = async (doubles: DrawDoubles, ofMonth = month) => {
  doubles.set(sealTime(ofMonth))
  await sealMonth(doubles.sealPorts())(sealTime(ofMonth), endless)
}
const decide = (doubles: DrawDoubles, death?: Death) => decideMonths(doubles.decidePorts(death))(endless)

/** Groups a (5), b (10), c (7) and small (3), sealed, at five past noon of the first. */
const sealedDoubles = async (more = 0) => {
  const doubles = drawDoubles()
  for (const [groupId, size] of Object.entries({ a: 5, b: 10, c: 7, small: 3 }))
    doubles.groups.put(groupOf(groupId, size))
  for (let n = 0; n < more; n += 1) doubles.groups.put(groupOf(`m-${n}`, 5 + (n % 6)))
  await seal(doubles)
  doubles.set(due())
  return doubles
}
/** Changes a stored draw in a way that the service itself never does. */
const tamper = (doubles: DrawDoubles, groupId: string, change: (draw: Draw) => Draw) =>
  void doubles.draws.items.set(`${month}/${groupId}`, change(doubles.draw(groupId, month)))
const ofDraws = (doubles: DrawDoubles) => doubles.stored().draws
const measured = (doubles: DrawDoubles, name: string) =>
  doubles.metrics.filter((metric) => metric.name === name).length

describe('deciding', () => {
  test("gives every held list its round's winner, with one signature, and publishes it once", async () => {
    const doubles = await sealedDoubles()
    expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
    const round = roundOfMonth(doubles.chain, month)
    expect(doubles.fetched).toEqual([round])
    for (const groupId of ['a', 'b', 'c']) {
      const draw = doubles.draw(groupId, month)
      const list = z.parse(sealedList, JSON.parse(draw.list))
      const { commitment } = draw
      expect(draw).toMatchObject({
        state: 'decided',
        signature: fakeSignature(round),
        winner: pickWinner({ list, commitment, signature: fakeSignature(round) }),
        decidedAt: due().toISOString(),
      })
    }
    expect(doubles.draw('small', month)).not.toHaveProperty('winner')
    expect(doubles.months.items.get(month)).toMatchObject({
      ...{ decided: 3, refused: 0, signature: fakeSignature(round) },
      decidedAt: due().toISOString(),
    })
    expect(doubles.events.map(({ id }) => id)).toEqual(['draws/2026-11/sealed', 'draws/2026-11/decided'])

    const stored = doubles.stored()
    doubles.set('2026-12-20T12:05:00.000Z')
    expect(await decide(doubles)).toEqual([])
    expect(doubles.stored()).toEqual(stored)
    expect(doubles.events).toHaveLength(2)
    expect(doubles.metrics).toEqual([])
  })

  test('a month late gives the same winners, for every waiting month', async () => {
    const onTime = await sealedDoubles()
    await decide(onTime)
    const late = await sealedDoubles()
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
    const doubles = await sealedDoubles()
    const round = roundOfMonth(doubles.chain, month)
    const before = doubles.stored()
    for (const instant of [drawTime(month).getTime() - 1, timeOfRound(doubles.chain, round).getTime() - 1]) {
      doubles.set(new Date(instant))
      expect(await decide(doubles)).toEqual([])
    }
    expect(doubles.stored()).toEqual(before)
    expect(doubles.fetched).toEqual([])
    doubles.set(timeOfRound(doubles.chain, round))
    expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
  })

  test('leaves draws waiting without a signature, and the next run requests the same round', async () => {
    const doubles = await sealedDoubles()
    const before = doubles.stored()
    const asked: number[] = []
    const down = async (round: number) => {
      asked.push(round)
      return null
    }
    const run = decideMonths({ ...doubles.decidePorts(), fetchRound: down })
    expect(await run(endless)).toEqual([{ month, state: 'no-signature' }])
    expect(await run(endless)).toEqual([{ month, state: 'no-signature' }])
    expect(doubles.stored()).toEqual(before)
    await decide(doubles)
    expect([...asked, ...doubles.fetched]).toEqual(Array(3).fill(roundOfMonth(doubles.chain, month)))
    expect(doubles.draw('a', month).state).toBe('decided')
  })

  test("waits for a month's digest", async () => {
    const doubles = drawDoubles()
    doubles.groups.put(groupOf('a', 5))
    const { draws } = doubles.sealPorts()
    const ports = {
      ...doubles.sealPorts(),
      draws: { ...draws, listLines: () => Promise.reject(new Error('gone')) },
    }
    await sealMonth(ports)(sealTime(month), endless).catch(() => undefined)
    expect(doubles.draw('a', month).state).toBe('sealed')
    doubles.set(due())
    expect(await decide(doubles)).toEqual([{ month, state: 'no-digest' }])
    expect(doubles.fetched).toEqual([])
  })

  test('leaves to the next run what it has no time for', async () => {
    const doubles = await sealedDoubles(150)
    let left = 60
    const remainingMs = () => ((left -= 1) > 0 ? 900_000 : 5_000)
    expect(await decideMonths(doubles.decidePorts())({ remainingMs })).toEqual([{ month, state: 'left' }])
    expect(doubles.months.items.get(month)?.decidedAt).toBeUndefined()
    expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
    expect(doubles.months.items.get(month)?.decided).toBe(153)
    expect(doubles.fetched).toHaveLength(1)
  })

  test('continues after a draw that fails, which the next run decides', async () => {
    const doubles = await sealedDoubles()
    const ports = doubles.decidePorts()
    const broken: typeof ports.draws.decide = async (draw, decision) => {
      if (draw.groupId === 'b') throw new Error('cannot be written')
      return doubles.draws.decide(draw, decision)
    }
    const run = decideMonths({ ...ports, draws: { ...ports.draws, decide: broken } })
    expect(await run(endless)).toEqual([{ month, state: 'left' }])
    expect(doubles.draw('c', month).state).toBe('decided')
    expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
    expect(doubles.draw('b', month).state).toBe('decided')
  })
})

describe('deciding twice, at the same time, or killed in the middle', () => {
  test('leaves the same result as one undisturbed run, wherever it is killed', async () => {
    const calm = await sealedDoubles()
    await decide(calm)
    const outcome = JSON.stringify(calm.stored())
    let survived = 0
    for (let atCall = 1; survived < 2; atCall += 1) {
      for (const effect of ['none', 'done'] as const) {
        const doubles = await sealedDoubles()
        const first = await decide(doubles, { atCall, effect }).catch(() => null)
        await decide(doubles)
        expect(JSON.stringify(doubles.stored()), `killed at call ${atCall}, effect ${effect}`).toBe(outcome)
        expect(new Set(doubles.events.map(({ id }) => id)).size).toBe(2)
        expect(doubles.metrics).toEqual([])
        const undisturbed = first?.[0]?.state === 'decided' && doubles.events.length === 2
        survived = undisturbed ? survived + 1 : 0
      }
    }
  })

  test('leaves one decision per list', async () => {
    const doubles = await sealedDoubles(60)
    await Promise.all([1, 2, 3].map(() => decide(doubles)))
    expect([...doubles.draws.items.values()].filter(({ state }) => state === 'decided')).toHaveLength(63)
    expect(doubles.metrics).toEqual([])
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
      const doubles = await sealedDoubles()
      tamper(doubles, 'b', change)
      const changed = doubles.draw('b', month)
      expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
      expect(doubles.draw('b', month)).toEqual(changed)
      expect(doubles.draw('a', month).state).toBe('decided')
      expect(doubles.months.items.get(month)).toMatchObject({ decided: 2, refused: 1 })
      expect(captured.lines.join('')).toContain(
        `"event":"draw-refused","groupId":"b","month":"2026-11","why":"${why}"`,
      )
      expect(measured(doubles, 'DrawRefused')).toBe(1)
    },
  )

  test('a list of another group, though intact, is not decided', async () => {
    const doubles = await sealedDoubles()
    const { list, commitment } = doubles.draw('a', month)
    tamper(doubles, 'b', (draw) => ({ ...draw, list, commitment }))
    const pages = doubles.months.pages.get(`${month}/1`) ?? []
    const digest = doubles.months.items.get(month)
    doubles.months.pages.set(
      `${month}/1`,
      pages.map((line) => (line.group === 'b' ? { ...line, commitment } : line)),
    )
    expect(await decide(doubles)).toEqual([{ month, state: 'wrong' }])
    expect(doubles.months.items.get(month)).toEqual(digest)
    expect(measured(doubles, 'DrawRefused')).toBe(1)
  })

  test('a list that is missing, or was added later, is detected by the digest', async () => {
    const doubles = await sealedDoubles()
    const later = { ...doubles.draw('c', month), groupId: 'd' }
    doubles.draws.items.delete(`${month}/a`)
    doubles.draws.items.set(`${month}/d`, later)
    await decide(doubles)
    expect(doubles.draw('d', month)).toEqual(later)
    expect(doubles.months.items.get(month)).toMatchObject({ decided: 2, refused: 2 })
    const log = captured.lines.join('')
    expect(log).toContain('"groupId":"a","month":"2026-11","why":"gone"')
    expect(log).toContain('"groupId":"d","month":"2026-11","why":"not-in-digest"')
  })

  test.each([
    ['winner', { winner: 99 }],
    ['signature', { signature: 'ab'.repeat(48) }],
  ])('a decision with another %s is reported and not changed', async (_, change) => {
    const doubles = await sealedDoubles()
    const ports = doubles.decidePorts()
    await decide(doubles)
    tamper(doubles, 'b', (draw) => ({ ...draw, ...change }))
    // As if that run had been killed before it could record that the month was done.
    const {
      decidedAt: _at,
      decided: _n,
      refused: _r,
      ...undone
    } = doubles.months.items.get(month) ?? { month }
    doubles.months.items.set(month, { chain: '', round: 0, sealingSince: '', ...undone })
    const before = ofDraws(doubles)
    await decideMonths(ports)(endless)
    expect(ofDraws(doubles)).toEqual(before)
    expect(measured(doubles, 'DrawDiffers')).toBe(1)
    expect(captured.lines.join('')).toContain('"event":"draw-differs","groupId":"b"')
  })

  test('a different decision made meanwhile is reported and not changed', async () => {
    const doubles = await sealedDoubles()
    const ports = doubles.decidePorts()
    const overtaken: typeof ports.draws.decide = async (draw, decision) => {
      if (draw.groupId === 'b') await doubles.draws.decide(draw, { ...decision, winner: 99 })
      return doubles.draws.decide(draw, decision)
    }
    await decideMonths({ ...ports, draws: { ...ports.draws, decide: overtaken } })(endless)
    expect(doubles.draw('b', month).winner).toBe(99)
    expect(measured(doubles, 'DrawDiffers')).toBe(1)
  })

  test("a stored signature that is not the round's is reported and not used", async () => {
    const doubles = await sealedDoubles()
    await doubles.months.sign(month, fakeSignature(1))
    await decide(doubles)
    expect(doubles.draw('a', month).signature).toBe(fakeSignature(roundOfMonth(doubles.chain, month)))
    expect(captured.lines.join('')).toContain('stored-signature-wrong')
    expect(measured(doubles, 'DrawDiffers')).toBe(1)
  })

  test('a month with another round is not decided at all', async () => {
    const doubles = await sealedDoubles()
    const stored = doubles.months.items.get(month)
    if (stored) doubles.months.items.set(month, { ...stored, round: stored.round - 1 })
    expect(await decide(doubles)).toEqual([{ month, state: 'wrong' }])
    expect(doubles.fetched).toEqual([])
  })
})

describe('concludedThrough', () => {
  const through = (doubles: DrawDoubles) =>
    Object.fromEntries([...doubles.groups.items].map(([id, { concludedThrough }]) => [id, concludedThrough]))

  test('is set on the group by the run that decides its draw, or the next one if it was killed', async () => {
    const doubles = await sealedDoubles()
    await decideMonths({
      ...doubles.decidePorts(),
      groups: { conclude: () => Promise.reject(new Error('killed')) },
    })(endless)
    expect(doubles.draw('a', month).state).toBe('decided')
    expect(through(doubles)['a']).toBeUndefined()
    expect(await decide(doubles)).toEqual([{ month, state: 'decided' }])
    expect(through(doubles)['a']).toBe(month)
  })

  test('is not set for a group whose draw of an earlier month still waits', async () => {
    const doubles = await sealedDoubles()
    const ports = doubles.decidePorts()
    const next = nextMonth(month)
    doubles.set(sealTime(next))
    await sealMonth(doubles.sealPorts())(sealTime(next), endless)
    doubles.set(new Date(drawTime(next).getTime() + 300_000))
    const broken: typeof ports.draws.decide = (draw, decision) =>
      draw.groupId === 'a' && draw.month === month
        ? Promise.reject(new Error('no'))
        : ports.draws.decide(draw, decision)
    await decideMonths({ ...ports, draws: { ...ports.draws, decide: broken } })(endless)
    expect(through(doubles)['a']).toBeUndefined()
    expect(through(doubles)['b']).toBe(next)
    await decide(doubles)
    expect(through(doubles)['a']).toBe(month)
  })
})
