import { describe, expect, it } from 'vitest'
import { monthIn } from '../../../console/elements/words/months.ts'
import { monthsToChoose, readMonth } from '../../../console/elements/periods/months-to-choose.ts'

describe('the month of a list of calls', () => {
  it('is the current one where the dealer is', () => {
    const newYear = new Date('2026-12-31T23:30:00Z')
    expect(monthIn('Europe/Madrid', newYear)).toBe('2027-01')
    expect(monthIn('Atlantic/Canary', newYear)).toBe('2026-12')
  })

  it('is the one that the address names, unless that is none or still to come', () => {
    const read = (mes: string) => readMonth(new URLSearchParams({ mes }), '2026-11')
    expect(['2026-10', '2026-13', 'x', '', '2026-12'].map(read)).toEqual([
      '2026-10',
      ...['2026-11', '2026-11', '2026-11', '2026-11'],
    ])
  })

  it('can be chosen among the last 24, and an older one stays chosen', () => {
    const months = monthsToChoose('2026-11', '2020-05')
    expect([months[0], months[23], months[24]]).toEqual(['2026-11', '2024-12', '2020-05'])
    expect(monthsToChoose('2026-11', '2026-10')).toHaveLength(24)
  })
})
