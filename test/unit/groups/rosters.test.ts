import { describe, expect, test } from 'vitest'
import { type Group, withSealed } from '../../../functions/groups/group/group.ts'
import { rosterOf } from '../../../functions/groups/group/rosters.ts'

const place = (dealerId: string, number: number, more: object = {}) => ({
  ...{ number, dealerId, joinedAt: '2026-01-10T09:00:00Z' },
  ...more,
})
const group: Group = {
  ...{ groupId: 'g', name: 'G', monthlyDiscount: { amount: '50.00', currency: 'EUR' }, revision: 1 },
  ...{ putBy: 'test', firstMonth: '2026-01', createdAt: '2026-01-01T00:00:00Z', lastSealed: null, n: 1 },
  places: [place('a', 1), place('b', 2)],
}
const sealed = (of: Group, month: string, missed = false) =>
  withSealed(of, {
    ...{ month, commitment: month, held: false },
    ...(missed && { missed: [{ month, commitment: month, sealedAt: '2026-12-01T11:00:00Z' }] }),
  })

describe('a group’s roster of a month', () => {
  test('is who was on its list, whoever leaves or joins afterwards', () => {
    const october = sealed(group, '2026-10')
    const changed = {
      ...october,
      places: [place('b', 2), place('c', 1, { joinedAt: '2026-11-02T09:00:00Z' })],
    }
    const november = sealed(changed, '2026-11')
    expect(rosterOf(november, '2026-10')).toEqual(['a', 'b'])
    expect(rosterOf(november, '2026-11')).toEqual(['c', 'b'])
  })

  test('is nobody’s for a list that was missed, and unknown before a list is sealed and after three more', () => {
    const missed = sealed(group, '2026-09', true)
    expect(rosterOf(missed, '2026-09')).toEqual([])
    expect(rosterOf(missed, '2026-10')).toBeNull()
    const later = ['2026-10', '2026-11', '2026-12'].reduce((of, month) => sealed(of, month), missed)
    expect(later.rosters).toHaveLength(3)
    expect(rosterOf(later, '2026-09')).toBeNull()
  })

  test('of a list from before rosters were kept is told by the places', () => {
    const places = [
      place('a', 1, { leftAt: '2026-11-02T09:00:00Z' }),
      place('b', 2, { leftAt: '2026-06-02T09:00:00Z' }),
      place('c', 3, { joinedAt: '2026-11-01T09:00:00Z' }),
      place('d', 4),
    ]
    const before = { ...group, places, lastSealed: { month: '2026-10', commitment: 'x' } }
    expect(rosterOf(before, '2026-10')).toEqual(['a', 'd'])
  })
})
