import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'retention-lives-'))
let run: LocalRun
beforeAll(async () => (run = await startLocalRun(join(folder, 'data'))))
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const dayMs = 86_400_000
const now = async () => new Date(z.parse(z.object({ now: z.string() }), (await run.admin('clock')).body).now)
const later = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)
const path = '/v1/dealers/gredos/calls/old-visit'
const get = async () => (await run.api(path, { token: await run.token('staff') })).status

test('two years after its visit a call answers 410, with the grants of the functions that are deployed', async () => {
  const at = await now()
  const seconds = (before: number) => new Date(at.getTime() - before * 1000).toISOString()
  const visit = { ref: 'OR-old-visit', date: later(at, -395).toISOString().slice(0, 10) }
  const call = {
    ...{ kind: 'after-service', outcome: 'completed', startedAt: seconds(240), endedAt: seconds(30) },
    ...{ operator: 'op-1', questionnaire: 'lince-taller@1', customer: { ref: 'C-old-visit' }, visit },
    answers: [{ question: 'overall', mark: 10 }],
  }
  const token = await run.token('call-centre')
  expect((await run.api(path, { token, method: 'PUT', body: call })).status).toBe(201)
  for (let days = 30; days < 330; days += 30) await run.moveClock(later(at, days))
  expect(await get()).toBe(200)
  await run.moveClock(later(at, 338))
  await expect.poll(get, { timeout: 60_000, interval: 500 }).toBe(410)
  expect(run.output()).not.toMatch(/AccessDenied|ending-stands/)
}, 1_800_000)
