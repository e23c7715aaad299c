import { afterEach, beforeEach, expect, test } from 'vitest'
import { decideMonths } from '../../../functions/draws/deciding/decide-months.ts'
import { drawTime, lastSealTime, sealTime } from '../../../functions/platform/calendar/draw-months.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import { watchDraws } from '../../../functions/draws/watching/watch-draws.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type DrawDoubles, drawDoubles, endless, groupOf } from '../../support/draws/draw-doubles.ts'

let captured: ReturnType<typeof captureLog>
beforeEach(() => {
  captured = captureLog()
})
afterEach(() => captured.restore())

const month = '2026-11'
const after = (hours: number, ofMonth = month) => new Date(drawTime(ofMonth).getTime() + hours * 3_600_000)
const nothing = { undecidedDraws: 0, sealingMailsWaiting: 0, monthsWithoutDigest: 0, groupsNotSealed: 0 }

const worldOf = (...sizes: number[]) => {
  const doubles = drawDoubles()
  for (const [index, size] of sizes.entries()) doubles.groups.put(groupOf(`g-${index}`, size))
  return doubles
}
const seal = (doubles: DrawDoubles) => sealMonth(doubles.sealPorts())(sealTime(month), endless)
const decide = (doubles: DrawDoubles) => decideMonths(doubles.decidePorts())(endless)
const watch = (doubles: DrawDoubles, more: Partial<DrawDoubles['watchPorts']> = {}) =>
  watchDraws({ ...doubles.watchPorts, ...more })()

test('counts draws that still wait six hours after the draw, once per measurement', async () => {
  const doubles = worldOf(5, 6, 7, 3)
  await seal(doubles)
  doubles.set(after(5.99))
  expect(await watch(doubles)).toEqual(nothing)
  doubles.set(after(6))
  expect(await watch(doubles)).toEqual({ ...nothing, undecidedDraws: 3 })
  await decide(doubles)
  expect(await watch(doubles)).toEqual(nothing)
  expect(doubles.metrics.map(({ name, value }) => [name, value])).toEqual(
    [0, 3, 0].flatMap((undecided) => [
      ['UndecidedDraws', undecided],
      ['SealingMailsWaiting', 0],
      ['MonthsWithoutDigest', 0],
      ['GroupsNotSealed', 0],
    ]),
  )
})

test('counts a month whose mails are not all sent', async () => {
  const doubles = worldOf(5)
  await seal(doubles)
  doubles.set(after(6))
  await decide(doubles)
  const asked: string[] = []
  const mailsWait = async (ofMonth: string) => asked.push(ofMonth) > 0
  expect(await watch(doubles, { mailsWait })).toEqual({ ...nothing, sealingMailsWaiting: 1 })
  expect(asked).toEqual([month])
})

test('counts a month that was never sealed, if a group needed it', async () => {
  const doubles = drawDoubles()
  doubles.groups.put(groupOf('new', 5, { firstMonth: '2026-12' }))
  doubles.set(after(6))
  expect(await watch(doubles)).toEqual(nothing)
  doubles.groups.put(groupOf('old', 2, { firstMonth: month }))
  expect(await watch(doubles)).toEqual({ ...nothing, monthsWithoutDigest: 1 })
})

test('counts a month whose sealing was not completed', async () => {
  const doubles = worldOf(5)
  const { draws } = doubles.sealPorts()
  const listLines = () => Promise.reject(new Error('gone'))
  await sealMonth({ ...doubles.sealPorts(), draws: { ...draws, listLines } })(sealTime(month), endless).catch(
    () => undefined,
  )
  doubles.set(after(6))
  expect(await watch(doubles)).toEqual({ ...nothing, monthsWithoutDigest: 1, undecidedDraws: 1 })
})

test("counts a refused draw until the next month's draw", async () => {
  const doubles = worldOf(5, 6)
  await seal(doubles)
  const draw = doubles.draw('g-0', month)
  doubles.draws.items.set(`${month}/g-0`, { ...draw, sealedAt: '2026-12-01T00:00:00.000Z' })
  doubles.set(after(6))
  await decide(doubles)
  expect(await watch(doubles)).toEqual({ ...nothing, undecidedDraws: 1 })
  doubles.set(sealTime('2026-12'))
  await sealMonth(doubles.sealPorts())(sealTime('2026-12'), endless)
  doubles.set(after(6, '2026-12'))
  await decide(doubles)
  expect(await watch(doubles)).toEqual(nothing)
})

test('counts groups that could not be sealed immediately, until the next month is sealed', async () => {
  const doubles = worldOf(5, 6, 7)
  const { draws, ...ports } = doubles.sealPorts()
  const failing: typeof draws.seal = async (draw, group) => {
    if (draw.groupId !== 'g-1') throw new Error('cannot be written')
    return doubles.draws.seal(draw, group)
  }
  const run = sealMonth({ ...ports, draws: { ...draws, listLines: doubles.draws.listLines, seal: failing } })
  await run(sealTime(month), endless)
  expect(await watch(doubles)).toEqual({ ...nothing, groupsNotSealed: 2 })
  expect(doubles.metrics).toContainEqual({ name: 'GroupsNotSealed', value: 2 })
  doubles.set(lastSealTime(month))
  await run(sealTime(month), endless)
  doubles.set(sealTime('2026-12'))
  await decide(doubles)
  expect(await watch(doubles)).toEqual({ ...nothing, groupsNotSealed: 2 })
  await sealMonth(doubles.sealPorts())(sealTime('2026-12'), endless)
  expect(await watch(doubles)).toEqual(nothing)
})
