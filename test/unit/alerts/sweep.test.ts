import { createRequire } from 'node:module'
import fc from 'fast-check'
import { lastYear } from '../../../functions/platform/calendar/holiday-table.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escalated, reopened } from '../../../functions/cases/alert/notice.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { isNoticeDue } from '../../../functions/alerts/raising/is-notice-due.ts'
import { problemStatuses, type ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import {
  alertDoubles,
  type AlertDoubles,
  asortisAddress,
  endlessPatience,
  problemCall,
  problemItem,
  type SesBehaviour,
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

const sweepAfter = (doubles: AlertDoubles, ms: number) => {
  doubles.forward(ms)
  return sweep(doubles.ports)(endlessPatience(1))
}
const mails = (doubles: AlertDoubles) => doubles.mailer.accepted.map(({ to, tags }) => `${tags.notice} ${to}`)
const withStatus = (status: ProblemStatus) => {
  const call = problemCall()
  return { ...call, problem: { ...call.problem, status } }
}

/** Doubles in which the problem was alerted as intended. */
const alerted = async (options: { behaviour?: (to: string) => SesBehaviour } = {}) => {
  const doubles = alertDoubles(options)
  doubles.problems.put(problemCall())
  await raiseAlert(doubles.ports)(problemItem(), endlessPatience())
  return doubles
}

test('nobody is told of a problem an hour after the dealer has left, and the sweep has done with it', async () => {
  const doubles = await alerted()
  const { dealer } = doubles.ports.directory
  doubles.ports.directory.dealer = async (id) => {
    const found = await dealer(id)
    return found && { ...found, endsAt: '2026-11-21' }
  }
  await sweepAfter(doubles, 30 * hour)
  expect(mails(doubles)).toEqual([`opened ${first}`])
  expect(doubles.problems.get('C-1')?.due.acknowledge).toBeUndefined()
})

describe('the alert check', () => {
  test('is due after two minutes and ends when the alert was sent', async () => {
    const doubles = await alerted()
    expect(await sweepAfter(doubles, minute)).toMatchObject({ looked: 0 })
    expect(await sweepAfter(doubles, minute)).toMatchObject({ looked: 1, failed: 0 })
    expect(doubles.problems.get('C-1')?.due.alert).toBeUndefined()
    expect(mails(doubles)).toEqual([`opened ${first}`])
  })

  test('warns while the table of public holidays is about to end', async () => {
    const told = async (start: string) => {
      const doubles = alertDoubles({ start })
      await sweepAfter(doubles, 0)
      return doubles.metrics
    }
    const end = Date.UTC(lastYear + 1, 0, 1)
    const daysBefore = (days: number) => new Date(end - days * 24 * 60 * minute).toISOString()
    expect(await told(daysBefore(500))).toEqual([])
    expect(await told(daysBefore(499))).toEqual([{ name: 'HolidaysRunOut', value: 1 }])
    expect(await told(daysBefore(-10))).toEqual([{ name: 'HolidaysRunOut', value: 1 }])
  })

  test('alerts a problem that nobody was alerted to, and reports it', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    await sweepAfter(doubles, 2 * minute)
    expect(mails(doubles)).toEqual([`opened ${first}`])
    expect(doubles.metrics).toContainEqual({ name: 'UnalertedProblemFound', value: 1 })
    expect(doubles.problems.get('C-1')?.problem?.alert).toMatchObject({
      state: 'sent',
      latencyMs: 2 * minute + 1000,
    })
  })

  test('is repeated after 2, 4, 8, ... minutes, at most an hour, until the alert is sent', async () => {
    const doubles = alertDoubles({ behaviour: () => 'throttled', start: '2026-11-20T10:02:00.000Z' })
    doubles.problems.put(problemCall())
    const waits: number[] = []
    for (let look = 0; look < 9; look += 1) {
      const due = Date.parse(doubles.problems.get('C-1')?.due.alert ?? '')
      const wait = due - doubles.ports.clock().getTime()
      waits.push(wait / minute)
      await sweepAfter(doubles, wait)
    }
    expect(waits).toEqual([2, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('finds the right summary, which an older one did not overwrite', async () => {
    const doubles = await alerted()
    const forgotten = { state: 'queued', at: null, latencyMs: null } as const
    await doubles.ports.cases.recordAlert('talleres-gredos', 'C-1', forgotten, 0)
    await sweepAfter(doubles, 2 * minute)
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('does not send a mail that another process is sending', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    doubles.forward(2 * minute)
    let answer: (() => void) | undefined
    const { mailer } = doubles
    const slow = {
      send: async (...args: Parameters<typeof mailer.send>) => {
        await new Promise<void>((resolve) => (answer = resolve))
        return mailer.send(...args)
      },
    }
    const running = raiseAlert({ ...doubles.ports, mailer: slow })(problemItem(), endlessPatience())
    while (!answer) await new Promise((resolve) => setImmediate(resolve))
    await sweep(doubles.ports)(endlessPatience())
    expect(mails(doubles)).toEqual([])
    answer()
    await running
    await sweepAfter(doubles, 10 * minute)
    expect(mails(doubles)).toEqual([`opened ${first}`])
  })
})

describe('a problem that was acknowledged', () => {
  const unreachable = () => alerted({ behaviour: () => 'refused' })
  const acknowledge = (doubles: AlertDoubles, status: ProblemStatus = 'acknowledged') => {
    const call = doubles.problems.get('C-1')
    if (!call?.problem) throw new Error('There is no problem')
    const { acknowledge: _, ...due } = call.due
    doubles.problems.put({ ...call, problem: { ...call.problem, status }, due })
  }
  const rung = (doubles: AlertDoubles) => doubles.metrics.filter(({ name }) => name !== 'AlertLatency').length

  test('raises no more alarms for an undelivered alert, and only its resolution is due', async () => {
    const doubles = await unreachable()
    await sweepAfter(doubles, 2 * minute)
    await sweepAfter(doubles, hour)
    const before = rung(doubles)
    acknowledge(doubles)
    for (let hours = 0; hours < 30; hours += 1) await sweepAfter(doubles, hour)
    expect(rung(doubles)).toBe(before)
    const { problem, due } = doubles.problems.get('C-1') ?? {}
    expect(due).toEqual({ resolve: problem?.resolveBy })
    expect(problem?.alert.state).toBe('failed')
  })

  test('before anybody was alerted gets no mail and no alarm', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    acknowledge(doubles)
    await sweepAfter(doubles, 2 * minute)
    expect(mails(doubles)).toEqual([])
    expect(rung(doubles)).toBe(0)
    expect(doubles.problems.get('C-1')?.due).toEqual({ resolve: problemCall().problem.resolveBy })
  })

  test('still has its alert state corrected in the list', async () => {
    const doubles = await alerted()
    const forgotten = { state: 'queued', at: null, latencyMs: null } as const
    await doubles.ports.cases.recordAlert('talleres-gredos', 'C-1', forgotten, 0)
    acknowledge(doubles)
    await sweepAfter(doubles, 2 * minute)
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('raises an alarm again when its resolution is overdue and nobody can be reached', async () => {
    const doubles = await unreachable()
    acknowledge(doubles, 'in-progress')
    await sweepAfter(doubles, 41 * hour)
    expect(doubles.metrics).toContainEqual({ name: 'AlertReachesNobody', value: 1 })
    expect(doubles.problems.get('C-1')?.due.resolve).toBeDefined()
  })
})

describe('recipients of a notice', () => {
  const statuses = fc.constantFrom(...problemStatuses)
  const notices = fc.constantFrom('opened' as const, reopened(1), ...[2, 3].map((level) => escalated(level)))

  test('are nobody once the problem is closed, or acknowledged unless it is overdue', () => {
    fc.assert(
      fc.property(notices, statuses, (notice, status) => {
        const closed = !['open', 'acknowledged', 'in-progress'].includes(status)
        const untilClosed = notice === 'escalated:3' || notice === 'reopened:1'
        expect(isNoticeDue(notice, { status, reopenings: 1 })).toBe(
          !closed && (untilClosed || status === 'open'),
        )
      }),
    )
  })

  test('of a correction are the dealer’s also once they have closed the problem, unless it is none', () => {
    for (const status of problemStatuses)
      expect(isNoticeDue('changed:3', { status, reopenings: 1 })).toBe(status !== 'dismissed')
  })

  test('are nobody for a reopening that another has followed', () => {
    const due = [1, 2].map((n) => isNoticeDue(reopened(n), { status: 'open', reopenings: 2 }))
    expect(due).toEqual([false, true])
  })

  test('after a sweep nothing is due that nobody needs to hear of, whatever happens to the mails', async () => {
    const behaviours = fc.infiniteStream(
      fc.constantFrom<SesBehaviour>('accept', 'refused', 'throttled', 'unknown'),
    )
    await fc.assert(
      fc.asyncProperty(statuses, behaviours, fc.nat(50), async (status, behaviour, hours) => {
        const doubles = alertDoubles({ behaviour: () => behaviour.next().value ?? 'accept' })
        doubles.problems.put(withStatus(status))
        await sweepAfter(doubles, hours * hour)
        const { alert, acknowledge, resolve } = doubles.problems.get('C-1')?.due ?? {}
        const now = doubles.ports.clock().toISOString()
        for (const time of [alert, acknowledge, resolve]) if (time) expect(time > now).toBe(true)
        if (hours > 0 && status !== 'open') expect(alert).toBeUndefined()
        if (hours > 4 && status !== 'open') expect(acknowledge).toBeUndefined()
        const told = doubles.mailer.accepted.map(({ tags }) => tags.notice)
        if (status !== 'open') expect(told.filter((notice) => notice !== 'escalated:3')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a missed deadline', () => {
  test('for acknowledgement is escalated once to the next level if nobody has acknowledged', async () => {
    const doubles = await alerted()
    await sweepAfter(doubles, 4 * hour)
    await sweepAfter(doubles, 4 * hour)
    expect(mails(doubles)).toEqual([`opened ${first}`, `escalated:2 ${second}`])
    expect(doubles.problems.get('C-1')?.due.acknowledge).toBeUndefined()
  })

  test('tells who was alerted before: who did not get the mail, and the reader by name', async () => {
    const doubles = await alerted({ behaviour: (to) => (to === first ? 'refused' : 'accept') })
    expect(mails(doubles)).toEqual([`opened ${second}`])
    await sweepAfter(doubles, 4 * hour)
    const { text } = await simpleParser(doubles.mailer.accepted[1]?.raw ?? '')
    expect(text).toContain(
      'A QUIÉN SE HA AVISADO ANTES\n' +
        '- Jefatura de posventa: viernes 20 de noviembre a las 11:02; el correo no le llegó\n' +
        `- ${second} (usted): viernes 20 de noviembre a las 11:02\n`,
    )
  })

  test('for resolution is escalated to the highest level and Asortis if the problem is not closed', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(withStatus('in-progress'))
    await sweepAfter(doubles, 41 * hour)
    expect(mails(doubles).sort()).toEqual([`escalated:3 ${second}`, `escalated:3 ${asortisAddress}`].sort())
  })

  test('for both is one mail to each, which says who was alerted before', async () => {
    const doubles = await alerted()
    await sweepAfter(doubles, 41 * hour)
    expect(mails(doubles).sort()).toEqual(
      [`opened ${first}`, `escalated:3 ${second}`, `escalated:3 ${asortisAddress}`].sort(),
    )
    const { text, subject } = await simpleParser(doubles.mailer.accepted[1]?.raw ?? '')
    expect(subject).toMatch(/^Sin respuesta y con el plazo vencido\. Cliente problema: /)
    expect(text).toContain('- Jefatura de posventa: viernes 20 de noviembre a las 11:02')
    expect(doubles.problems.get('C-1')?.due).toEqual({})
    await sweepAfter(doubles, hour)
    expect(mails(doubles)).toHaveLength(3)
  })

  test('for both stays due while SES throttles, and then is one mail', async () => {
    let throttling = false
    const doubles = await alerted({ behaviour: () => (throttling ? 'throttled' : 'accept') })
    throttling = true
    await sweepAfter(doubles, 41 * hour)
    const { acknowledge, resolve } = doubles.problems.get('C-1')?.due ?? {}
    expect(acknowledge).toBeDefined()
    expect(acknowledge).toBe(resolve)
    throttling = false
    await sweepAfter(doubles, hour)
    expect(mails(doubles).filter((mail) => mail.startsWith('escalated:2'))).toEqual([])
    expect(mails(doubles).filter((mail) => mail.endsWith(second))).toEqual([`escalated:3 ${second}`])
  })

  test.each<ProblemStatus>(['resolved', 'unresolved', 'dismissed'])(
    'is not escalated for a problem that is %s',
    async (status) => {
      const doubles = alertDoubles()
      doubles.problems.put(withStatus(status))
      await sweepAfter(doubles, 41 * hour)
      expect(mails(doubles)).toEqual([])
      expect(doubles.problems.get('C-1')?.due).toEqual({})
    },
  )

  test('stays due while SES throttles', async () => {
    let throttling = false
    const doubles = await alerted({ behaviour: () => (throttling ? 'throttled' : 'accept') })
    throttling = true
    await sweepAfter(doubles, 4 * hour)
    expect(doubles.problems.get('C-1')?.due.acknowledge).toBeDefined()
    throttling = false
    await sweepAfter(doubles, hour)
    expect(mails(doubles)).toContain(`escalated:2 ${second}`)
  })
})

describe('a sweep', () => {
  test('closes a call that was never ended, whether or not it is a problem', async () => {
    const doubles = alertDoubles()
    const { due: _, ...call } = problemCall()
    doubles.problems.put({ ...call, problem: null, due: { close: '2026-11-20T22:02:00.000Z' } })
    await sweepAfter(doubles, 12 * hour)
    expect(doubles.closed).toEqual(['C-1'])
    expect(doubles.problems.get('C-1')?.due).toEqual({})
  })

  test('continues after a problem or a step that fails', async () => {
    const doubles = alertDoubles()
    for (const callId of ['C-1', 'C-2', 'C-3']) doubles.problems.put(problemCall({ callId }))
    const { cases } = doubles.ports
    const readCall: typeof cases.readCall = async (dealerId, callId) => {
      if (callId === 'C-2') throw new Error('cannot be read')
      return cases.readCall(dealerId, callId)
    }
    const alerts = {
      ...doubles.ports.alerts,
      create: async (alert: Parameters<typeof doubles.ports.alerts.create>[0]) => {
        if (alert.callId === 'C-1') throw new Error('cannot be written')
        return doubles.ports.alerts.create(alert)
      },
    }
    doubles.forward(2 * minute)
    const swept = await sweep({ ...doubles.ports, alerts, cases: { ...cases, readCall } })(endlessPatience())
    expect(swept).toEqual({ looked: 3, failed: 1, left: false })
    expect(doubles.metrics.filter(({ name }) => name === 'CaseFailing')).toHaveLength(1)
    expect(doubles.mailer.accepted.map((mail) => mail.tags.call)).toEqual(['C-3'])
    expect(doubles.problems.get('C-1')?.due.alert).toBe('2026-11-20T10:06:02.000Z')
  })

  test('postpones an unreadable call by ten minutes and then checks it again', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    const { cases } = doubles.ports
    let reads = 0
    const readCall: typeof cases.readCall = async (dealerId, callId) => {
      reads += 1
      if (reads === 1) throw new Error('cannot be read')
      return cases.readCall(dealerId, callId)
    }
    const run = () => sweep({ ...doubles.ports, cases: { ...cases, readCall } })(endlessPatience())
    doubles.forward(2 * minute)
    await run()
    doubles.forward(9 * minute)
    expect(await run()).toMatchObject({ looked: 0 })
    expect(doubles.mailer.accepted).toHaveLength(0)
    doubles.forward(minute)
    expect(await run()).toMatchObject({ looked: 1, failed: 0 })
    expect(doubles.mailer.accepted).toHaveLength(1)
    expect(doubles.problems.get('C-1')?.due.retry).toBeUndefined()
  })

  test('starts nothing that it has no time for, and reports that work is left', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    doubles.forward(2 * minute)
    const swept = await sweep(doubles.ports)({ attempts: 2, remainingMs: () => 5_000 })
    expect(swept).toEqual({ looked: 0, failed: 0, left: true })
    expect(mails(doubles)).toEqual([])
  })

  test('running in parallel sends nothing twice and never overwrites a changed time', async () => {
    const doubles = alertDoubles()
    for (let count = 1; count <= 20; count += 1) doubles.problems.put(problemCall({ callId: `C-${count}` }))
    doubles.forward(2 * minute)
    await Promise.all([1, 2, 3].map(() => sweep(doubles.ports)(endlessPatience())))
    expect(doubles.mailer.accepted).toHaveLength(20)
    await sweepAfter(doubles, 10 * minute)
    expect(doubles.mailer.accepted).toHaveLength(20)
    expect(doubles.problems.get('C-7')?.due.alert).toBeUndefined()
  })
})
