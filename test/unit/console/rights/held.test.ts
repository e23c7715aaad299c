import { expect, test } from 'vitest'
import { recordable } from '../../../../console/views/rights/held.ts'

const decision = { decision: 'continue', at: '2026-11-20T10:00:00.000Z', ground: 'Garantía' } as const
const objection = { state: 'objection', phonesEnding: null, decision: null } as const

test.each([
  ['nobody objects', [], 'new'],
  ['one driver of a company objects', [{ ...objection, phonesEnding: ['001'] }], 'new'],
  ['an objection is to be decided about', [objection], null],
  ['the dealer has decided about an objection', [{ ...objection, decision }], 'again'],
] as const)('while %s, an objection can be recorded as that says', (_, states, as) => {
  expect(recordable('objection', { states: [...states] })).toBe(as)
})

test('another state is recorded once', () => {
  expect(recordable('no-contact', { states: [{ ...objection, state: 'no-contact' }] })).toBeNull()
  expect(recordable('restriction', { states: [{ ...objection, decision }] })).toBe('new')
})
