import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { visitRefOf } from '../support/calls/visit-ref.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'alerts-e2e-'))
const data = join(folder, 'data')
let run: LocalRun

beforeAll(async () => {
  run = await startLocalRun(data)
})
afterEach(() => run.admin('faults', { method: 'DELETE' }))
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const canaries = {
  name: 'Zacarías Canario',
  phone: '+34699888777',
  email: 'zacarias@canario.example',
  plate: '9876ZZZ',
  words: 'Palabras del cliente canario',
}

const callOf = (callId: string) => ({
  kind: 'after-service',
  outcome: 'completed',
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-1',
  questionnaire: 'lince-taller@1',
  customer: { ref: `REF-${callId}`, name: canaries.name, phone: canaries.phone, email: canaries.email },
  visit: { ref: visitRefOf(callId), vehicle: { plate: canaries.plate } },
  answers: [{ question: 'overall', mark: 3, comment: canaries.words }],
})

/** As call-centre software does: sends again after a temporary failure or when there is no response. */
const put = async (dealer: string, callId: string): Promise<number> => {
  const token = await run.token('call-centre')
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      const body = callOf(callId)
      const { status } = await run.api(`/v1/dealers/${dealer}/calls/${callId}`, {
        method: 'PUT',
        token,
        body,
      })
      if (status < 500) return status
    } catch {
      // No response.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The call was never taken')
}

const problem = z.looseObject({
  alert: z.object({ state: z.string() }),
  mails: z.array(z.object({ to: z.string(), state: z.string(), uncertain: z.int() })),
})

const problemOf = async (dealer: string, callId: string) => {
  const token = await run.token(`dealer:${dealer}`)
  return z.parse(problem, (await run.api(`/v1/dealers/${dealer}/problems/${callId}`, { token })).body)
}

const mailsAbout = async (callId: string) =>
  (await run.mails()).filter(({ subject }) => subject.includes(visitRefOf(callId)))

/**
 * Takes in the calls, moves the clock past leases and checks until each is alerted, and compares repeats with the
 * record.
 */
const allTold = async (dealer: string, callIds: readonly string[]) => {
  const state = async (callId: string) => (await problemOf(dealer, callId)).alert.state
  const sweepOn = async () => {
    await run.admin('clock', { body: { advanceSeconds: 150 } })
    await run.admin('schedules/sweep-problems', { body: {} })
  }
  for (const callId of callIds) {
    let looks = 0
    await expect
      .poll(
        async () => {
          looks += 1
          if (looks % 20 === 0) await sweepOn()
          return state(callId)
        },
        { timeout: 90_000, interval: 200 },
      )
      .toMatch(/^(sent|delivered)$/)
  }
  for (const callId of callIds) {
    const { mails } = await problemOf(dealer, callId)
    const uncertain = mails.reduce((sum, mail) => sum + mail.uncertain, 0)
    const reached = mails.filter(({ state: of }) => of === 'sent' || of === 'delivered').length
    const sent = (await mailsAbout(callId)).length
    expect(sent).toBeGreaterThanOrEqual(reached)
    expect(sent - reached).toBeLessThanOrEqual(uncertain)
  }
}

const many = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`)
const fault = (body: object) => run.admin('faults', { body })

test.for([
  ['fails half the time', { error: 'fail', rate: 0.5 }],
  ['throttles', { error: 'throttle', rate: 0.6 }],
  ['loses its answers', { error: 'lost-answer', rate: 0.4 }],
] as const)(
  'alerts every problem and records repeated mails when SES %s',
  { timeout: 180_000 },
  async ([name, how]) => {
    await fault({ service: 'ses', action: 'SendRawEmail', ...how })
    const callIds = many(`F-${name.replaceAll(' ', '-')}`, 10)
    const statuses = await Promise.all(callIds.map((callId) => put('gredos', callId)))
    expect(statuses.every((status) => status === 201)).toBe(true)
    await allTold('gredos', callIds)
  },
)

test(
  'responds 201 once and sends one mail when DynamoDB drops its responses',
  { timeout: 180_000 },
  async () => {
    await fault({
      service: 'dynamodb',
      action: 'PutItem',
      error: 'lost-answer',
      rate: 0.3,
      function: 'alerts-on-problem',
    })
    const callIds = many('F-ddb', 6)
    for (const callId of callIds) {
      // Two responses lost in a row: the function tries a third time and recognises its own write.
      const lost = {
        service: 'dynamodb',
        action: 'PutItem',
        error: 'lost-answer',
        count: 2,
        function: 'calls-http',
      }
      await fault(lost)
      expect(await put('gredos', callId)).toBe(201)
    }
    await allTold('gredos', callIds)
  },
)

test(
  'moves on to the next level when an address is rejected for good, without delaying other dealers',
  { timeout: 120_000 },
  async () => {
    await fault({ service: 'ses', action: 'SendRawEmail', error: 'refuse', match: 'posventa@gredos.example' })
    const [refused, others] = [many('F-refused', 3), many('F-others', 3)]
    await Promise.all([
      ...refused.map((callId) => put('gredos', callId)),
      ...others.map((callId) => put('ribera', callId)),
    ])
    await allTold('ribera', others)
    await allTold('gredos', refused)
    const { mails } = await problemOf('gredos', refused[0] ?? '')
    expect(mails.find(({ to }) => to.startsWith('posventa@'))?.state).toBe('refused')
    expect(mails.find(({ to }) => to.startsWith('gerencia@'))?.state).toMatch(/sent|delivered/)
  },
)

test('alerts every problem when the stream consumer is killed midway', { timeout: 180_000 }, async () => {
  const callIds = many('F-kill', 12)
  const puts = callIds.map(async (callId, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 50))
    if (index % 4 === 3) await run.admin('functions/alerts-on-problem/kill', { method: 'POST' })
    return put('gredos', callId)
  })
  await Promise.all(puts)
  await allTold('gredos', callIds)
})

test('keeps personal data out of all logs and events, and names out of subjects', async () => {
  const logs = readdirSync(join(data, 'logs')).map((name) => readFileSync(join(data, 'logs', name), 'utf8'))
  const events = JSON.stringify((await run.admin('events')).body)
  const subjects = (await run.mails()).map(({ subject }) => subject).join('\n')
  expect(logs.join('').length).toBeGreaterThan(1000)
  for (const canary of Object.values(canaries)) {
    expect(logs.join('')).not.toContain(canary)
    expect(events).not.toContain(canary)
    expect(subjects).not.toContain(canary)
  }
})
