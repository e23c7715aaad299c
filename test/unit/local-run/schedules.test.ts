import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openClock } from '../../../local/run/clock.ts'
import { openDataDir } from '../../../local/run/data-dir.ts'
import { dueTimes, maxMissed } from '../../../local/schedule/due-times.ts'
import { recurrence } from '../../../local/schedule/expressions.ts'
import { scheduleInput, startScheduler } from '../../../local/schedule/scheduler.ts'
import type { ScheduleSpec } from '../../../local/template/events.ts'

const at = (text: string) => new Date(text)
const next = (expression: string, zone: string, after: string) =>
  recurrence(expression, zone).next(at(after))?.toISOString() ?? null

describe('expressions', () => {
  test('a rate counts from the last run', () => {
    expect(next('rate(5 minutes)', 'UTC', '2026-11-20T10:00:30Z')).toBe('2026-11-20T10:05:30.000Z')
    expect(next('rate(1 hour)', 'UTC', '2026-11-20T10:00:00Z')).toBe('2026-11-20T11:00:00.000Z')
  })

  test.each([
    ['cron(0 6 1 * ? *)', 'Europe/Madrid', '2026-11-20T00:00:00Z', '2026-12-01T05:00:00.000Z'],
    ['cron(0 6 1 * ? *)', 'Europe/Madrid', '2026-06-20T00:00:00Z', '2026-07-01T04:00:00.000Z'],
    ['cron(30 8 ? * MON-FRI *)', 'UTC', '2026-11-20T09:00:00Z', '2026-11-23T08:30:00.000Z'],
    ['cron(0 12 ? * 2 *)', 'UTC', '2026-11-20T09:00:00Z', '2026-11-23T12:00:00.000Z'],
    ['cron(0/15 * * * ? 2027)', 'UTC', '2026-11-20T09:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['cron(0 0 L * ? *)', 'UTC', '2026-02-10T00:00:00Z', '2026-02-28T00:00:00.000Z'],
    ['at(2026-11-20T12:00:00)', 'Europe/Madrid', '2026-11-20T00:00:00Z', '2026-11-20T11:00:00.000Z'],
    ['at(2026-11-20T12:00:00)', 'Europe/Madrid', '2026-11-20T11:00:00Z', null],
  ])('the next run of %s in %s after %s is %s', (expression, zone, after, expected) => {
    expect(next(expression, zone, after)).toBe(expected)
  })

  test.each(['rate(0 minutes)', 'rate(1 week)', 'cron(* * * * *)', 'every day'])(
    'rejects %s',
    (expression) => {
      expect(() => recurrence(expression, 'UTC')).toThrow('Not a schedule expression')
    },
  )
})

describe('due runs', () => {
  const daily = recurrence('cron(0 0 * * ? *)', 'UTC')

  test('of a rate are only the latest one, in the same rhythm', () => {
    const due = dueTimes(
      recurrence('rate(1 minute)', 'UTC'),
      at('2026-11-20T10:00:10Z'),
      at('2026-11-20T12:30:00Z'),
    )
    expect(due).toEqual({ due: [at('2026-11-20T12:29:10Z')], last: at('2026-11-20T12:29:10Z') })
  })

  test('of a cron expression are all in order, at most 100', () => {
    expect(dueTimes(daily, at('2026-11-20T10:00:00Z'), at('2026-11-23T00:00:00Z')).due).toEqual(
      ['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => at(`${day}T00:00:00Z`)),
    )
    const now = at('2027-11-20T10:00:00Z')
    const year = dueTimes(daily, at('2026-11-20T10:00:00Z'), now)
    expect(year.due).toHaveLength(maxMissed)
    expect(year.last).toEqual(now)
  })

  test('never come early, nor again after the clock was set back', () => {
    const last = at('2026-11-20T10:00:00Z')
    expect(dueTimes(daily, last, at('2026-11-20T23:59:59Z'))).toEqual({ due: [], last })
    const earlier = at('2026-11-01T00:00:00Z')
    expect(dueTimes(daily, last, earlier)).toEqual({ due: [], last: earlier })
  })
})

const spec: ScheduleSpec = {
  name: 'sweep',
  expression: 'cron(0 0 * * ? *)',
  zone: 'UTC',
  roleArn: 'r',
  input: '{"schedule":"sweep","at":"<aws.scheduler.scheduled-time>"}',
  target: { arn: 'f', retries: 0, maxAgeSeconds: 60, deadLetterArn: undefined },
}

test("the input contains EventBridge Scheduler's context attributes", () => {
  expect(scheduleInput(spec, at('2026-11-20T10:00:00.123Z'), 'x')).toBe(
    '{"schedule":"sweep","at":"2026-11-20T10:00:00Z"}',
  )
})

test('a jump of the clock delivers missed runs in order, and a restart does not repeat them', async () => {
  const dataDir = openDataDir(mkdtempSync(join(tmpdir(), 'local-run-')))
  const clock = openClock(dataDir)
  clock.setNow(at('2026-11-20T10:00:00Z'))
  const sent: string[] = []
  const invoke = () => Promise.resolve({ ok: true as const, requestId: 'r', result: 'null' })
  const submit = (_arn: string, event: string) => {
    sent.push(event)
    return Promise.resolve()
  }
  const start = () => startScheduler([spec], { clock, dataDir, invoke, submit })

  const first = start()
  expect(await first.deliver('sweep', at('2026-01-01T00:00:00Z'))).toMatchObject({ ok: true })
  expect(await first.deliver('nothing', at('2026-01-01T00:00:00Z'))).toBeNull()
  clock.setNow(at('2026-11-22T10:00:00Z'))
  await new Promise((resolve) => setImmediate(resolve))
  first.stop()
  const second = start()
  await new Promise((resolve) => setImmediate(resolve))
  second.stop()
  expect(sent.map((text): unknown => JSON.parse(text))).toEqual([
    { schedule: 'sweep', at: '2026-11-21T00:00:00Z' },
    { schedule: 'sweep', at: '2026-11-22T00:00:00Z' },
  ])
  expect(openClock(dataDir).offsetMs()).toBe(clock.offsetMs())
})

test('a disabled schedule delivers nothing, also after a restart, and does not catch up later', async () => {
  const dataDir = openDataDir(mkdtempSync(join(tmpdir(), 'local-run-')))
  const clock = openClock(dataDir)
  clock.setNow(at('2026-11-20T10:00:00Z'))
  const sent: unknown[] = []
  const start = () =>
    startScheduler([spec], {
      clock,
      dataDir,
      invoke: () => Promise.resolve({ ok: true as const, requestId: 'r', result: 'null' }),
      submit: async (_arn, event) => void sent.push(JSON.parse(event)),
    })
  const moveTo = async (time: string) => {
    clock.setNow(at(time))
    await new Promise((resolve) => setImmediate(resolve))
  }

  const first = start()
  expect(first.list()).toMatchObject([{ name: 'sweep', enabled: true, next: '2026-11-21T00:00:00.000Z' }])
  expect(first.enable('nothing', false)).toBe(false)
  expect(first.enable('sweep', false)).toBe(true)
  expect(first.list()).toMatchObject([{ name: 'sweep', enabled: false, next: null }])
  await moveTo('2026-11-21T10:00:00Z')
  expect(await first.deliver('sweep', at('2026-11-21T00:00:00Z'))).toMatchObject({ ok: true })
  first.stop()

  const second = start()
  expect(second.list()).toMatchObject([{ enabled: false }])
  await moveTo('2026-11-22T10:00:00Z')
  expect(sent).toEqual([])
  expect(second.enable('sweep', true)).toBe(true)
  await moveTo('2026-11-23T10:00:00Z')
  second.stop()
  expect(sent).toEqual([{ schedule: 'sweep', at: '2026-11-23T00:00:00Z' }])
})
