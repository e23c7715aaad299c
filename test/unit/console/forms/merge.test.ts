import { describe, expect, test } from 'vitest'
import type { Fields } from '../../../../console/data/drafts.ts'
import { mergeFields } from '../../../../console/elements/forms/drafts/merge-fields.ts'

const lists = new Map([
  ['/alertRecipients', ['email']],
  ['/holidays', ['']],
])

type Recipient = { email: string; name?: string; level?: string; kinds?: readonly string[] }

const recipients = (...all: readonly Recipient[]): Fields =>
  all.flatMap(({ email, name = '', level = '1', kinds = ['delivery', 'recheck'] }, index) => {
    const base = `/alertRecipients/${index}`
    return [
      [`${base}/email`, email] as const,
      [`${base}/name`, name] as const,
      [`${base}/level`, level] as const,
      ...kinds.map((kind) => [`${base}/kinds/${kind}`, 'yes'] as const),
    ]
  })
const days = (...all: readonly string[]): Fields => all.map((day, index) => [`/holidays/${index}`, day])

const [a, b, c] = [{ email: 'a@x.example' }, { email: 'b@x.example' }, { email: 'c@x.example' }]
const merge = (before: Fields, typed: Fields, now: Fields) => mergeFields({ before, typed, now }, lists)
/** What the three come to, and that every row stands at its place. */
const merged = (before: Recipient[], typed: Recipient[], now: Recipient[]) =>
  merge(recipients(...before), recipients(...typed), recipients(...now))

describe('what two people save at once', () => {
  test('is both, in different fields', () => {
    const { fields, changes } = merge(
      [
        ['/name', 'Gredos'],
        ['/zone', 'Europe/Madrid'],
      ],
      [
        ['/name', 'Gredos'],
        ['/zone', 'Atlantic/Canary'],
      ],
      [
        ['/name', 'Gredos, S. L.'],
        ['/zone', 'Europe/Madrid'],
      ],
    )
    expect(fields).toEqual([
      ['/name', 'Gredos, S. L.'],
      ['/zone', 'Atlantic/Canary'],
    ])
    expect(changes).toEqual([{ what: 'field', name: '/name', value: 'Gredos, S. L.', isTyped: false }])
  })

  test('is what was typed in the same field, and the other is told', () => {
    const { fields, changes } = merge([['/name', 'Gredos']], [['/name', 'Mine']], [['/name', 'Theirs']])
    expect(fields).toEqual([['/name', 'Mine']])
    expect(changes).toEqual([{ what: 'field', name: '/name', value: 'Theirs', isTyped: true }])
  })

  test('is nothing to tell where both did the same, or the other nothing', () => {
    const [was, is]: Fields[] = [[['/name', 'Gredos']], [['/name', 'Same']]]
    expect(merge(was ?? [], is ?? [], is ?? []).changes).toEqual([])
    expect(merge(was ?? [], is ?? [], was ?? [])).toEqual({ fields: is, changes: [] })
  })

  test('is told of boxes that were ticked and unticked', () => {
    const { fields, changes } = merge(
      [['/rewards', 'yes']],
      [['/rewards', 'yes']],
      [['/brands/lince', 'yes']],
    )
    expect(fields).toEqual([['/brands/lince', 'yes']])
    expect(changes).toEqual([
      { what: 'field', name: '/brands/lince', value: 'yes', isTyped: false },
      { what: 'field', name: '/rewards', value: undefined, isTyped: false },
    ])
  })

  test('keeps fields together that are one, such as hours', () => {
    const hours = (from: string, to: string): Fields => [
      ['/workingHours', 'own'],
      ['/workingHours/mon/0/0', from],
      ['/workingHours/mon/0/1', to],
    ]
    const theirs = merge(hours('09:00', '14:00'), hours('09:00', '14:00'), hours('10:00', '15:00'))
    expect(theirs).toEqual({
      fields: hours('10:00', '15:00'),
      changes: [{ what: 'group', name: '/workingHours' }],
    })
    const both = merge(hours('09:00', '14:00'), hours('08:00', '14:00'), hours('09:00', '15:00'))
    expect(both.fields).toEqual(hours('08:00', '14:00'))
    expect(both.changes).toContainEqual({
      ...{ what: 'field', name: '/workingHours/mon/0/1', value: '15:00', isTyped: true },
    })
  })
})

describe('the rows of a list that two people save at once', () => {
  test('have what each changed in another row', () => {
    const { fields, changes } = merged(
      [a, b, c],
      [a, b, { ...c, name: 'Gerencia B' }],
      [{ ...a, name: 'Jefatura A' }, b, c],
    )
    expect(fields).toEqual(recipients({ ...a, name: 'Jefatura A' }, b, { ...c, name: 'Gerencia B' }))
    expect(changes).toEqual([
      { what: 'field', name: '/alertRecipients/0/name', value: 'Jefatura A', isTyped: false },
    ])
  })

  test('have what each changed in other fields of the same row, and what was typed in the same field', () => {
    const { fields, changes } = merged(
      [a],
      [{ ...a, name: 'Mine', kinds: ['recheck'] }],
      [{ ...a, name: 'Theirs', level: '2' }],
    )
    expect(fields).toEqual(recipients({ ...a, name: 'Mine', level: '2', kinds: ['recheck'] }))
    expect(changes).toEqual([
      { what: 'field', name: '/alertRecipients/0/name', value: 'Theirs', isTyped: true },
      { what: 'field', name: '/alertRecipients/0/level', value: '2', isTyped: false },
    ])
  })

  test('keep an address that the other has changed', () => {
    const moved = { email: 'new@x.example' }
    const { fields, changes } = merged([a, b], [a, { ...b, name: 'B' }], [moved, b])
    expect(fields).toEqual(recipients(moved, { ...b, name: 'B' }))
    expect(changes).toEqual([
      { what: 'field', name: '/alertRecipients/0/email', value: 'new@x.example', isTyped: false },
    ])
  })

  test('never mix two people: who was replaced is another row', () => {
    const other = { email: 'z@x.example', name: 'Zoe', level: '3' }
    const { fields, changes } = merged([a, b], [{ ...a, name: 'Ana' }, b], [other, b])
    expect(fields).toEqual(recipients({ ...a, name: 'Ana' }, other, b))
    expect(changes).toEqual([
      { what: 'removed', list: '/alertRecipients', knownBy: 'a@x.example', isTyped: true },
      { what: 'added', name: '/alertRecipients/1', knownBy: 'z@x.example' },
    ])
  })

  test('have what each added, at its place', () => {
    const [mine, theirs] = [{ email: 'mine@x.example' }, { email: 'theirs@x.example' }]
    const { fields, changes } = merged([a, b], [a, mine, b], [theirs, a, b])
    expect(fields).toEqual(recipients(theirs, a, mine, b))
    expect(changes).toEqual([{ what: 'added', name: '/alertRecipients/0', knownBy: 'theirs@x.example' }])
  })

  test('lack what either took away, but not what the other has changed meanwhile', () => {
    expect(merged([a, b, c], [b, c], [a, b])).toEqual({
      fields: recipients(b),
      changes: [{ what: 'removed', list: '/alertRecipients', knownBy: 'c@x.example', isTyped: false }],
    })
    const back = merged([a, b], [b], [{ ...a, level: '2' }, b])
    expect(back.fields).toEqual(recipients({ ...a, level: '2' }, b))
    expect(back.changes).toEqual([{ what: 'back', name: '/alertRecipients/0', knownBy: 'a@x.example' }])
  })

  test('keep the order into which somebody put them', () => {
    const fields = merged([a, b, c], [c, a, b], [a, b, { ...c, name: 'C' }]).fields
    expect(fields).toEqual(recipients({ ...c, name: 'C' }, a, b))
  })

  test('are single values, too', () => {
    const { fields, changes } = merge(
      days('2026-12-24', '2026-12-31'),
      days('2026-12-24', '2026-12-31', '2027-01-05'),
      days('2026-12-24'),
    )
    expect(fields).toEqual(days('2026-12-24', '2027-01-05'))
    expect(changes).toEqual([{ what: 'removed', list: '/holidays', knownBy: '2026-12-31', isTyped: false }])
  })
})
