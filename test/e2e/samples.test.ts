import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { localMonth } from '../../functions/platform/calendar/local-time.ts'
import { shiftMonth } from '../../functions/platform/calendar/shift-month.ts'
import { openBrowser } from '../../tools/browser/open-browser.ts'
import { openVisit, signIn } from '../support/browser/open-console.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'samples-e2e-'))
let run: LocalRun
let browser: Browser
/** The month of the sample data's calls. */
let month = ''
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'))
  browser = await openBrowser()
  const { now } = z.looseObject({ now: z.string() }).parse((await run.admin('clock')).body)
  month = localMonth(new Date(now), 'Europe/Madrid')
})
afterAll(async () => {
  await browser.close()
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const sample = z.looseObject({ commitment: z.string(), key: z.nullable(z.string()) })
/** A month as anybody reads it. */
const read = async (of: string) => sample.parse((await run.api(`/v1/samples/${of}`)).body)
const calls = z.object({
  items: z.array(z.object({ callId: z.string(), u: z.string(), drawn: z.boolean() })),
})
const callsOf = async () =>
  calls.parse(
    (
      await run.api(`/v1/dealers/gredos/samples/${month}?limit=100`, {
        token: await run.token('dealer:gredos'),
      })
    ).body,
  ).items

const verify = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['tools/verify-sample/main.ts', run.urls.api, ...args]).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    ({ code, stderr }) => ({ status: code, said: stderr }),
  )

test('a month is committed to before it begins, for anybody; nothing tells which calls were drawn', async () => {
  await run.admin('schedules/months-of-the-sample', { body: {} })
  expect((await read(shiftMonth(month, 1))).key).toBeNull()
  expect((await read(month)).key).toBeNull()
  expect(await callsOf()).toEqual([])
  expect(await verify(month)).toMatchObject({ status: 1, said: expect.stringContaining('not published') })
})

test('once the month is over, tool and pages recompute its draw', async () => {
  const { commitment } = await read(month)
  await run.moveClock(new Date(`${shiftMonth(month, 1)}-12T09:00:00Z`))
  await run.admin('schedules/months-of-the-sample', { body: {} })
  const published = await read(month)
  expect(published).toMatchObject({ commitment, key: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const items = await callsOf()
  expect(items.length).toBeGreaterThan(5)
  expect(await verify(month)).toMatchObject({ status: 0 })
  const { said, status } = await verify(month, 'gredos', '--token', await run.token('dealer:gredos'))
  expect(said).toContain(`${items.length} calls drawn anew`)
  expect(status).toBe(0)

  // Anybody, without signing in: nothing but the month is asked for.
  const visit = await openVisit(browser, run)
  const { page } = visit
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(new URL(`/muestra?mes=${month}`, run.urls.site).href)
  await page.getByLabel('Concesionario').fill('gredos')
  await page.getByLabel('Llamadas').fill(items.map(({ callId }) => callId).join('\n'))
  await page.getByRole('button', { name: 'Comprobar en este navegador' }).click()
  const result = page.getByRole('main').getByRole('status')
  await result.getByText('La clave es la comprometida').waitFor()
  const shown = await result.innerText()
  for (const { callId, u } of items) expect(shown).toMatch(new RegExp(`${callId}\\s+${u}`))
  expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual([`/v1/samples/${month}`])
  await visit.context.close()

  // A dealer's people: all of its calls.
  const own = await openVisit(browser, run)
  await signIn(own, run, 'Lucía Martín', `/d/gredos/muestra?mes=${month}`)
  await own.page.getByRole('button', { name: 'Comprobar en este navegador' }).click()
  await own.page.getByRole('status').getByText('Todo es correcto').waitFor()
  await own.context.close()
})
