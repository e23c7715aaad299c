import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertPorts } from '../../../functions/alerts/raising/alert-ports.ts'
import { isGivenUp, leaseMs } from '../../../functions/platform/mail/sending/claim-steps.ts'
import { alertItem } from '../../../functions/cases/alert/alert-item.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import type { SweepPorts } from '../../../functions/alerts/sweeping/sweep-problem.ts'
import {
  type Accepted,
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

const first = 'posventa@example.com'

const behaviours: readonly SesBehaviour[] = [
  'accept',
  'accept-without-response',
  'throttled',
  'not-sent',
  'unknown',
]

/** Checks that every mail that SES accepted, beyond one per recipient, is counted as uncertain. */
const expectNoUncountedRepeat = (doubles: AlertDoubles) => {
  for (const alert of doubles.alerts.all()) {
    const mine = (mail: Accepted) =>
      mail.to === alert.email && mail.tags['call'] === alert.callId && mail.tags['notice'] === alert.notice
    const accepted = doubles.mailer.accepted.filter(mine).length
    expect(accepted).toBeLessThanOrEqual(1 + alert.uncertainAt.length)
  }
}

/** Checks that the first recipient has the mail, or was given up and a later recipient has it. */
const expectSomebodyTold = (doubles: AlertDoubles) => {
  expect(doubles.mailer.accepted).not.toEqual([])
  const alert = doubles.alerts.all().find(({ email }) => email === first)
  const has = doubles.mailer.accepted.some(({ to }) => to === first)
  expect(has || (alert !== undefined && isGivenUp(alert))).toBe(true)
}

/** Sweeps every ten minutes for this many hours. */
const sweepFor = async (doubles: AlertDoubles, hours: number, ports: SweepPorts = doubles.ports) => {
  for (let minute = 0; minute < hours * 60; minute += 10) {
    doubles.forward(600_000)
    await sweep(ports)(endlessPatience(2))
  }
}

const raise = (ports: AlertPorts & AlertDoubles['ports'], attempts = 4) =>
  raiseAlert(ports)(problemItem(), endlessPatience(attempts))

class Crash extends Error {}
class Timeout extends Error {
  override name = 'TimeoutError'
}

/**
 * Lets the process die at its `step`th operation, before or after the operation takes effect; nothing works from then
 * on.
 */
const mortal = (ports: SweepPorts, step: number, after: boolean): SweepPorts => {
  let [steps, dead] = [0, false]
  const guard = async <T>(act: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash()
    steps += 1
    if (steps < step) return act()
    dead = true
    if (after) await act()
    throw new Crash()
  }
  return {
    ...ports,
    alerts: {
      create: (alert) => guard(() => ports.alerts.create(alert)),
      replace: (next, n) => guard(() => ports.alerts.replace(next, n)),
      list: (...args) => guard(() => ports.alerts.list(...args)),
    },
    mailer: { send: (...args) => guard(() => ports.mailer.send(...args)) },
    cases: {
      ...ports.cases,
      readCall: (...args) => guard(() => ports.cases.readCall(...args)),
      recordAlert: (...args) => guard(() => ports.cases.recordAlert(...args)),
      setDue: (...args) => guard(() => ports.cases.setDue(...args)),
    },
  }
}

/** Loses requests to the table, or its responses, as `next` decides. */
const flaky = (ports: SweepPorts, next: () => 'work' | 'lose-request' | 'lose-answer'): SweepPorts => {
  const guard = async <T>(act: () => Promise<T>): Promise<T> => {
    const luck = next()
    if (luck === 'lose-request') throw new Timeout()
    const answer = await act()
    if (luck === 'lose-answer') throw new Timeout()
    return answer
  }
  return {
    ...ports,
    alerts: {
      create: (alert) => guard(() => ports.alerts.create(alert)),
      replace: (alert, n) => guard(() => ports.alerts.replace(alert, n)),
      list: ports.alerts.list,
    },
    cases: {
      ...ports.cases,
      recordAlert: (...args) => guard(() => ports.cases.recordAlert(...args)),
      setDue: (...args) => guard(() => ports.cases.setDue(...args)),
    },
  }
}

/** Returns the values of a list, and then the same value for ever. */
const drawn = <T>(list: readonly T[], forEver: T) => {
  let at = 0
  return () => {
    at += 1
    return list[at - 1] ?? forEver
  }
}

describe('a problem is alerted', () => {
  test('immediately, to everybody on level 1, with its summary', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    await raise(doubles.ports)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([first])
    expect(doubles.problems.get('C-1')?.problem?.alert).toEqual({
      state: 'sent',
      at: '2026-11-20T10:02:01.000Z',
      latencyMs: 1000,
    })
  })

  test('once, however often its record is delivered', async () => {
    const doubles = alertDoubles()
    await Promise.all(Array.from({ length: 20 }, () => raise(doubles.ports)))
    await raise(doubles.ports)
    expect(doubles.mailer.accepted).toHaveLength(1)
  })

  test('to the next level immediately when an address is rejected for good, and the record is acknowledged', async () => {
    const doubles = alertDoubles({ behaviour: (to) => (to === first ? 'refused' : 'accept') })
    doubles.problems.put(problemCall())
    await raise(doubles.ports)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual(['gerencia@example.com'])
    expect(doubles.alerts.all().map((alert) => alert.state)).toEqual(['refused', 'sent'])
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('to the next level when three attempts end without a clear response from SES', async () => {
    const doubles = alertDoubles({ behaviour: (to) => (to === first ? 'unknown' : 'accept') })
    doubles.problems.put(problemCall())
    await raise(doubles.ports)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual(['gerencia@example.com'])
    const [uncertain] = doubles.alerts.all()
    expect(uncertain).toMatchObject({ email: first, state: 'released', attempts: 3 })
    expect(uncertain?.uncertainAt).toHaveLength(3)
    await raise(doubles.ports)
    await sweepFor(doubles, 1)
    expect(doubles.alerts.all()).toMatchObject([{ attempts: 3 }, { attempts: 1 }])
  })

  test('to the next level when three attempts in a row crash while sending', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    for (const sending of [3, 4, 4]) {
      await raise(mortal(doubles.ports, sending, false)).catch(() => undefined)
      doubles.forward(leaseMs + 1)
    }
    expect(doubles.mailer.accepted).toEqual([])
    await raise(doubles.ports)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual(['gerencia@example.com'])
  })

  test('to the next level when the run crashes after giving up on the first recipient, who is not retried', async () => {
    const doubles = alertDoubles({ behaviour: (to) => (to === first ? 'unknown' : 'accept') })
    doubles.problems.put(problemCall())
    await raise(mortal(doubles.ports, 11, false)).catch(() => undefined)
    expect(doubles.alerts.all()).toMatchObject([{ email: first, state: 'released', attempts: 3 }])
    await sweepFor(doubles, 1)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual(['gerencia@example.com'])
    expect(doubles.alerts.all()).toMatchObject([{ attempts: 3 }, { attempts: 1 }])
  })

  test('in the end, when no attempt got a clear response from SES at first', async () => {
    let silent = true
    const doubles = alertDoubles({ behaviour: () => (silent ? 'unknown' : 'accept') })
    doubles.problems.put(problemCall())
    await raise(doubles.ports)
    expect(doubles.metrics).toContainEqual({ name: 'AlertReachesNobody', value: 1 })
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('uncertain')
    await sweepFor(doubles, 1)
    silent = false
    await sweepFor(doubles, 2)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([first])
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('to Asortis when every address of the dealer is rejected', async () => {
    const doubles = alertDoubles({ behaviour: (to) => (to === asortisAddress ? 'accept' : 'refused') })
    await raise(doubles.ports)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([asortisAddress])
  })

  test('to Asortis when the dealer or its settings cannot be read', async () => {
    const doubles = alertDoubles()
    const broken = async () => Promise.reject(new Error('not to be parsed'))
    await raise({
      ...doubles.ports,
      directory: { ...doubles.ports.directory, dealer: broken, questionnaire: broken },
    })
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([asortisAddress])
  })

  test('without the survey date when the brand cannot be read', async () => {
    const doubles = alertDoubles()
    const broken = async () => Promise.reject(new Error('ThrottlingException'))
    await raise({
      ...doubles.ports,
      directory: { ...doubles.ports.directory, brand: broken, preloadBrands: broken },
    })
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([first])
  })

  test('in the end, when nobody could be reached at first', async () => {
    let refusing = true
    const doubles = alertDoubles({ behaviour: () => (refusing ? 'refused' : 'accept') })
    doubles.problems.put(problemCall())
    await raise(doubles.ports)
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('failed')
    await sweepFor(doubles, 1)
    refusing = false
    await sweepFor(doubles, 2)
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toContain(first)
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
  })

  test('when its record is redelivered after SES throttled, without counting a mail as uncertain', async () => {
    const doubles = alertDoubles({ behaviour: drawn<SesBehaviour>(['throttled', 'throttled'], 'accept') })
    await expect(raise(doubles.ports, 2)).rejects.toThrow('')
    expect(doubles.mailer.accepted).toHaveLength(0)
    await raise(doubles.ports, 2)
    expect(doubles.mailer.accepted).toHaveLength(1)
    expect(doubles.alerts.all()[0]?.uncertainAt).toEqual([])
  })

  test('without delaying one recipient when the table writes for another fail', async () => {
    const doubles = alertDoubles()
    const item = problemItem()
    const two = [
      { email: 'a@example.com', kinds: ['after-service' as const], level: 1 },
      { email: 'b@example.com', kinds: ['after-service' as const], level: 1 },
    ]
    const dealer = async () => {
      const found = await doubles.ports.directory.dealer('talleres-gredos')
      return found && { ...found, alertRecipients: two }
    }
    const alerts = {
      ...doubles.ports.alerts,
      create: async (alert: Parameters<AlertPorts['alerts']['create']>[0]) => {
        if (alert.email === 'a@example.com') throw new Error('broken for good')
        return doubles.ports.alerts.create(alert)
      },
    }
    const ports = { ...doubles.ports, alerts, directory: { ...doubles.ports.directory, dealer } }
    await raiseAlert(ports)(item, endlessPatience())
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual(['b@example.com'])
  })
})

describe('no alert is lost and every repeated mail is counted', () => {
  test('when SES throttles, fails and drops responses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...behaviours), { maxLength: 40 }), async (list) => {
        const doubles = alertDoubles({ behaviour: drawn(list, 'accept') })
        doubles.problems.put(problemCall())
        await raise(doubles.ports).catch(() => undefined)
        await sweepFor(doubles, 12)
        expectSomebodyTold(doubles)
        expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
        expect(doubles.problems.get('C-1')?.due.alert).toBeUndefined()
        expectNoUncountedRepeat(doubles)
      }),
      { numRuns: 80 },
    )
  })

  test('when the process is killed repeatedly at any step', async () => {
    const death = fc.record({
      step: fc.integer({ min: 1, max: 12 }),
      after: fc.boolean(),
      sweeps: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(death, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...behaviours), { maxLength: 10 }),
        async (deaths, list) => {
          const doubles = alertDoubles({ behaviour: drawn(list, 'accept') })
          doubles.problems.put(problemCall())
          for (const { step, after, sweeps } of deaths) {
            const ports = mortal(doubles.ports, step, after)
            const run = sweeps ? sweep(ports)(endlessPatience(2)) : raise(ports)
            await run.catch(() => undefined)
            doubles.forward(70_000)
          }
          await sweepFor(doubles, 12)
          expectSomebodyTold(doubles)
          expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
          expectNoUncountedRepeat(doubles)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('when the table drops requests and responses', async () => {
    const luck = fc.constantFrom<'work' | 'lose-request' | 'lose-answer'>(
      'work',
      'lose-request',
      'lose-answer',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(luck, { maxLength: 30 }),
        fc.array(fc.constantFrom(...behaviours), { maxLength: 10 }),
        async (table, ses) => {
          const doubles = alertDoubles({ behaviour: drawn(ses, 'accept') })
          doubles.problems.put(problemCall())
          const ports = flaky(doubles.ports, drawn(table, 'work' as const))
          await raise(ports).catch(() => undefined)
          await sweepFor(doubles, 12, ports)
          expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
          expectNoUncountedRepeat(doubles)
        },
      ),
      { numRuns: 80 },
    )
  })

  test('when many raise alerts at once, in any order, some slower than their lease', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.constantFrom(...behaviours), { maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        async (scheduler, raisers, list, jumps) => {
          const doubles = alertDoubles({ behaviour: drawn(list, 'accept') })
          doubles.problems.put(problemCall())
          const { alerts, mailer } = doubles.ports
          const ports = {
            ...doubles.ports,
            alerts: {
              create: scheduler.scheduleFunction(alerts.create),
              replace: scheduler.scheduleFunction(alerts.replace),
              list: alerts.list,
            },
            mailer: { send: scheduler.scheduleFunction(mailer.send) },
          }
          const runs = Array.from({ length: raisers }, () => raise(ports).catch(() => undefined))
          for (let jump = 0; jump < jumps; jump += 1) {
            void scheduler.schedule(Promise.resolve(), 'time passes').then(() => doubles.forward(leaseMs + 1))
          }
          await scheduler.waitFor(Promise.all(runs))
          await sweepFor(doubles, 12)
          expectSomebodyTold(doubles)
          expectNoUncountedRepeat(doubles)
        },
      ),
      { numRuns: 100 },
    )
  })
})

test('logs and item keys contain no personal data', async () => {
  const doubles = alertDoubles({
    behaviour: drawn<SesBehaviour>(['unknown', 'throttled', 'refused'], 'accept'),
  })
  await raise(doubles.ports)
  const written = captured.lines.join('')
  expect(written).toContain('alert-sent')
  const canaries = [
    'Lucía',
    'Fernández',
    '600111222',
    'lucia@',
    '1234KLM',
    'ruido',
    '@example.com',
    '@asortis',
  ]
  expect(canaries.filter((canary) => written.includes(canary))).toEqual([])
  const keys = doubles.alerts.all().map((alert) => alertItem(alert).sk)
  expect(keys.filter((key) => key.includes('@'))).toEqual([])
})
