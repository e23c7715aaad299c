import { describe, expect, test } from 'vitest'
import { draftOf, type Fields } from '../../../../console/data/drafts.ts'

const before: Fields = [
  ['/name', 'Talleres Gredos'],
  ['/zone', 'Europe/Madrid'],
  ['/alertRecipients/0/email', 'posventa@gredos.example'],
  ['/alertRecipients/0/kinds/after-service', 'yes'],
  ['/alertRecipients/1/email', 'gerencia@gredos.example'],
]
const without = (name: string): Fields => before.filter(([field]) => field !== name)

describe('a draft', () => {
  test('is nothing while nothing differs', () => {
    expect(draftOf(before, before)).toBeNull()
    expect(draftOf([], [])).toBeNull()
  })
  test('has only what was changed, so that it undoes nothing else', () => {
    const draft = draftOf(before, [...without('/name'), ['/name', 'Talleres Gredos, S. L.']])
    expect([...(draft?.fields ?? [])]).toEqual([['/name', 'Talleres Gredos, S. L.']])
    expect(draft?.before).toEqual([['/name', 'Talleres Gredos']])
    expect(draft?.touches('/name')).toBe(true)
    expect(draft?.touches('/zone')).toBe(false)
    expect(draft?.touches('/alertRecipients')).toBe(false)
  })
  test('has a list as a whole, also one that was emptied or unticked in one place', () => {
    const unticked = draftOf(before, without('/alertRecipients/0/kinds/after-service'))
    expect([...(unticked?.fields.keys() ?? [])]).toEqual([
      '/alertRecipients/0/email',
      '/alertRecipients/1/email',
    ])
    const emptied = draftOf(
      before,
      before.filter(([name]) => !name.startsWith('/alertRecipients/')),
    )
    expect(emptied?.fields.size).toBe(0)
    expect(emptied?.touches('/alertRecipients')).toBe(true)
    expect(emptied?.touches('/name')).toBe(false)
  })
  test('has rows that changed places', () => {
    const [name = ['', ''], zone = ['', ''], first = ['', ''], , second = ['', '']] = before
    const swapped: Fields = [name, zone, [first[0], second[1]], [second[0], first[1]]]
    expect(draftOf(before, swapped)?.touches('/alertRecipients/1/email')).toBe(true)
  })
})
