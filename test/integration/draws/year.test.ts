import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRecord } from '../../../functions/draws/record/checking/check-record.ts'
import { decideMonths, type DecideMonthsPorts } from '../../../functions/draws/deciding/decide-months.ts'
import { drawStore } from '../../../functions/draws/store/draw-store.ts'
import {
  drawTime,
  lastSealTime,
  monthsBetween,
  nextMonth,
  sealTime,
} from '../../../functions/platform/calendar/draw-months.ts'
import { digestOf } from '../../../functions/draws/record/digest.ts'
import { monthStore, type MonthStore } from '../../../functions/draws/months/month-store.ts'
import type { DrawRecord } from '../../../functions/draws/record/draw-record.ts'
import { recordOfDraw } from '../../../functions/draws/record/record-of-draw.ts'
import { sealMonth, type SealMonthPorts } from '../../../functions/draws/sealing/seal-month.ts'
import { verifyRound } from '../../../functions/draws/record/verify-signature.ts'
import type { Group } from '../../../functions/groups/group/group.ts'
import { groupPut } from '../../../functions/groups/group/group-item.ts'
import { groupStore } from '../../../functions/groups/group/group-store.ts'
import type { DrawEvent } from '../../../functions/draws/events.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type Death, endless, groupOf, mortal } from '../../support/draws/draw-doubles.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { findPython, noPython } from '../../support/running/tools.ts'

let table: TestTable
let captured: ReturnType<typeof captureLog>
beforeAll(async () => {
  table = await withTable()
  captured = captureLog()
})
afterAll(async () => {
  captured.restore()
  await table.stop()
})

const months = monthsBetween('2026-10', '2027-11')

/** The whole system on the real table with real signatures, and a clock that stands still until it is set. */
const makeService = () => {
  const [draws, months, groups] = [drawStore(table), monthStore(table), groupStore(table)]
  const events: string[] = []
  const metrics: string[] = []
  let now = new Date(0)
  const portsWith = (death?: Death): SealMonthPorts & DecideMonthsPorts => {
    const { wrap } = mortal(death)
    const publish = async (some: readonly DrawEvent[]) => void events.push(...some.map(({ id }) => id))
    const bus = wrap({ publish })
    return {
      draws: wrap(draws),
      groups: wrap({ conclude: groups.conclude }),
      months: wrap<MonthStore>(months),
      getGroup: groups.get,
      listGroups: groups.listShard,
      publish: (some) => bus.publish(some),
      chain: testChain,
      newId: randomUUID,
      clock: () => now,
      metric: (name) => void metrics.push(name),
      sleep: async () => setImmediate(),
      random: () => 0.5,
      fetchRound: async (round) => ({ signature: signTestRound(round) }),
      verifyRound,
    }
  }
  const change = async (groupId: string, how: (group: Group) => Group) => {
    const group = await groups.get(groupId)
    if (!group) throw new Error('no such group')
    await table.client.send(new PutCommand(groupPut(table.tableName, { ...how(group), n: group.n })))
  }
  return {
    ...{ draws, months, groups, events, metrics, change },
    /** Two runs at the same time, one of which dies; then one that completes. */
    seal: async (month: string, at: Date, atCall: number) => {
      now = at
      const runs = [portsWith({ atCall, effect: 'done' }), portsWith()].map((ports) =>
        sealMonth(ports)(sealTime(month), endless),
      )
      await Promise.allSettled(runs)
      await sealMonth(portsWith())(sealTime(month), endless)
    },
    decide: async (at: Date, atCall: number) => {
      now = at
      const runs = [portsWith({ atCall, effect: 'none' }), portsWith()].map((ports) =>
        decideMonths(ports)(endless),
      )
      await Promise.allSettled(runs)
      await decideMonths(portsWith())(endless)
    },
  }
}

const run = promisify(execFile)
const checker = join(import.meta.dirname, '../../../tools/check_draw.py')

/** A record of the year, with that of the month before, for the Python checker. */
type RecordToCheck = { record: DrawRecord; previous: DrawRecord | undefined }
const toCheckInPython: RecordToCheck[] = []

/** Checks a record with the Python checker, which exits with 0 for a valid draw and 3 for one that is not held. */
const checkInPython = async (dir: string, { record, previous }: RecordToCheck) => {
  const [file, before] = [join(dir, 'record.json'), join(dir, 'previous.json')]
  await writeFile(file, JSON.stringify(record))
  await writeFile(before, JSON.stringify(previous ?? null))
  const given = previous === undefined ? [] : ['--previous', before]
  const args = [checker, file, ...given, '--test-chain', '--commitment', record.commitment]
  const exitCode = await run('python3', args).then(
    () => 0,
    (error) => error.code,
  )
  expect(exitCode, `${record.group} ${record.month}`).toBe(record.reason === undefined ? 0 : 3)
}

const without =
  (number: number, at: string) =>
  (group: Group): Group => ({
    ...group,
    places: group.places.map((place) => (place.number === number ? { ...place, leftAt: at } : place)),
  })

test('a year of months is complete whatever was late, repeated, missing or killed midway', async () => {
  const service = makeService()
  await service.groups.create(groupOf('alba', 7, { firstMonth: '2026-10' }))
  await service.groups.create(groupOf('boreal', 10, { firstMonth: '2026-10' }))
  await service.groups.create(groupOf('cierzo', 3, { firstMonth: '2026-10' }))

  for (const [index, month] of months.entries()) {
    // Founded in the middle of the year.
    if (month === '2027-04') await service.groups.create(groupOf('dehesa', 5, { firstMonth: month }))
    // No run sealed February; its lists were written in March. August was sealed a day late.
    const at = month === '2027-08' ? new Date(lastSealTime(month).getTime() + 86_400_000) : sealTime(month)
    if (month !== '2027-02') await service.seal(month, at, 3 + index * 2)
    // Leaves after the seal: still in this month's draw, but not in the next.
    if (month === '2027-05') await service.change('alba', without(3, sealTime(month).toISOString()))
    // The beacon was unreachable in June: decided together with July, a month later.
    if (month !== '2027-06')
      await service.decide(new Date(drawTime(month).getTime() + 300_000), 4 + index * 2)
  }

  const reasons: Record<string, string[]> = {}
  for (const groupId of ['alba', 'boreal', 'cierzo', 'dehesa']) {
    let previous: DrawRecord | undefined
    for (const month of months) {
      const draw = await service.draws.get(groupId, month)
      if (groupId === 'dehesa' && month < '2027-04') {
        expect(draw).toBeUndefined()
        continue
      }
      if (!draw) throw new Error(`${groupId} has no draw of ${month}`)
      const record = recordOfDraw(draw)
      const outcome = checkRecord(record, {
        allowTestChain: true,
        ...(previous !== undefined && { previous }),
      })
      expect(outcome, `${groupId} ${month}`).toMatchObject({
        ok: true,
        state: record.reason === undefined ? 'decided' : 'not-held',
      })
      // One process each for a group's whole year and for every group's last months.
      if (groupId === 'alba' || month >= '2027-08') toCheckInPython.push({ record, previous })
      if (record.reason !== undefined) (reasons[`${record.reason} ${month}`] ??= []).push(groupId)
      previous = record
    }
  }
  const small = months.filter((month) => !['2027-02', '2027-08'].includes(month))
  expect(reasons).toEqual({
    ...Object.fromEntries(small.map((month) => [`fewer-than-5 ${month}`, ['cierzo']])),
    'missed 2027-02': ['alba', 'boreal', 'cierzo'],
    'late 2027-08': ['alba', 'boreal', 'cierzo', 'dehesa'],
  })
  const numbers = async (month: string) =>
    (await service.draws.get('alba', month))?.holders.map(([number]) => number)
  expect(await numbers('2027-05')).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(await numbers('2027-06')).toEqual([1, 2, 4, 5, 6, 7])
  const june = await service.draws.get('boreal', '2027-06')
  expect(june?.decidedAt).toBe(new Date(drawTime(nextMonth('2027-06')).getTime() + 300_000).toISOString())

  for (const month of await service.months.list()) {
    const lines = (await service.months.commitments(month.month, 1)) ?? []
    expect(lines.map(({ group }) => group)).toEqual([
      'alba',
      'boreal',
      'cierzo',
      ...(month.month < '2027-04' ? [] : ['dehesa']),
    ])
    expect(month).toMatchObject({
      ...{ digest: digestOf(lines), groups: lines.length, refused: 0 },
      ...{ decided: month.held, sealedPublished: true, decidedPublished: true },
    })
  }
  expect((await service.months.list()).map(({ month }) => month)).toEqual(months)
  expect(new Set(service.events).size).toBe(2 * months.length)
  expect(service.metrics).toEqual([])
}, 120_000)

test('the Python checker confirms the same year', async (context) => {
  context.skip(!findPython(), noPython)
  expect(toCheckInPython.length).toBeGreaterThan(0)
  const dir = await mkdtemp(join(tmpdir(), 'draw-year-'))
  for (const one of toCheckInPython) await checkInPython(dir, one)
  await rm(dir, { recursive: true })
}, 240_000)
