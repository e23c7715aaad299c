import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { normaliseInstant } from '../../../../functions/platform/content/instant.ts'
import { instant } from '../../../../functions/platform/content/schemas.ts'

const pad = (number: number) => String(number).padStart(2, '0')

describe('a time', () => {
  it.each([
    ['2026-11-20T09:58:12Z', '2026-11-20T09:58:12Z'],
    ['2026-11-20T09:58:12.000Z', '2026-11-20T09:58:12Z'],
    ['2026-11-20t09:58:12z', '2026-11-20T09:58:12Z'],
    ['2026-11-20T10:58:12+01:00', '2026-11-20T09:58:12Z'],
    ['2026-11-20T00:28:12.5-03:30', '2026-11-20T03:58:12.500Z'],
    ['2026-11-20T09:58:12.1234567890123Z', '2026-11-20T09:58:12.123Z'],
    ['2026-11-20T09:58:12.0009999Z', '2026-11-20T09:58:12Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00Z'],
    ['2026-11-20T09:58:12-00:00', '2026-11-20T09:58:12Z'],
  ])('%s is stored as %s', (given, stored) => {
    expect(z.parse(instant, given)).toBe(stored)
  })

  it.each([
    '2026-11-20T09:58:12',
    '2026-11-20 09:58:12Z',
    '2026-11-20T09:58Z',
    '2026-02-29T09:58:12Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:58:60Z',
    '2026-11-20T09:58:12+24:00',
    '2026-11-20T09:58:12+01:60',
    '2026-11-20T09:58:12+0100',
    '0000-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    `2026-11-20T09:58:12.${'0'.repeat(1000)}Z`,
  ])('%s is refused', (given) => {
    expect(z.safeParse(instant, given).success).toBe(false)
  })

  it('is the same in every spelling, and stays what it is', () => {
    const times = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(times, fc.integer({ min: -1439, max: 1439 }), fc.nat(9999), (time, ahead, digits) => {
        const stored = normaliseInstant(time.toISOString())
        const local = new Date(time.getTime() + ahead * 60_000).toISOString().slice(0, -1)
        const size = Math.abs(ahead)
        const offset = `${ahead < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
        expect(normaliseInstant(`${local}${digits}${offset}`)).toBe(stored)
        expect(normaliseInstant(stored ?? '')).toBe(stored)
      }),
    )
  })
})
