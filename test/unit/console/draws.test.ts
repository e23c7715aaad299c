import { describe, expect, it } from 'vitest'
import { sendingKeys } from '../../../console/data/sending-keys.ts'
import { drawRead, winnerOf } from '../../../console/elements/draws/draw-read.ts'
import { drawDay, monthAt, yearsSince } from '../../../console/elements/draws/months.ts'
import { holderAt, nameIn, wordFor } from '../../../console/elements/draws/words.ts'
import { instantOf, localValue } from '../../../console/views/draw-month/applied-at.ts'
import { mostTelling, readCommitment } from '../../../console/views/draw/verifying/most-telling.ts'

const digits = '0f'.repeat(32)

describe('months of draws', () => {
  it('decides a month on the first day of the next', () => {
    expect(drawDay('2026-12')).toBe('2027-01-01')
  })
  it('offers the years from the first month on, the newest first, and never none', () => {
    expect(yearsSince('2025-11', '2027-02')).toEqual(['2027', '2026', '2025'])
    expect(yearsSince('2027-01', '2026-12')).toEqual(['2026'])
  })
  it('knows the month by the clock of Madrid', () => {
    expect(monthAt(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12')
  })
})

describe('who won', () => {
  const given = {
    state: 'decided' as const,
    winner: 2,
    holders: [
      [1, 'd-1'],
      [2, 'd-2'],
    ],
  }
  const draw = drawRead({
    ...given,
    chain: digits,
    discount: { amount: '300.00', currency: 'EUR' },
    group: 'meseta',
    month: '2026-11',
    participants: [1, 2],
    previous: digits,
    roster: digits,
    round: 1,
    rule: 'fidelizacion/draw/v1',
    commitment: digits,
    sealedAt: '2026-11-30T11:00:00Z',
  })
  it('is the dealer that held the number, once the draw is decided', () => {
    expect(winnerOf(draw)).toBe('d-2')
    expect(winnerOf({ ...draw, state: 'sealed' })).toBeUndefined()
  })
  const participants = [
    { participationNumber: 2, dealerId: 'd-9', name: 'Motor Duero', joinedAt: '2026-12-05T09:00:00Z' },
  ]
  it('is nobody who got the number after the list was sealed', () => {
    expect(holderAt(participants, 2, '2026-12-31T11:00:00Z')?.dealerId).toBe('d-9')
    expect(holderAt(participants, 2, '2026-11-30T11:00:00Z')).toBeUndefined()
  })
  it('has a name while it takes part, and its id afterwards', () => {
    expect(nameIn(participants, 'd-9')).toBe('Motor Duero')
    expect(nameIn(participants, 'd-2')).toBe('d-2')
  })
  it('shows a reason that is new as it is', () => {
    expect(wordFor({ late: 'tarde' }, 'late')).toBe('tarde')
    expect(wordFor({ late: 'tarde' }, 'other')).toBe('other')
  })
})

describe('verifying on the page', () => {
  const holds = { verdict: 'holds' as const, from: 'mail' }
  const wrong = { verdict: 'does-not-hold' as const, from: 'page' }
  it('shows whatever does not hold, and the commitment of the e-mail otherwise', () => {
    expect(mostTelling(holds, wrong)).toBe(wrong)
    expect(mostTelling(wrong, holds)).toBe(wrong)
    expect(mostTelling(holds, { ...holds, from: 'page' })).toBe(holds)
  })
  it('reads a commitment as it was copied, with spaces, line breaks and capitals', () => {
    expect(readCommitment(` ${digits.slice(0, 32).toUpperCase()}\n${digits.slice(32)} `)).toBe(digits)
  })
  it('takes nothing else for one', () => {
    expect(readCommitment(digits.slice(1))).toBeNull()
    expect(readCommitment(`${digits.slice(1)}g`)).toBeNull()
  })
})

describe('recording that a discount was applied', () => {
  it('reads what its field holds as a moment in the zone of the browser', () => {
    const at = new Date('2026-12-03T09:30:00.000Z')
    expect(instantOf(localValue(at))).toBe('2026-12-03T09:30:00.000Z')
  })
  it('leaves what is no time for the service to refuse', () => {
    expect(instantOf('')).toBe('')
  })
  it('has one key for as long as the content is the same', () => {
    const keyOf = sendingKeys()
    const first = keyOf('a')
    expect(keyOf('a')).toBe(first)
    expect(keyOf('b')).not.toBe(first)
  })
})
