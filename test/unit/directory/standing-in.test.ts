import { describe, expect, it } from 'vitest'
import { hasLeft } from '../../../functions/directory/dealers/leaving.ts'
import { withStandIns } from '../../../functions/directory/recipients/standing-in.ts'
import { callCalendarOf } from '../../../functions/directory/dealers/dealer-calendar.ts'
import { workingMinutesBetween } from '../../../functions/platform/calendar/working-time.ts'

const ana = { email: 'ana@example.com', name: 'Ana', level: 1 }
const zone = 'Europe/Madrid'
const standIn = { for: 'Ana@example.com', email: 'bea@example.com', until: '2026-11-20' }

describe('recipients with stand-ins', () => {
  it.each([
    ['2026-11-20T22:59:59Z', [{ email: 'bea@example.com', level: 1, inPlaceOf: 'Ana' }]],
    ['2026-11-20T23:00:00Z', [ana]],
  ])('are replaced through the last day where the dealer is: %s', (now, expected) => {
    expect(withStandIns([ana], { standIns: [standIn], zone }, new Date(now))).toEqual(expected)
  })

  it('names somebody without a name by the address as it was typed, and replaces nobody twice', () => {
    const typed = { email: 'a@xn--mller-kva.example', typedEmail: 'a@müller.example' }
    const standIns = [
      { for: typed.email, email: 'bea@example.com', until: '2026-11-20' },
      { for: 'bea@example.com', email: 'carlos@example.com', until: '2026-11-20' },
    ]
    const [found] = withStandIns([typed], { standIns, zone }, new Date('2026-11-20T10:00:00Z'))
    expect(found).toMatchObject({ email: 'bea@example.com', inPlaceOf: 'a@müller.example' })
    expect(found?.typedEmail).toBeUndefined()
  })
})

describe('a dealer that leaves', () => {
  it('has left when its last day begins where it is', () => {
    const left = (now: string, at = zone) => hasLeft({ endsAt: '2026-12-01', zone: at }, new Date(now))
    expect(left('2026-11-30T22:59:59Z')).toBe(false)
    expect(left('2026-11-30T23:00:00Z')).toBe(true)
    expect(left('2026-11-30T23:00:00Z', 'Atlantic/Canary')).toBe(false)
    expect(hasLeft({ zone }, new Date('2099-01-01T00:00:00Z'))).toBe(false)
  })
})

describe("a dealer's call hours", () => {
  const perDay = (day: string, more: object = {}) =>
    workingMinutesBetween(
      callCalendarOf({ zone, holidays: ['2026-11-25'], region: 'ES-CL', ...more }),
      new Date(`${day}T00:00:00Z`),
      new Date(`${day}T22:00:00Z`),
    )

  it('are by default Monday to Friday, 9 to 21, but not on closed days and public holidays', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-25', '2026-12-25']
    expect(days.map((day) => perDay(day))).toEqual([12 * 60, 0, 0, 0, 0])
    expect(perDay('2026-11-21', { callHours: { sat: [['10:00', '14:00']] } })).toBe(4 * 60)
  })
})
