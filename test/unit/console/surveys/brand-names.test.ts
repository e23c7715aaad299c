import { expect, test } from 'vitest'
import { brandNames } from '../../../../console/views/survey/brand-names/brand-names.ts'

const lince = { brand: 'lince', name: 'Lince' }
const nutria = { brand: 'nutria', name: 'Nutria' }

test('the brand of an item is said only where a list may have several', () => {
  const one = brandNames([lince], [{ brand: 'lince' }])
  expect(one('lince')).toBeUndefined()
  const two = brandNames([lince, nutria], [{ brand: 'lince' }])
  expect([two('lince'), two('nutria')]).toEqual(['Lince', 'Nutria'])
  // A brand that the dealer had until it was taken away, on a page that was read later.
  const former = brandNames([lince], [{ brand: 'lince' }, { brand: 'zorro' }])
  expect([former('lince'), former('zorro')]).toEqual(['Lince', 'zorro'])
})
