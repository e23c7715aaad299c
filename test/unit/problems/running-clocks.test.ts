import { describe, expect, it } from 'vitest'
import { runningClocks } from '../../../functions/problems/file/running-clocks.ts'

/** Monday to Friday from nine to two and from four to half past seven, in Madrid. */
const calendar = {
  hours: Object.fromEntries(
    (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [
      day,
      [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ] as [string, string][],
    ]),
  ),
  isClosed: () => false,
  zone: 'Europe/Madrid',
}
/** Monday 30 November 2026, one in the afternoon and half past six in the evening, in Madrid. */
const deadlines = { acknowledgeBy: '2026-11-30T12:00:00.000Z', resolveBy: '2026-11-30T17:30:00.000Z' }
const at = (text: string) => new Date(text)

describe('the clocks of a problem', () => {
  it('both run while nobody has acknowledged it, in working time', () => {
    const clocks = runningClocks({ status: 'open', ...deadlines }, calendar, at('2026-11-30T09:30:00Z'))
    expect(clocks).toEqual([
      { missing: 'acknowledge', by: deadlines.acknowledgeBy, workingMinutesLeft: 150 },
      // Half past ten to two, and four to half past six.
      { missing: 'resolve', by: deadlines.resolveBy, workingMinutesLeft: 210 + 150 },
    ])
  })
  it('do not move while the dealer is closed', () => {
    const left = (now: string) =>
      runningClocks({ status: 'open', ...deadlines }, calendar, at(now))[0]?.workingMinutesLeft
    expect(left('2026-11-28T10:00:00Z')).toBe(240)
    expect(left('2026-11-29T22:00:00Z')).toBe(240)
  })
  it('say by how much working time a deadline was missed', () => {
    const clocks = runningClocks({ status: 'open', ...deadlines }, calendar, at('2026-11-30T15:30:00Z'))
    expect(clocks.map(({ workingMinutesLeft }) => workingMinutesLeft)).toEqual([-90, 120])
  })
  it('are one once it is acknowledged, and none once it is closed', () => {
    const clocks = (status: 'in-progress' | 'resolved') =>
      runningClocks({ status, ...deadlines }, calendar, at('2026-11-30T09:30:00Z'))
    expect(clocks('in-progress').map(({ missing }) => missing)).toEqual(['resolve'])
    expect(clocks('resolved')).toEqual([])
  })
  it('come in the order in which they end', () => {
    const swapped = { acknowledgeBy: deadlines.resolveBy, resolveBy: deadlines.acknowledgeBy }
    const clocks = runningClocks({ status: 'open', ...swapped }, calendar, at('2026-11-30T09:30:00Z'))
    expect(clocks.map(({ missing }) => missing)).toEqual(['resolve', 'acknowledge'])
  })
})
