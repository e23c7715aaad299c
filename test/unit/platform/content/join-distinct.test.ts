import { expect, test } from 'vitest'
import { joinDistinct, joinDistinctLists } from '../../../../functions/platform/content/join-distinct.ts'

test('joins records in order', () => {
  const joined = joinDistinct('thing', [{ b: 1 }, {}, { a: 'x' }])
  expect(Object.entries(joined)).toEqual([
    ['b', 1],
    ['a', 'x'],
  ])
})

test('rejects a name that two records declare', () => {
  expect(() => joinDistinct('event', [{ a: 1, b: 2 }, { c: 3 }, { b: 2 }])).toThrow(
    'Two parts declare the event b',
  )
})

test('joins lists in order and rejects duplicate values', () => {
  expect(joinDistinctLists('scope', [['b', 'a'], [], ['c']])).toEqual(['b', 'a', 'c'])
  expect(() =>
    joinDistinctLists('scope', [
      ['b', 'a'],
      ['c', 'a'],
    ]),
  ).toThrow('Two parts declare the scope a')
})
