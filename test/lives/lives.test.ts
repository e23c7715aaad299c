import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'
import { brand, brandId, dealerOf, questionnaire, questionnaireName } from './world.ts'
import { lifeOf, type Plan } from './life.ts'
import { livingRun } from './living-run.ts'
import { expectedFigures, shownFigures } from './expected-figures.ts'

const folder = mkdtempSync(join(tmpdir(), 'lives-'))
let run: LocalRun
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'), ['--no-seed'])
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const dealers = Array.from(
  { length: Number(process.env['LIVES_DEALERS'] ?? 20) },
  (_, n) => `d-${String(n + 1).padStart(2, '0')}`,
)
const problems = Number(process.env['LIVES_PROBLEMS'] ?? 200)

test('the lives of 200 problems of 20 dealers over three months', { timeout: 3_600_000 }, async () => {
  const living = await livingRun(run)
  await living.put('staff', `/v1/brands/${brandId}`, brand)
  const [id, version] = questionnaireName.split('@')
  await living.put('staff', `/v1/questionnaires/${id}/versions/${version}`, questionnaire)
  for (const dealerId of dealers) await living.put('staff', `/v1/dealers/${dealerId}`, dealerOf(dealerId))

  const started = await living.now()
  const plans: Plan[] = Array.from({ length: problems }, (_, n) =>
    lifeOf(n, dealers[n % dealers.length] ?? '', started, problems),
  )
  const actions = plans.flatMap((plan) => plan.actions.map((action) => ({ plan, action })))
  const moments = [...new Set(actions.map(({ action }) => action.at.getTime()))].toSorted((a, b) => a - b)
  for (const moment of moments) {
    await run.moveClock(new Date(moment))
    for (const { plan, action } of actions) if (action.at.getTime() === moment) await living.act(plan, action)
  }
  await run.moveClock(new Date(started.getTime() + 95 * 86_400_000))
  // Figures are recomputed half an hour after the last change at the latest, and once more at night.
  await run.moveClock(new Date(started.getTime() + 96 * 86_400_000))
  const end = await living.now()

  const { counts, others } = await living.inbox(plans)
  const wrong = []
  for (const plan of plans) {
    const expected = plan.model.mails(end)
    const found = await living.mailsOf(plan)
    const received = counts.get(plan.callId)
    if (found.join() !== expected.join() || received !== expected.length)
      wrong.push({ callId: plan.callId, kind: plan.kind, expected, found, received })
  }
  expect(wrong).toEqual([])
  // There are no groups, and the month's summary says so.
  expect(others.filter((subject) => !subject.startsWith('Sorteos de '))).toEqual([])

  for (const dealerId of dealers) {
    const own = plans.filter((plan) => plan.dealerId === dealerId)
    expect({ dealerId, months: await shownFigures(living, dealerId, started, end) }).toEqual({
      dealerId,
      months: expectedFigures(own, end),
    })
  }
})
