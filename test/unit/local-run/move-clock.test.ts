import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clockActions } from '../../../local/admin/clock-actions.ts'
import { Accepted } from '../../../local/admin/admin-server.ts'
import { clockMover } from '../../../local/clock/move-clock.ts'
import { stopsUntil } from '../../../local/clock/stops.ts'
import { watchWork, type WorkInProgress } from '../../../local/clock/work-in-progress.ts'
import { openClock } from '../../../local/run/clock.ts'
import { openDataDir } from '../../../local/run/data-dir.ts'
import { recurrence } from '../../../local/schedule/expressions.ts'
import { paceOf } from '../../../local/schedule/pace.ts'
import { startScheduler } from '../../../local/schedule/scheduler.ts'

const at = (text: string) => new Date(text)

test.each([
  ['cron(0/15 12-23 L * ? *)', 'rare'],
  ['at(2027-01-01T00:00:00)', 'rare'],
  ['rate(1 day)', 'rare'],
  ['cron(5 * * * ? *)', 'hourly'],
  ['cron(0/10 * * * ? *)', 'hourly'],
  ['rate(1 minute)', 'rate'],
  ['rate(1 hour)', 'rate'],
])('%s is %s on any day', (expression, pace) => {
  for (const day of ['2026-11-20T10:00:00Z', '2026-11-30T11:30:00Z', '2028-02-29T23:59:00Z'])
    expect(paceOf(recurrence(expression, 'Europe/Madrid'), at(day))).toBe(pace)
})

describe('the stops of a move', () => {
  const stopsOf = async (from: string, to: string, due: readonly string[], rare: readonly string[] = []) => {
    const firstAfter = (times: readonly string[], now: Date) => times.map(at).find((time) => time > now)
    const next = stopsUntil(at(to), {
      nextRare: (now) => firstAfter(rare, now),
      nextDue: (now) => Promise.resolve(firstAfter(due, now)),
    })
    const stops: string[] = []
    for (let now = at(from); now < at(to);) {
      now = (await next(now)).at
      stops.push(now.toISOString().slice(5, 16))
    }
    return stops
  }

  test('are at rare schedules, due items and the target', async () => {
    const due = ['2026-11-20T11:07:00Z', '2026-11-25T09:00:00Z', '2026-12-25T09:00:00Z']
    const rare = ['2026-11-30T11:00:00Z', '2026-11-30T11:15:00Z']
    expect(await stopsOf('2026-11-20T10:00:00Z', '2026-12-01T11:05:00Z', due, rare)).toEqual([
      '11-20T11:07',
      '11-25T09:00',
      '11-30T11:00',
      '11-30T11:15',
      '12-01T11:05',
    ])
  })

  test('are at most two per hour, however many items are due', async () => {
    const due = ['07', '08', '20', '59'].map((minute) => `2026-11-20T11:${minute}:00Z`)
    expect(await stopsOf('2026-11-20T10:00:00Z', '2026-11-20T18:00:00Z', due)).toEqual([
      '11-20T11:07',
      '11-20T12:00',
      '11-20T18:00',
    ])
  })
})

describe('work in progress', () => {
  const neverOver = () => false

  test('is finished when the queues are empty and every consumer has read since the last invocation', async () => {
    const pending = ['arn:function:a']
    let tell: (name: string) => void = () => undefined
    let reads = 0
    const work = watchWork({
      later: { pending: () => pending },
      buses: { pending: () => [] },
      pollers: [
        {
          functionArn: 'arn:function:b',
          isBehind: () => {
            reads++
            // The first request returns while a function is still running.
            if (reads === 1) tell('b')
            return false
          },
          wake: () => undefined,
        },
      ],
      host: { onInvoked: (listener) => (tell = listener) },
      isForRequests: (name) => name === 'http',
    })
    expect(work.list()).toEqual(['1 invocation for a'])
    const finished = work.finish(neverOver)
    tell('http')
    pending.pop()
    await finished
    expect(reads).toBeGreaterThan(1)
    expect(work.list()).toEqual([])
  })
})

const spec = (name: string, expression: string) => ({
  name,
  expression,
  zone: 'Europe/Madrid',
  roleArn: 'r',
  input: `{"name":"${name}","at":"<aws.scheduler.scheduled-time>"}`,
  target: { arn: 'f', retries: 0, maxAgeSeconds: 60, deadLetterArn: undefined },
})

const makePorts = (work: Partial<WorkInProgress> = {}) => {
  const dataDir = openDataDir(mkdtempSync(join(tmpdir(), 'local-run-')))
  const clock = openClock(dataDir)
  clock.setNow(at('2026-11-28T10:00:00Z'))
  const ran: string[] = []
  const scheduler = startScheduler(
    [
      spec('seal', 'cron(0/15 12-23 L * ? *)'),
      spec('decide', 'cron(5 * * * ? *)'),
      spec('sweep', 'rate(1 minute)'),
    ],
    {
      clock,
      dataDir,
      invoke: () => Promise.resolve({ ok: true as const, requestId: 'r', result: 'null' }),
      submit: (_arn, event) => {
        ran.push(`${clock.now().toISOString().slice(5, 16)} ${event}`)
        return Promise.resolve()
      },
    },
  )
  const mover = clockMover({
    clock,
    scheduler,
    work: {
      finish: () => new Promise((resolve) => setImmediate(resolve)),
      list: () => [],
      invocations: () => 0,
      ...work,
    },
    nextDue: (after) => Promise.resolve([at('2026-11-29T09:00:00Z')].find((due) => due > after)),
  })
  return { clock, ran, scheduler, mover, dataDir }
}

describe('a move of the clock', () => {
  test('runs rare schedules at their times and the others once per stop, while the clock keeps running', async () => {
    const { clock, ran, scheduler, mover, dataDir } = makePorts()
    await mover.forward(at('2026-11-30T11:20:00Z'))?.done
    scheduler.stop()
    const named = (name: string) => ran.filter((line) => line.includes(name)).map((line) => line.slice(0, 11))
    expect(named('seal')).toEqual(['11-30T11:00', '11-30T11:15'])
    // Not at 11:15: they ran at 11:00, and nothing has happened since.
    const stops = ['11-29T09:00', '11-30T11:00', '11-30T11:20']
    expect(named('decide')).toEqual(stops)
    expect(named('sweep')).toEqual(stops)
    expect(ran.find((line) => line.includes('decide'))).toContain('"at":"2026-11-29T08:05:00Z"')
    expect(mover.current()).toBeUndefined()
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(at('2026-11-30T11:20:00Z').getTime())
    expect(openClock(dataDir).offsetMs()).toBe(clock.offsetMs())
  })

  test('stops the clock while it waits, rejects a second move and can be abandoned', async () => {
    const { clock, ran, scheduler, mover } = makePorts({
      finish: async (isOver) => {
        while (!isOver()) await new Promise((resolve) => setImmediate(resolve))
      },
      list: () => ['1 event for a'],
    })
    const move = mover.forward(at('2026-12-30T00:00:00Z'))
    const stands = clock.now()
    expect(mover.current()).toEqual({ to: at('2026-12-30T00:00:00Z'), waitingFor: ['1 event for a'] })
    expect(mover.forward(at('2027-12-30T00:00:00Z'))).toBeNull()
    expect(mover.back(at('2026-01-01T00:00:00Z'))).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(clock.now()).toEqual(stands)
    await mover.abandon()
    await move?.done
    scheduler.stop()
    expect(ran).toEqual([])
    expect(mover.back(at('2026-11-01T00:00:00Z'))).toBe(true)
    expect(clock.now().toISOString()).toMatch(/^2026-11-01T00:00/)
  })
})

describe('the admin endpoint', () => {
  const post = (ports: ReturnType<typeof makePorts>, body: unknown, waitMs?: number) =>
    Promise.resolve(
      clockActions(ports, waitMs)
        .find(({ method }) => method === 'POST')
        ?.run({ query: new URLSearchParams(), params: [], body }),
    )
  const rejected = async (ports: ReturnType<typeof makePorts>, body: unknown) => {
    const tried = (async () => post(ports, body))()
    return tried.then(
      () => 'nothing',
      (fault: unknown) => String(fault),
    )
  }

  test('moves the clock back only when explicitly asked to, and never far ahead', async () => {
    const ports = makePorts()
    expect(await rejected(ports, { now: '2026-11-01T00:00:00Z' })).toContain('"back": true')
    expect(await rejected(ports, { advanceSeconds: -60 })).toContain('"back": true')
    expect(await rejected(ports, { now: '2099-01-01T00:00:00Z' })).toContain('five years')
    for (const body of [{}, { now: 'x' }, { now: '2026-12-01T00:00:00Z', advanceSeconds: 1 }])
      expect(await rejected(ports, body)).not.toBe('nothing')
    await post(ports, { now: '2026-11-01T00:00:00Z', back: true })
    expect(ports.clock.now().toISOString()).toMatch(/^2026-11-01/)
    ports.scheduler.stop()
  })

  test('responds 202 with the pending work when a move takes long', async () => {
    const ports = makePorts({
      finish: async (isOver) => {
        while (!isOver()) await new Promise((resolve) => setImmediate(resolve))
      },
      list: () => ['1 event for a'],
    })
    const answer = await post(ports, { advanceSeconds: 60 }, 1)
    expect(answer).toBeInstanceOf(Accepted)
    expect(answer).toMatchObject({ body: { moving: { waitingFor: ['1 event for a'] } } })
    expect(await rejected(ports, { advanceSeconds: 60 })).toContain('on its way')
    await ports.mover.abandon()
    ports.scheduler.stop()
  })
})
