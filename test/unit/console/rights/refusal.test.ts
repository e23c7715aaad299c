import { expect, test } from 'vitest'
import { texts as en } from '../../../../console/texts/en/dealer/rights.ts'
import { texts as es } from '../../../../console/texts/es/dealer/rights.ts'
import { refusalOf } from '../../../../console/views/rights/register/refusal.ts'

test('a request that was refused says on what ground, in both languages', () => {
  const refused = { state: 'refused', ground: 'not-held-here' } as const
  expect(refusalOf(refused, es)).toBe('Aquí no hay nada de esta persona')
  expect(refusalOf(refused, en)).toBe('Nothing is held here about this person')
  expect(refusalOf({ state: 'completed' }, es)).toBeUndefined()
  expect(refusalOf({ state: 'open' }, es)).toBeUndefined()
})
