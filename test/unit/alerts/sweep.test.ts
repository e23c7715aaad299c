import { createRequire } from 'node:module'
import fc from 'fast-check'
import { lastYear } from '../../../functions/platform/calendar/holiday-table.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escalated } from '../../../functions/cases/alert/notice.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { isNoticeDue } from '../../../functions/alerts/raising/is-notice-due.ts'
import { problemStatuses, type ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import {
  alertWorld,
  type AlertWorld,
  asortisAddress,
  endlessPatience,
  problemCall,
  problemItem,
  type SesMood,
} from '../../support/alerts/alert-doubles.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

const { simpleParser }: { simpleParser: (raw: string) => Promise<{ text: string; subject: string }> } =
  createRequire(import.meta.url)('mailparser')

const minute = 60_000
const hour = 60 * minute
const [first, second] = ['posventa@example.com', 'gerencia@example.com']

const sweepAfter = (world: AlertWorld, ms: number) => {
  world.forward(ms)
  return sweep(world.ports)(endlessPatience(1))
}
const mails = (world: AlertWorld) => world.mailer.accepted.map(({ to, tags }) => `${tags.notice} ${to}`)
const withStatus = (status: ProblemStatus) => {
  const call = problemCall()
  return { ...call, problem: { ...call.problem, status } }
}

/** Doubles in which the problem was alerted as intended. */
const alerted = async (options: { mood?: (to: string) => SesMood } = {}) => {
  const world = alertWorld(options)
  world.problems.put(problemCall())
  await raiseAlert(world.ports)(problemItem(), endlessPatience())
  return world
}

describe('the alert check', () => {
  test('is due after two minutes and ends when the alert was sent', async () => {
    const world = await alerted()
    expect(await sweepAfter(world, minute)).toMatchObject({ looked: 0 })
    expect(await sweepAfter(world, minute)).toMatchObject({ looked: 1, failed: 0 })
    expect(world.problems.get('C-1')?.due.alert).toBeUndefined()
    expect(mails(world)).toEqual([`opened ${first}`])
  })

  test('warns while the table of public holidays is about to end', async () => {
    const told = async (start: string) => {
      const world = alertWorld({ start })
      await sweepAfter(world, 0)
      return world.metrics
    }
    const end = Date.UTC(lastYear + 1, 0, 1)
    const daysBefore = (days: number) => new Date(end - days * 24 * 60 * minute).toISOString()
    expect(await told(daysBefore(500))).toEqual([])
    expect(await told(daysBefore(499))).toEqual([{ name: 'HolidaysRunOut', value: 1 }])
    expect(await told(daysBefore(-10))).toEqual([{ name: 'HolidaysRunOut', value: 1 }])
  })

  test('alerts a problem that nobody was alerted to, and reports it', async () => {
    const world = alertWorld()
    world.problems.put(problemCall())
    await sweepAfter(world, 2 * minute)
    expect(mails(world)).toEqual([`opened ${first}`])
    expect(world.metrics).toContainEqual({ name: 'UnalertedProblemFound', value: 1 })
    expect(world.problems.get('C-1')?.problem?.alert).toMatchObject({
      state: 'sent',
      latencyMs: 2 * minute + 1000,
    })
  })

  test('is repeated after 2, 4, 8, ... minutes, at most an hour, until the alert is sent', async () => {
    const world = alertWorld({ mood: () => 'throttled', start: '2026-11-20T10:02:00.000Z' })
    world.problems.put(problemCall())
    const waits: number[] = []
    for (let look = 0; look < 9; look += 1) {
      const due = Date.parse(world.problems.get('C-1')?.due.alert ?? '')
      const wait = due - world.ports.clock().getTime()
      waits.push(wait / minute)
      await sweepAfter(world, wait)
    }
    expect(waits).toEqual([2, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('finds the right summary, which an older one did not overwrite', async () => {
    const world = await alerted()
    const forgotten = { state: 'queued', at: null, latencyMs: null } as const
    await world.ports.cases.recordAlert('talleres-gredos', 'C-1', forgotten, 0)
    await sweepAfter(world, 2 * minute)
    expect(world.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('does not send a mail that another process is sending', async () => {
    const world = alertWorld()
    world.problems.put(problemCall())
    world.forward(2 * minute)
    let answer: (() => void) | undefined
    const { mailer } = world
    const slow = {
      send: async (...args: Parameters<typeof mailer.send>) => {
        await new Promise<void>((resolve) => (answer = resolve))
        return mailer.send(...args)
      },
    }
    const running = raiseAlert({ ...world.ports, mailer: slow })(problemItem(), endlessPatience())
    while (!answer) await new Promise((resolve) => setImmediate(resolve))
    await sweep(world.ports)(endlessPatience())
    expect(mails(world)).toEqual([])
    answer()
    await running
    await sweepAfter(world, 10 * minute)
    expect(mails(world)).toEqual([`opened ${first}`])
  })
})

describe('a problem that was acknowledged', () => {
  const unreachable = () => alerted({ mood: () => 'refused' })
  const acknowledge = (world: AlertWorld, status: ProblemStatus = 'acknowledged') => {
    const call = world.problems.get('C-1')
    if (!call?.problem) throw new Error('There is no problem')
    const { acknowledge: _, ...due } = call.due
    world.problems.put({ ...call, problem: { ...call.problem, status }, due })
  }
  const rung = (world: AlertWorld) => world.metrics.filter(({ name }) => name !== 'AlertLatency').length

  test('raises no more alarms for an undelivered alert, and only its resolution is due', async () => {
    const world = await unreachable()
    await sweepAfter(world, 2 * minute)
    await sweepAfter(world, hour)
    const before = rung(world)
    acknowledge(world)
    for (let hours = 0; hours < 30; hours += 1) await sweepAfter(world, hour)
    expect(rung(world)).toBe(before)
    const { problem, due } = world.problems.get('C-1') ?? {}
    expect(due).toEqual({ resolve: problem?.resolveBy })
    expect(problem?.alert.state).toBe('failed')
  })

  test('before anybody was alerted gets no mail and no alarm', async () => {
    const world = alertWorld()
    world.problems.put(problemCall())
    acknowledge(world)
    await sweepAfter(world, 2 * minute)
    expect(mails(world)).toEqual([])
    expect(rung(world)).toBe(0)
    expect(world.problems.get('C-1')?.due).toEqual({ resolve: problemCall().problem.resolveBy })
  })

  test('still has its alert state corrected in the list', async () => {
    const world = await alerted()
    const forgotten = { state: 'queued', at: null, latencyMs: null } as const
    await world.ports.cases.recordAlert('talleres-gredos', 'C-1', forgotten, 0)
    acknowledge(world)
    await sweepAfter(world, 2 * minute)
    expect(world.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('raises an alarm again when its resolution is overdue and nobody can be reached', async () => {
    const world = await unreachable()
    acknowledge(world, 'in-progress')
    await sweepAfter(world, 41 * hour)
    expect(world.metrics).toContainEqual({ name: 'AlertReachesNobody', value: 1 })
    expect(world.problems.get('C-1')?.due.resolve).toBeDefined()
  })
})

describe('recipients of a notice', () => {
  const statuses = fc.constantFrom(...problemStatuses)
  const notices = fc.constantFrom('opened' as const, ...[2, 3].map((level) => escalated(level)))

  test('are nobody once the problem is closed, or acknowledged unless it is overdue', () => {
    fc.assert(
      fc.property(notices, statuses, (notice, status) => {
        const closed = !['open', 'acknowledged', 'in-progress'].includes(status)
        const untilClosed = notice === 'escalated:3'
        expect(isNoticeDue(notice, status)).toBe(!closed && (untilClosed || status === 'open'))
      }),
    )
  })

  test('after a sweep nothing is due that nobody needs to hear of, whatever happens to the mails', async () => {
    const moods = fc.infiniteStream(fc.constantFrom<SesMood>('take', 'refused', 'throttled', 'unknown'))
    await fc.assert(
      fc.asyncProperty(statuses, moods, fc.nat(50), async (status, mood, hours) => {
        const world = alertWorld({ mood: () => mood.next().value ?? 'take' })
        world.problems.put(withStatus(status))
        await sweepAfter(world, hours * hour)
        const { alert, acknowledge, resolve } = world.problems.get('C-1')?.due ?? {}
        const now = world.ports.clock().toISOString()
        for (const time of [alert, acknowledge, resolve]) if (time) expect(time > now).toBe(true)
        if (hours > 0 && status !== 'open') expect(alert).toBeUndefined()
        if (hours > 4 && status !== 'open') expect(acknowledge).toBeUndefined()
        const told = world.mailer.accepted.map(({ tags }) => tags.notice)
        if (status !== 'open') expect(told.filter((notice) => notice !== 'escalated:3')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a missed deadline', () => {
  test('for acknowledgement is escalated once to the next level if nobody has acknowledged', async () => {
    const world = await alerted()
    await sweepAfter(world, 4 * hour)
    await sweepAfter(world, 4 * hour)
    expect(mails(world)).toEqual([`opened ${first}`, `escalated:2 ${second}`])
    expect(world.problems.get('C-1')?.due.acknowledge).toBeUndefined()
  })

  test('for resolution is escalated to the highest level and Asortis if the problem is not closed', async () => {
    const world = alertWorld()
    world.problems.put(withStatus('in-progress'))
    await sweepAfter(world, 41 * hour)
    expect(mails(world).sort()).toEqual([`escalated:3 ${second}`, `escalated:3 ${asortisAddress}`].sort())
  })

  test('for both is one mail to each, which says who was alerted before', async () => {
    const world = await alerted()
    await sweepAfter(world, 41 * hour)
    expect(mails(world).sort()).toEqual(
      [`opened ${first}`, `escalated:3 ${second}`, `escalated:3 ${asortisAddress}`].sort(),
    )
    const { text, subject } = await simpleParser(world.mailer.accepted[1]?.raw ?? '')
    expect(subject).toMatch(/^Escalado, sin respuesta y plazo vencido\. Cliente problema: /)
    expect(text).toContain('- Jefatura de posventa: viernes 20 de noviembre a las 11:02')
    expect(world.problems.get('C-1')?.due).toEqual({})
    await sweepAfter(world, hour)
    expect(mails(world)).toHaveLength(3)
  })

  test('for both stays due while SES throttles, and then is one mail', async () => {
    let throttling = false
    const world = await alerted({ mood: () => (throttling ? 'throttled' : 'take') })
    throttling = true
    await sweepAfter(world, 41 * hour)
    const { acknowledge, resolve } = world.problems.get('C-1')?.due ?? {}
    expect(acknowledge).toBeDefined()
    expect(acknowledge).toBe(resolve)
    throttling = false
    await sweepAfter(world, hour)
    expect(mails(world).filter((mail) => mail.startsWith('escalated:2'))).toEqual([])
    expect(mails(world).filter((mail) => mail.endsWith(second))).toEqual([`escalated:3 ${second}`])
  })

  test.each<ProblemStatus>(['resolved', 'unresolved', 'dismissed'])(
    'is not escalated for a problem that is %s',
    async (status) => {
      const world = alertWorld()
      world.problems.put(withStatus(status))
      await sweepAfter(world, 41 * hour)
      expect(mails(world)).toEqual([])
      expect(world.problems.get('C-1')?.due).toEqual({})
    },
  )

  test('stays due while SES throttles', async () => {
    let throttling = false
    const world = await alerted({ mood: () => (throttling ? 'throttled' : 'take') })
    throttling = true
    await sweepAfter(world, 4 * hour)
    expect(world.problems.get('C-1')?.due.acknowledge).toBeDefined()
    throttling = false
    await sweepAfter(world, hour)
    expect(mails(world)).toContain(`escalated:2 ${second}`)
  })
})

describe('a sweep', () => {
  test('closes a call that was never ended, whether or not it is a problem', async () => {
    const world = alertWorld()
    const { due: _, ...call } = problemCall()
    world.problems.put({ ...call, problem: null, due: { close: '2026-11-20T22:02:00.000Z' } })
    await sweepAfter(world, 12 * hour)
    expect(world.closed).toEqual(['C-1'])
    expect(world.problems.get('C-1')?.due).toEqual({})
  })

  test('continues after a problem or a step that fails', async () => {
    const world = alertWorld()
    for (const callId of ['C-1', 'C-2', 'C-3']) world.problems.put(problemCall({ callId }))
    const { cases } = world.ports
    const readCall: typeof cases.readCall = async (dealerId, callId) => {
      if (callId === 'C-2') throw new Error('cannot be read')
      return cases.readCall(dealerId, callId)
    }
    const alerts = {
      ...world.ports.alerts,
      create: async (alert: Parameters<typeof world.ports.alerts.create>[0]) => {
        if (alert.callId === 'C-1') throw new Error('cannot be written')
        return world.ports.alerts.create(alert)
      },
    }
    world.forward(2 * minute)
    const swept = await sweep({ ...world.ports, alerts, cases: { ...cases, readCall } })(endlessPatience())
    expect(swept).toEqual({ looked: 3, failed: 1, left: false })
    expect(world.metrics.filter(({ name }) => name === 'CaseFailing')).toHaveLength(1)
    expect(world.mailer.accepted.map((mail) => mail.tags.call)).toEqual(['C-3'])
    expect(world.problems.get('C-1')?.due.alert).toBe('2026-11-20T10:06:02.000Z')
  })

  test('postpones an unreadable call by ten minutes and then checks it again', async () => {
    const world = alertWorld()
    world.problems.put(problemCall())
    const { cases } = world.ports
    let reads = 0
    const readCall: typeof cases.readCall = async (dealerId, callId) => {
      reads += 1
      if (reads === 1) throw new Error('cannot be read')
      return cases.readCall(dealerId, callId)
    }
    const run = () => sweep({ ...world.ports, cases: { ...cases, readCall } })(endlessPatience())
    world.forward(2 * minute)
    await run()
    world.forward(9 * minute)
    expect(await run()).toMatchObject({ looked: 0 })
    expect(world.mailer.accepted).toHaveLength(0)
    world.forward(minute)
    expect(await run()).toMatchObject({ looked: 1, failed: 0 })
    expect(world.mailer.accepted).toHaveLength(1)
    expect(world.problems.get('C-1')?.due.retry).toBeUndefined()
  })

  test('starts nothing that it has no time for, and reports that work is left', async () => {
    const world = alertWorld()
    world.problems.put(problemCall())
    world.forward(2 * minute)
    const swept = await sweep(world.ports)({ attempts: 2, remainingMs: () => 5_000 })
    expect(swept).toEqual({ looked: 0, failed: 0, left: true })
    expect(mails(world)).toEqual([])
  })

  test('running in parallel sends nothing twice and never overwrites a changed time', async () => {
    const world = alertWorld()
    for (let count = 1; count <= 20; count += 1) world.problems.put(problemCall({ callId: `C-${count}` }))
    world.forward(2 * minute)
    await Promise.all([1, 2, 3].map(() => sweep(world.ports)(endlessPatience())))
    expect(world.mailer.accepted).toHaveLength(20)
    await sweepAfter(world, 10 * minute)
    expect(world.mailer.accepted).toHaveLength(20)
    expect(world.problems.get('C-7')?.due.alert).toBeUndefined()
  })
})
