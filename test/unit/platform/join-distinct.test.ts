import { expect, test } from 'vitest'
import { joinDistinct, joinDistinctLists } from '../../../functions/platform/content/join-distinct.ts'

test('records are joined in their order', () => {
  const joined = joinDistinct('thing', [{ b: 1 }, {}, { a: 'x' }])
  expect(Object.entries(joined)).toEqual([
    ['b', 1],
    ['a', 'x'],
  ])
})

test('a name that two declare is refused', () => {
  expect(() => joinDistinct('event', [{ a: 1, b: 2 }, { c: 3 }, { b: 2 }])).toThrow(
    'Two parts declare the event b',
  )
})

test('lists are joined in their order, and a value that is there twice is refused', () => {
  expect(joinDistinctLists('scope', [['b', 'a'], [], ['c']])).toEqual(['b', 'a', 'c'])
  expect(() =>
    joinDistinctLists('scope', [
      ['b', 'a'],
      ['c', 'a'],
    ]),
  ).toThrow('Two parts declare the scope a')
})
