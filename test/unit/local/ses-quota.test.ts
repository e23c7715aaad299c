import { expect, test } from 'vitest'
import { sendBudget } from '../../../functions/platform/mail/sending/send-budget.ts'
import { createSesQuota } from '../../../local/engines/ses/ses-quota.ts'

const hour = 3_600_000

test('counts what was sent or set for a day', () => {
  let now = Date.parse('2026-11-20T10:00:00Z')
  const quota = createSesQuota(() => new Date(now))
  quota.count()
  quota.count()
  expect(quota.read()).toEqual({ max24HourSend: 100_000, maxSendRate: 50, sentLast24Hours: 2 })
  quota.set({ max24HourSend: 200, sentLast24Hours: 139 })
  quota.count()
  expect(quota.read()).toEqual({ max24HourSend: 200, maxSendRate: 50, sentLast24Hours: 140 })
  expect(quota.answer()).toEqual({ Max24HourSend: '200', MaxSendRate: '50', SentLast24Hours: '140' })
  now += 24 * hour
  expect(quota.read().sentLast24Hours).toBe(0)
  quota.count()
  quota.set({ maxSendRate: 1 })
  expect(quota.read()).toEqual({ max24HourSend: 200, maxSendRate: 1, sentLast24Hours: 1 })
  quota.set({})
  expect(quota.read()).toEqual({ max24HourSend: 100_000, maxSendRate: 50, sentLast24Hours: 0 })
})

test("announcements see when their share of the daily quota is used, in SES's form", async () => {
  const clock = () => new Date('2026-11-20T10:00:00Z')
  const quota = createSesQuota(clock)
  const turn = () => {
    const { Max24HourSend, MaxSendRate, SentLast24Hours } = quota.answer()
    const told = {
      perDay: Number(Max24HourSend),
      perSecond: Number(MaxSendRate),
      sentInDay: Number(SentLast24Hours),
    }
    return sendBudget(
      { quota: async () => told, clock, sleep: async () => undefined },
      { ofRate: 0.5, ofDay: 0.7 },
    ).take(1000)
  }
  quota.set({ max24HourSend: 200, sentLast24Hours: 139 })
  expect(await turn()).toBe('go')
  quota.count()
  expect(await turn()).toBe('day-share-used')
})
