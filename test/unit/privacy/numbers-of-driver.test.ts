import { expect, test } from 'vitest'
import { numbersOfDriver } from '../../../functions/privacy/states/numbers-of-driver.ts'

test.each([
  { why: 'a driver with two', written: [['a', 'b'], ['c']], given: ['b'], all: ['a', 'b'] },
  { why: 'one of them alone in another call', written: [['a', 'b'], ['a']], given: ['b'], all: ['a', 'b'] },
  {
    why: 'one of three',
    written: [
      ['a', 'b', 'c'],
      ['b', 'c'],
    ],
    given: ['c'],
    all: ['a', 'b', 'c'],
  },
  {
    why: 'a switchboard beside theirs',
    written: [
      ['s', 'a'],
      ['s', 'b'],
    ],
    given: ['a'],
    all: ['a'],
  },
  {
    why: 'the switchboard',
    written: [
      ['s', 'a'],
      ['s', 'b'],
    ],
    given: ['s'],
    all: ['s'],
  },
  {
    why: 'a number that another driver has a call with',
    written: [['a'], ['b'], ['a', 'b']],
    given: ['a'],
    all: ['a'],
  },
  { why: 'what no call has', written: [['a', 'b']], given: ['x'], all: ['x'] },
  { why: 'several', written: [['a', 'b'], ['c', 'd'], ['e']], given: ['a', 'd'], all: ['a', 'b', 'c', 'd'] },
])('whoever asks with $why', ({ written, given, all }) =>
  expect(numbersOfDriver(given, written).toSorted()).toEqual(all),
)
