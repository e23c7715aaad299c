import { afterEach, beforeEach, expect, test } from 'vitest'
import { decideMonths } from '../../../functions/draws/deciding/decide-months.ts'
import { drawTime, lastSealTime, sealTime } from '../../../functions/platform/calendar/draw-months.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import { watchDraws } from '../../../functions/draws/watching/watch-draws.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type DrawWorld, drawWorld, endless, groupOf } from '../../support/draws/draw-doubles.ts'

let captured: ReturnType<typeof captureLog>
beforeEach(() => {
  captured = captureLog()
})
afterEach(() => captured.restore())

const month = '2026-11'
const after = (hours: number, ofMonth = month) => new Date(drawTime(ofMonth).getTime() + hours * 3_600_000)
const nothing = { undecidedDraws: 0, sealingMailsWaiting: 0, monthsWithoutDigest: 0, groupsNotSealed: 0 }

const worldOf = (...sizes: number[]) => {
  const world = drawWorld()
  for (const [index, size] of sizes.entries()) world.groups.put(groupOf(`g-${index}`, size))
  return world
}
const seal = (world: DrawWorld) => sealMonth(world.sealPorts())(sealTime(month), endless)
const decide = (world: DrawWorld) => decideMonths(world.decidePorts())(endless)
const watch = (world: DrawWorld, more: Partial<DrawWorld['watchPorts']> = {}) =>
  watchDraws({ ...world.watchPorts, ...more })()

test('counts draws that still wait six hours after the draw, once per measurement', async () => {
  const world = worldOf(5, 6, 7, 3)
  await seal(world)
  world.set(after(5.99))
  expect(await watch(world)).toEqual(nothing)
  world.set(after(6))
  expect(await watch(world)).toEqual({ ...nothing, undecidedDraws: 3 })
  await decide(world)
  expect(await watch(world)).toEqual(nothing)
  expect(world.metrics.map(({ name, value }) => [name, value])).toEqual(
    [0, 3, 0].flatMap((undecided) => [
      ['UndecidedDraws', undecided],
      ['SealingMailsWaiting', 0],
      ['MonthsWithoutDigest', 0],
      ['GroupsNotSealed', 0],
    ]),
  )
})

test('counts a month whose mails are not all sent', async () => {
  const world = worldOf(5)
  await seal(world)
  world.set(after(6))
  await decide(world)
  const asked: string[] = []
  const mailsWait = async (ofMonth: string) => asked.push(ofMonth) > 0
  expect(await watch(world, { mailsWait })).toEqual({ ...nothing, sealingMailsWaiting: 1 })
  expect(asked).toEqual([month])
})

test('counts a month that was never sealed, if a group needed it', async () => {
  const world = drawWorld()
  world.groups.put(groupOf('new', 5, { firstMonth: '2026-12' }))
  world.set(after(6))
  expect(await watch(world)).toEqual(nothing)
  world.groups.put(groupOf('old', 2, { firstMonth: month }))
  expect(await watch(world)).toEqual({ ...nothing, monthsWithoutDigest: 1 })
})

test('counts a month whose sealing was not completed', async () => {
  const world = worldOf(5)
  const { draws } = world.sealPorts()
  const listLines = () => Promise.reject(new Error('gone'))
  await sealMonth({ ...world.sealPorts(), draws: { ...draws, listLines } })(sealTime(month), endless).catch(
    () => undefined,
  )
  world.set(after(6))
  expect(await watch(world)).toEqual({ ...nothing, monthsWithoutDigest: 1, undecidedDraws: 1 })
})

test("counts a refused draw until the next month's draw", async () => {
  const world = worldOf(5, 6)
  await seal(world)
  const draw = world.draw('g-0', month)
  world.draws.items.set(`${month}/g-0`, { ...draw, sealedAt: '2026-12-01T00:00:00.000Z' })
  world.set(after(6))
  await decide(world)
  expect(await watch(world)).toEqual({ ...nothing, undecidedDraws: 1 })
  world.set(sealTime('2026-12'))
  await sealMonth(world.sealPorts())(sealTime('2026-12'), endless)
  world.set(after(6, '2026-12'))
  await decide(world)
  expect(await watch(world)).toEqual(nothing)
})

test('counts groups that could not be sealed immediately, until the next month is sealed', async () => {
  const world = worldOf(5, 6, 7)
  const { draws, ...ports } = world.sealPorts()
  const failing: typeof draws.seal = async (draw, group) => {
    if (draw.groupId !== 'g-1') throw new Error('cannot be written')
    return world.draws.seal(draw, group)
  }
  const run = sealMonth({ ...ports, draws: { ...draws, listLines: world.draws.listLines, seal: failing } })
  await run(sealTime(month), endless)
  expect(await watch(world)).toEqual({ ...nothing, groupsNotSealed: 2 })
  expect(world.metrics).toContainEqual({ name: 'GroupsNotSealed', value: 2 })
  world.set(lastSealTime(month))
  await run(sealTime(month), endless)
  world.set(sealTime('2026-12'))
  await decide(world)
  expect(await watch(world)).toEqual({ ...nothing, groupsNotSealed: 2 })
  await sealMonth(world.sealPorts())(sealTime('2026-12'), endless)
  expect(await watch(world)).toEqual(nothing)
})
