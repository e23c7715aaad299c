import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { checkUsedData } from '../../local/run/check-used-data.ts'
import { openDataDir } from '../../local/run/data-dir.ts'
import { visitRefOf } from '../support/calls/visit-ref.ts'
import { type LocalRun, runToEnd, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'local-run-e2e-'))
const data = join(folder, 'data')
let run: LocalRun

beforeAll(async () => {
  run = await startLocalRun(data)
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const listed = z.object({
  items: z.array(
    z.looseObject({
      callId: z.string(),
      alert: z.object({ state: z.string(), latencyMs: z.nullable(z.number()) }),
    }),
  ),
})

const schedules = z.array(z.looseObject({ name: z.string() }))
const appClient = z.looseObject({ id: z.string(), secret: z.optional(z.string()) })

const callOf = (ref: string, mark = 3) => ({
  kind: 'after-service',
  outcome: 'completed',
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-1',
  questionnaire: 'lince-taller@1',
  customer: { ref: `C-${ref}`, name: 'Lucía Fernández' },
  visit: { ref: visitRefOf(ref) },
  answers: [{ question: 'overall', mark }],
})

const put = async (callId: string, mark?: number) =>
  run.api(`/v1/dealers/gredos/calls/${callId}`, {
    method: 'PUT',
    token: await run.token('call-centre'),
    body: callOf(callId, mark),
  })

const alertOf = async (callId: string) => {
  const { body } = await run.api('/v1/dealers/gredos/problems?limit=100', {
    token: await run.token('dealer:gredos'),
  })
  return z.parse(listed, body).items.find((item) => item.callId === callId)?.alert.state
}
const mailsAbout = async (callId: string) =>
  (await run.mails()).filter(({ subject }) => subject.includes(visitRefOf(callId)))
const soon = { timeout: 30_000, interval: 200 }

describe('a new local run', () => {
  test('prints the ready line last and serves the addresses in it', async () => {
    expect(run.output().trimEnd().split('\n').at(-1)).toMatch(
      /^ready \{"site":"http:\/\/127\.0\.0\.1:\d+\/","api":.*,"docs":.*\}$/,
    )
    expect((await fetch(run.urls.mail)).status).toBe(200)
    expect((await run.admin('')).body).toHaveProperty('actions')
    expect(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'))).toMatchObject(run.urls)
  })

  test('serves the documentation as the site does: strict pages, assets kept for ever, a checker to save', async () => {
    const page = await fetch(`${run.urls.docs}/draw`)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/)
    for (const path of ['', '/']) {
      const reference = await fetch(`${run.urls.docs}${path}`)
      expect(reference.headers.get('content-security-policy')).toContain("script-src 'self'; ")
      const [viewer = ''] = /\/assets\/reference-viewer-[^"]+/.exec(await reference.text()) ?? []
      const script = await fetch(new URL(viewer, run.urls.site), { method: 'HEAD' })
      expect([script.status, script.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
    const checker = await fetch(`${run.urls.docs}/check_draw.py`)
    expect(checker.headers.get('content-disposition')).toBe('attachment; filename="check_draw.py"')
    expect((await fetch(`${run.urls.docs}/nothing`)).status).toBe(404)
  })

  test('contains the example data', async () => {
    for (const dealer of ['gredos', 'ribera', 'teide']) {
      const { status, body } = await run.api(`/v1/dealers/${dealer}/problems`, {
        token: await run.token(`dealer:${dealer}`),
      })
      expect(status).toBe(200)
      expect(z.parse(listed, body).items.length).toBeGreaterThan(0)
    }
    expect((await run.api('/v1/brands/lince', { token: await run.token('staff') })).status).toBe(200)
  })

  test('refuses to start a second run on the same data folder', async () => {
    const second = await runToEnd(data)
    expect(second.code).toBe(1)
    expect(second.output).toContain('Another local run')
  })

  test('says that its port is in use', async () => {
    const { code, output } = await runToEnd(join(folder, 'other'), ['--port', new URL(run.urls.api).port])
    expect(code).toBe(1)
    expect(output).toContain('is in use')
  })
})

describe('from a call to an alert', () => {
  test('e-mails a problem to the dealer and shows the alert as delivered', async () => {
    expect((await put('E2E-1')).status).toBe(201)
    expect((await put('E2E-1')).status).toBe(200)
    await expect.poll(() => alertOf('E2E-1'), soon).toBe('delivered')
    const mails = await mailsAbout('E2E-1')
    expect(mails.map(({ destination }) => destination.to)).toEqual([
      ['"Jefatura de posventa" <posventa@gredos.example>'],
    ])
    expect(mails[0]?.body.text).toContain('Lucía Fernández')
  })

  test('creates no problem for a satisfied customer', async () => {
    expect((await put('E2E-2', 10)).body).toMatchObject({ classification: { problem: false }, problem: null })
    expect(await alertOf('E2E-2')).toBeUndefined()
  })

  test('sends the alert in the end when SES rejects it for a while', async () => {
    const fault = { service: 'ses', action: 'SendRawEmail', error: 'throttle', count: 3 }
    expect((await run.admin('faults', { body: fault })).body).toMatchObject(fault)
    await put('E2E-3')
    await expect.poll(() => alertOf('E2E-3'), soon).toBe('delivered')
    expect(await mailsAbout('E2E-3')).toHaveLength(1)
    expect((await run.admin('faults')).body).toEqual([])
  })
})

test('moves the alert to the next level after a bounce', async () => {
  await run.admin('mailboxes', { body: { address: 'posventa@gredos.example', behaviour: 'bounce' } })
  await put('E2E-6')
  const next = async () => (await mailsAbout('E2E-6')).flatMap(({ destination }) => destination.to).join()
  await expect.poll(next, soon).toContain('gerencia@gredos.example')
  await run.admin('mailboxes', { body: { address: 'posventa@gredos.example' } })
})

describe('the gateway', () => {
  const problems = '/v1/dealers/gredos/problems'

  test('responds 401 by itself to a missing, expired or invalid token', async () => {
    const late = await run.token('dealer:gredos', '&expiresIn=-10')
    for (const token of [undefined, late, 'x.y.z']) {
      const { status, body } = await run.api(problems, token === undefined ? {} : { token })
      expect({ status, body }).toEqual({ status: 401, body: { message: 'Unauthorized' } })
    }
  })

  test("requires the operation's scope", async () => {
    const token = await run.token('dealer:gredos', '&scope=calls/read')
    expect(await run.api(problems, { token })).toMatchObject({ status: 403, body: { message: 'Forbidden' } })
  })

  test('hides other dealers, and responds to unknown routes with a problem document', async () => {
    const hidden = await run.api(problems, { token: await run.token('dealer:teide') })
    expect(hidden).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await run.api('/v1/nowhere')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  test('accepts tokens that a machine obtains with its client secret', async () => {
    const clients = z.parse(z.array(appClient), (await run.admin('clients')).body)
    const machine = clients.find(({ secret }) => secret !== undefined)
    const form = {
      grant_type: 'client_credentials',
      client_id: machine?.id ?? '',
      client_secret: machine?.secret ?? '',
    }
    const response = await fetch(run.urls.token, { method: 'POST', body: new URLSearchParams(form) })
    const { access_token: token } = z.parse(
      z.looseObject({ access_token: z.string() }),
      await response.json(),
    )
    expect((await run.api('/v1/dealers/gredos/calls/E2E-1', { token })).status).toBe(200)
  })
})

describe('the admin endpoint', () => {
  test('moves the clock of the functions and of the tokens', async () => {
    const before = await run.token('dealer:gredos')
    const { body } = await run.admin('clock', { body: { advanceSeconds: 7200 } })
    const { now } = z.parse(z.looseObject({ now: z.string() }), body)
    expect((await run.api('/v1/dealers/gredos/problems', { token: before })).status).toBe(401)
    const taken = z.parse(z.looseObject({ receivedAt: z.string() }), (await put('E2E-4', 10)).body)
    expect(Date.parse(taken.receivedAt)).toBeGreaterThanOrEqual(Date.parse(now))
  })

  test('moves the clock back only when explicitly asked to', async () => {
    const refused = await run.admin('clock', { body: { advanceSeconds: -60 } })
    expect(refused).toMatchObject({ status: 422, body: { message: expect.stringContaining('"back": true') } })
    expect((await run.admin('clock', { body: { advanceSeconds: -60, back: true } })).status).toBe(200)
    expect((await run.admin('clock', { body: { advanceSeconds: 60 } })).status).toBe(200)
  })

  test('triggers a schedule, kills a worker and reports its state', async () => {
    const delivered = await run.admin('schedules/sweep-problems', {
      body: { scheduledTime: '2026-11-20T10:00:00Z' },
    })
    expect(delivered.body).toMatchObject({ ok: true, scheduledTime: '2026-11-20T10:00:00.000Z' })
    expect((await run.admin('schedules/nothing', { body: {} })).status).toBe(404)
    expect((await run.admin('functions/calls-http/kill', { method: 'POST' })).body).toMatchObject({
      running: false,
    })
    expect((await put('E2E-5', 10)).status).toBe(201)
    expect((await run.admin('queues')).status).toBe(200)
    expect((await run.admin('events')).status).toBe(200)
  })

  test('rejects invalid input', async () => {
    for (const body of [{}, { now: 'x' }, { now: '2026-11-20T10:00:00Z', more: 1 }]) {
      expect((await run.admin('clock', { body })).status).toBe(422)
    }
    expect((await run.admin('token?as=nobody')).status).toBe(422)
    for (const [at, body] of [
      ['service', { service: 'moon', error: 'fail' }],
      ['error', { service: 'beacon', error: 'ThrottlingException' }],
      ['function', { service: 'beacon', error: 'fail', function: 'draws-on-decide' }],
      ['often', { service: 'ses', error: 'fail', often: 1 }],
    ] as const)
      expect(await run.admin('faults', { body })).toMatchObject({ status: 422, body: { problems: [{ at }] } })
  })

  test('switches a schedule off and on', async () => {
    const sweeping = async () => {
      const { body } = await run.admin('schedules')
      return z.parse(schedules, body).find(({ name }) => name === 'sweep-problems')
    }
    const off = await run.admin('schedules/sweep-problems', { body: { enabled: false } })
    expect(off.body).toMatchObject({ name: 'sweep-problems', enabled: false, next: null })
    expect(await sweeping()).toMatchObject({ enabled: false })
    const body = { enabled: true, scheduledTime: '2026-11-20T10:00:00Z' }
    expect((await run.admin('schedules/sweep-problems', { body })).status).toBe(422)
    expect((await run.admin('schedules/nothing', { body: { enabled: true } })).status).toBe(404)
    await run.admin('schedules/sweep-problems', { body: { enabled: true } })
    expect(await sweeping()).toMatchObject({ enabled: true, next: expect.any(String) })
  })

  test("sets the SES quota and the stage's throttle", async () => {
    const quota = { max24HourSend: 200, sentLast24Hours: 140 }
    expect((await run.admin('quota', { body: quota })).body).toEqual({ ...quota, maxSendRate: 50 })
    expect((await run.admin('quota', { body: { max24HourSend: '200' } })).status).toBe(422)
    expect((await run.admin('quota', { body: {} })).body).toMatchObject({ max24HourSend: 100_000 })
    expect((await run.admin('throttle', { body: { burst: 1 } })).status).toBe(422)
    await run.admin('throttle', { body: { requestsPerSecond: 0, burst: 1 } })
    const answers = [await run.api('/v1/openapi.json'), await run.api('/v1/openapi.json')]
    expect(answers.map(({ status }) => status)).toEqual([200, 429])
    expect(answers[1]?.body).toEqual({ message: 'Too Many Requests' })
    const template = (await run.admin('throttle', { body: {} })).body
    expect(template).toMatchObject({
      usual: { requestsPerSecond: 2000, burst: 2000 },
      routes: { 'GET /v1/openapi.json': { requestsPerSecond: 20, burst: 40 } },
    })
    expect((await run.api('/v1/openapi.json')).status).toBe(200)
  })

  test('lists every admin action', async () => {
    const { actions } = z.parse(
      z.object({ actions: z.array(z.object({ path: z.string() })) }),
      (await run.admin('')).body,
    )
    const paths = new Set(actions.map(({ path }) => path))
    for (const path of ['schedules/*', 'faults', 'quota', 'throttle']) expect(paths).toContain(path)
  })
})

test('a hundred simultaneous requests stay far below the throttle', async () => {
  const token = await run.token('dealer:gredos')
  const asked = Array.from({ length: 100 }, () => run.api('/v1/dealers/gredos/problems', { token }))
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]))
})

test('loses no alert and no data when killed midway and restarted', async () => {
  const calls = Array.from({ length: 10 }, (_, index) => `E2E-K${index}`)
  await Promise.all(calls.map((callId) => put(callId)))
  await run.end('SIGKILL')
  run = await startLocalRun(data)
  expect(run.output()).not.toContain('building, once for these sources')
  // What was claimed when the process died is taken over after its lease has expired.
  await run.admin('clock', { body: { advanceSeconds: 180 } })
  await run.admin('schedules/sweep-problems', { body: {} })
  // What the killed worker was sending stays claimed until its lease expires; then the sweep takes over.
  await run.admin('clock', { body: { advanceSeconds: 180 } })
  await run.admin('schedules/sweep-problems', { body: {} })
  for (const callId of calls)
    await expect.poll(() => alertOf(callId), { ...soon, timeout: 50_000 }).toMatch(/delivered|sent/)
  for (const callId of calls) expect((await mailsAbout(callId)).length).toBeGreaterThan(0)
  // In working hours its deadline has passed meanwhile, and others were told that nobody had answered.
  const first = (await mailsAbout('E2E-1')).filter(({ subject }) => !subject.startsWith('Sin respuesta'))
  expect(first).toHaveLength(1)
})

test('names whatever is missing of a used data folder', async () => {
  expect(await run.end('SIGTERM')).toBe(0)
  // Made anew by each start, or left by one that was killed.
  const anew = /^(fidelizacion-local-run|run\.json|worker\.mjs|logs)$|\.(tmp|draft|pid)$|^table\.db-/
  const names = readdirSync(data).filter((name) => !anew.test(name))
  expect(names).toEqual(expect.arrayContaining(['files', 'mails.jsonl', 'table.db', 'users.jsonl']))
  for (const name of names) {
    renameSync(join(data, name), join(folder, name))
    expect(() => checkUsedData(openDataDir(data))).toThrow(`${join(data, name)}: missing`)
    renameSync(join(folder, name), join(data, name))
  }
  const kept = join(folder, 'kept')
  cpSync(data, kept, { recursive: true })
  for (const name of readdirSync(kept)) if (/\.jsonl?$/.test(name)) rmSync(join(kept, name))
  for (let time = 0; time < 2; time += 1) {
    const { code, output } = await runToEnd(kept)
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(join(kept, 'seeded.json')) })
  }
})

test('starts from scratch with --fresh', async () => {
  run = await startLocalRun(data, ['--fresh', '--no-seed'])
  const { status } = await run.api('/v1/dealers/gredos/calls/E2E-1', {
    token: await run.token('call-centre'),
  })
  expect(status).toBe(404)
  expect(await run.mails()).toEqual([])
})
