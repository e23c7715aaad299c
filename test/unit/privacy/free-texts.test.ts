import { expect, test } from 'vitest'
import { canaryOf, freeTexts, withoutCanary } from '../../support/privacy/free-texts.ts'

test('each field into which somebody can write has a canary, or a reason why it needs none', () => {
  const all = freeTexts()
  expect(all.length).toBeGreaterThan(120)
  const left = all.filter((field) => !(field in canaryOf) && !withoutCanary.some(({ of }) => of.test(field)))
  expect(left).toEqual([])
})

test('no canary and no reason is for a field that is not there', () => {
  const all = freeTexts()
  expect(Object.keys(canaryOf).filter((field) => !all.includes(field))).toEqual([])
  expect(withoutCanary.filter(({ of }) => !all.some((field) => of.test(field)))).toEqual([])
})
