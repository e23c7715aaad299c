import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHandleRights, type RightsDealer } from '../../../functions/directory/rights/may-handle-rights.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const dealer = (more: Partial<RightsDealer> = {}): RightsDealer => ({
  ...exampleDealer,
  hasPrivacyPeople: true,
  ...more,
})
const privacyPerson = { email: 'dpo@example.com', privacyOf: [exampleDealer.dealerId] }
const manager = { email: 'gerencia@example.com' }

test('the people with the role carry out requests; without any, the managers do', () => {
  const of = (person: typeof manager, more?: Partial<RightsDealer>) =>
    mayHandleRights({ audience: 'dealer', person }, dealer(more))
  expect(of(privacyPerson)).toBe('execute')
  expect(of({ ...privacyPerson, privacyOf: ['another'] } as typeof manager)).toBe('nothing')
  expect(of(manager)).toBe('nothing')
  expect(of(manager, { hasPrivacyPeople: false })).toBe('execute')
  expect(of({ email: 'posventa@example.com' }, { hasPrivacyPeople: false })).toBe('nothing')
  expect(mayHandleRights({ audience: 'dealer' }, dealer({ hasPrivacyPeople: false }))).toBe('nothing')
})

test('staff carry out requests only where the dealer has so instructed, and register them elsewhere', () => {
  expect(mayHandleRights({ audience: 'staff' }, dealer())).toBe('register')
  expect(mayHandleRights({ audience: 'staff' }, dealer({ rightsHandledBy: 'dealer' }))).toBe('register')
  expect(mayHandleRights({ audience: 'staff' }, dealer({ rightsHandledBy: 'asortis' }))).toBe('execute')
})

test('nobody else may do anything, whatever the dealer says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('machine', 'specialist', 'public', 'any-dealer', 'participant'),
      fc.constantFrom(undefined, 'dealer', 'asortis'),
      fc.boolean(),
      (audience, rightsHandledBy, hasPrivacyPeople) => {
        const asked = dealer({ rightsHandledBy, hasPrivacyPeople })
        expect(mayHandleRights({ audience, person: privacyPerson }, asked)).toBe('nothing')
      },
    ),
  )
})
