import { mkdtempSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'
import { oddPortalFile, unclosedRow } from '../support/surveys/portal-oddities.ts'
import { portalSurvey } from '../support/surveys/imports.ts'

const data = join(mkdtempSync(join(tmpdir(), 'large-import-')), 'data')
let run: LocalRun
// The first start builds the site and all functions.
beforeAll(async () => {
  run = await startLocalRun(data)
}, 900_000)
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(join(data, '..'), { recursive: true, force: true })
})

// The local run's stream slows it down the more it contains: fifty thousand are in `long-import.test.ts`.
const rows = 4000
const codes = { '04711': 'gredos', '04712': 'ribera' }
const count = z.int()
const shown = z.looseObject({
  state: z.string(),
  rows: z.object({ read: count, kept: count, repeated: count, refused: count }),
  errors: z.array(
    z.object({ code: z.string(), count, examples: z.array(z.looseObject({ row: count, line: count })) }),
  ),
})

const ask = async (path: string, more: Parameters<LocalRun['api']>[1] = {}) => {
  const { status, body } = await run.api(path, { token: await run.token('staff'), ...more })
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
  return body
}
const put = (path: string, body: unknown) => ask(path, { method: 'PUT', body })

/** A minute and a bit later, so that a dead run's lease is over, the check of imports. */
const checkLater = async () => {
  const { now } = z.parse(z.looseObject({ now: z.string() }), (await run.admin('clock')).body)
  const later = new Date(Date.parse(now) + 65_000)
  await run.moveClock(later)
  await run.admin('schedules/check-imports', { body: { scheduledTime: later.toISOString() } })
}

const upload = async (brand: string, content: Buffer) => {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const body = { brand, fileName: 'encuestas.csv', bytes: content.length, sha256 }
  const begun = z.parse(
    z.looseObject({
      importId: z.string(),
      upload: z.looseObject({ url: z.string(), headers: z.record(z.string(), z.string()) }),
    }),
    await ask('/v1/survey-imports', { body }),
  )
  const { url, headers } = begun.upload
  const sent = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) })
  expect(sent.status).toBe(200)
  return begun.importId
}

test(
  'a file as a portal exports it, the whole service killed five times meanwhile: every row is kept or refused',
  { timeout: 3_600_000 },
  async () => {
    const { brandId: _, ...survey } = portalSurvey
    // The rows are of that November.
    const before = new Date('2026-11-29T01:00:00Z')
    if (new Date() < before) await run.moveClock(before)
    const brand = 'lince'
    await put(`/v1/brands/${brand}/survey`, survey)
    for (const [code, dealerId] of Object.entries(codes))
      await put(`/v1/brands/${brand}/dealer-codes/${code}`, {
        periods: [{ dealerId, from: '2020-01-01' }],
      })
    const { content, expected, reasons } = oddPortalFile(rows, Object.keys(codes))
    const importId = await upload(brand, content)
    const read = async () => z.parse(shown, await ask(`/v1/survey-imports/${importId}`))

    const started = performance.now()
    let [kills, found] = [0, await read()]
    while (found.state !== 'done') {
      expect(found.state).not.toBe('failed')
      if (kills < 5 && found.rows.read >= (kills + 1) * 500) {
        await run.end('SIGKILL')
        run = await startLocalRun(data)
        kills += 1
        await checkLater()
      }
      await setTimeout(500)
      found = await read()
      const { read: all, kept, repeated, refused } = found.rows
      expect(kept + repeated + refused).toBe(all)
    }
    console.log(`${rows} rows, ${kills} kills: ${Math.round((performance.now() - started) / 1000)} s`)
    expect(kills).toBe(5)
    expect(found.rows).toEqual(expected)
    expect(Object.fromEntries(found.errors.map((one) => [one.code, one.count]))).toEqual(reasons)
    const examples = new Map(found.errors.map((one) => [one.code, one.examples]))
    expect(examples.get('unclosed-quote')).toMatchObject([{ row: unclosedRow }])
    expect(examples.get('truncated-row')).toMatchObject([{ row: rows + 1 }])
  },
)
