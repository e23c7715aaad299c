import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Asked, type LocalRun, startLocalRun } from '../support/running/local-run.ts'
import { portalVisitRef } from '../support/surveys/survey-files.ts'
import { portalSurvey } from '../support/surveys/imports.ts'
import { oddPortalFile } from '../support/surveys/portal-oddities.ts'

/** `SURVEY_ROWS` makes it shorter while it is being worked on. */
const rows = Number(process.env['SURVEY_ROWS'] ?? 50_000)
const kills = 5
const data = join(mkdtempSync(join(tmpdir(), 'killed-import-')), 'data')
let run: LocalRun | undefined
afterAll(async () => {
  await run?.end('SIGTERM')
  rmSync(join(data, '..'), { recursive: true, force: true })
})

const started = z.object({
  importId: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
})
const progress = z.object({
  state: z.string(),
  rows: z.object({ read: z.int(), kept: z.int(), repeated: z.int(), refused: z.int() }),
  errors: z.array(z.object({ code: z.string(), count: z.int() })),
})
const clock = z.object({ now: z.string() })
const listed = z.object({ responseId: z.string(), matched: z.nullable(z.string()) })
const page = z.object({ items: z.array(listed), next: z.nullable(z.string()) })

const ask = async (to: LocalRun, path: string, asked: Asked = {}, who = 'staff') => {
  let answer = await to.api(path, { ...asked, token: await to.token(who) })
  // A service under so much load that a read takes too long says so, and is asked again, as any client would.
  for (let tries = 1; answer.status === 503 && asked.body === undefined && tries < 10; tries += 1) {
    await setTimeout(1000)
    answer = await to.api(path, { ...asked, token: await to.token(who) })
  }
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/**
 * Moves on to when a dead run has lost the import, and lets the check of unfinished imports find it. The move is ended as
 * soon as the clock is there: it would wait for the whole import, and nothing would be left to kill.
 */
const takeOver = async (to: LocalRun) => {
  const timeOf = async () => Date.parse(z.parse(clock, (await to.admin('clock')).body).now)
  const then = (await timeOf()) + 90_000
  const move = to.admin('clock', { body: { now: new Date(then).toISOString() } })
  while ((await timeOf()) < then) await setTimeout(200)
  await to.admin('clock', { method: 'DELETE' })
  await move
  await to.admin('schedules/check-imports', { body: { scheduledTime: new Date(then).toISOString() } })
}

const secondsSince = (begun: number) => Math.round((performance.now() - begun) / 1000)

/** Rows under a name all over the file, whose visits are called about. Two of three rows are anonymous. */
const calledAbout = Array.from({ length: 60 }, (_, at) => 3 * (1 + Math.floor((at * rows) / 3 / 61)))
  // Not the days that do not exist.
  .map((row) => ((row + 1) % 1000 === 0 ? row + 3 : row))

/** Calls about the visits of these rows. */
const callAbout = async (to: LocalRun, some: readonly number[]) => {
  for (const row of some)
    await ask(
      to,
      `/v1/dealers/gredos/calls/about-${row}`,
      {
        method: 'PUT',
        body: {
          ...{ kind: 'after-service', outcome: 'completed', operator: 'op-1' },
          ...{ questionnaire: 'lince-taller@1', customer: { ref: `C-${row}`, name: 'Rosa Vidal' } },
          ...{ startedAt: '2026-10-31T09:58:12Z', endedAt: '2026-10-31T10:02:40Z' },
          ...{ visit: { ref: portalVisitRef(row) }, answers: [{ question: 'overall', mark: 9 }] },
        },
      },
      'call-centre',
    )
}

test(`${rows} rows through the whole service, which is killed five times: read is kept, repeated and refused`, async () => {
  run = await startLocalRun(data)
  const { brandId: _, ...survey } = portalSurvey
  await ask(run, '/v1/brands/lince/survey', { method: 'PUT', body: survey })
  await ask(run, '/v1/brands/lince/dealer-codes/04711', {
    method: 'PUT',
    body: { periods: [{ dealerId: 'gredos', from: '2020-01-01' }] },
  })
  // The file's responses are of the first 28 days of November: none may be answered later than now.
  const after = new Date('2026-11-29T12:00:00Z')
  const { now } = z.parse(clock, (await run.admin('clock')).body)
  if (new Date(now) < after) await run.moveClock(after)
  const { content, expected, identified, reasons } = oddPortalFile(rows, ['04711'])
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { importId, upload } = started.parse(
    await ask(run, '/v1/survey-imports', {
      body: { brand: 'lince', fileName: 'otoño.csv', bytes: content.length, sha256 },
    }),
  )
  // A third of the calls is there before the responses, a third comes meanwhile, and a third after them.
  await callAbout(run, calledAbout.slice(0, 20))
  const begun = performance.now()
  await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: content })
  const found = async (of: LocalRun) => progress.parse(await ask(of, `/v1/survey-imports/${importId}`))
  const readUntil = async (of: LocalRun, enough: number) => {
    for (;;) {
      const now = await found(of)
      const { read, kept, repeated, refused } = now.rows
      expect(kept + repeated + refused).toBe(read)
      if (now.state !== 'reading' && now.state !== 'waiting') return now
      if (read >= enough) return now
      await setTimeout(200)
    }
  }
  for (let kill = 1; kill <= kills; kill += 1) {
    const at = await readUntil(run, Math.floor((rows * kill) / (kills + 1)))
    expect(at.state).toBe('reading')
    console.log(`killed at ${at.rows.read} rows, after ${secondsSince(begun)} s`)
    await run.end('SIGKILL')
    run = await startLocalRun(data)
    await takeOver(run)
    await callAbout(run, calledAbout.slice(16 + 4 * kill, 20 + 4 * kill))
  }
  const done = await readUntil(run, Infinity)
  expect(done).toMatchObject({ state: 'done', rows: expected })
  expect(Object.fromEntries(done.errors.map(({ code, count }) => [code, count]))).toEqual(reasons)

  console.log(`${rows} rows read, killed ${kills} times: ${secondsSince(begun)} s`)
  await callAbout(run, calledAbout.slice(40))
  const last = `/v1/dealers/gredos/survey-responses/R-${calledAbout.at(-1)}`
  await expect
    .poll(async () => listed.parse(await ask(run ?? expect.fail(), last)).matched, { timeout: 60_000 })
    .not.toBeNull()

  const kept = new Map<string, string | null>()
  let [items, next]: [number, string | null] = [0, '']
  for (const month of ['2026-11', '2026-12'])
    do {
      const after: string = next ? `&cursor=${encodeURIComponent(next)}` : ''
      const some = page.parse(
        await ask(run, `/v1/dealers/gredos/survey-responses?month=${month}&limit=100${after}`),
      )
      items += some.items.length
      for (const { responseId, matched } of some.items) kept.set(responseId, matched)
      next = some.next
    } while (next !== null)
  // Anonymous ones are not listed.
  expect([items, kept.size]).toEqual([identified, identified])
  const matched = [...kept].filter(([, callId]) => callId !== null)
  expect(new Map(matched)).toEqual(new Map(calledAbout.map((row) => [`R-${row}`, `about-${row}`])))
}, 7_200_000)
