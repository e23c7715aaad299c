import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FollowUp } from '../../../functions/cases/follow-up/follow-up.ts'
import { inOrderOfAnswer, isBefore } from '../../../functions/surveys/counting/facts.ts'
import { endReminder } from '../../../functions/surveys/matching/end-reminder.ts'

const now = new Date('2026-11-28T09:00:00Z')

const isWithdrawn = async (answeredAt: string, lapsesAt: string): Promise<boolean> => {
  let withdrawn = false
  const withdrawFollowUp = async (...[, , , followUp]: [string, string, FollowUp, FollowUp]) => {
    withdrawn = true
    expect(followUp).toMatchObject({ state: 'withdrawn', endedAt: now.toISOString(), why: 'answered' })
  }
  const followUp: FollowUp = {
    kind: 'reminder',
    state: 'due',
    survey: '2026-11-29',
    lapsesAt,
    dueSince: lapsesAt,
  }
  await endReminder({ calls: { withdrawFollowUp }, clock: () => now })(
    { dealerId: 'd', callId: 'c', followUp },
    answeredAt,
  )
  return withdrawn
}

const from = Date.parse('2026-01-01T00:00:00Z')
/** An instant of few seconds, so that two are often close, written in any way that RFC 3339 allows. */
const written = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -12, max: 14 }), fc.boolean())
  .map(([ms, hours, isShort]) => {
    const instant = from + ms
    const local = new Date(instant + hours * 3_600_000).toISOString().slice(0, -1)
    const time = isShort && local.endsWith('.000') ? local.slice(0, -4) : local
    const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
    return { instant, text: `${time}${hours === 0 && isShort ? 'Z' : offset}` }
  })

test('a reminder ends if the survey was answered before it lapsed, however the two times are written', async () => {
  await fc.assert(
    fc.asyncProperty(written, written, async (answered, lapses) => {
      expect(await isWithdrawn(answered.text, lapses.text)).toBe(answered.instant < lapses.instant)
    }),
  )
})

test('a day without a time stands for its beginning', async () => {
  expect(await isWithdrawn('2026-11-28', '2026-11-28T00:00:01Z')).toBe(true)
  expect(await isWithdrawn('2026-11-28', '2026-11-28T00:00:00.000Z')).toBe(false)
})

test('answers are in order, and before or after a call, by the instant, however it is written', () => {
  fc.assert(
    fc.property(written, written, (one, other) => {
      expect(Math.sign(inOrderOfAnswer(one.text, other.text))).toBe(Math.sign(one.instant - other.instant))
      expect(isBefore(one.text, other.text, 'Europe/Madrid')).toBe(one.instant < other.instant)
    }),
  )
})
