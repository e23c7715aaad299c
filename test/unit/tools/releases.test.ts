import { expect, test } from 'vitest'
import { addRelease, unusedAssets } from '../../../tools/site/releases.ts'

const day = (number: number) => new Date(Date.UTC(2030, 0, number))

test('an asset stays for 30 days after the last release that had it was replaced', () => {
  const first = addRelease([], ['assets/a', 'assets/shared'], day(1))
  // In use for long: its age counts from the day on which it is replaced.
  const second = addRelease(first, ['assets/b', 'assets/shared'], day(100))
  expect(unusedAssets(first, second)).toEqual([])
  const third = addRelease(second, ['assets/c'], day(129))
  expect(unusedAssets(second, third)).toEqual([])
  const fourth = addRelease(third, ['assets/c'], day(130))
  expect(unusedAssets(third, fourth)).toEqual(['assets/a'])
  const fifth = addRelease(fourth, ['assets/d'], day(159))
  expect(unusedAssets(fourth, fifth)).toEqual(['assets/b', 'assets/shared'])
})

test('nothing of a release that comes back is deleted', () => {
  const first = addRelease([], ['assets/a'], day(1))
  const second = addRelease(first, ['assets/b'], day(2))
  const back = addRelease(second, ['assets/a'], day(60))
  expect(unusedAssets(second, back)).toEqual([])
  expect(back.map(({ assets }) => assets)).toEqual([['assets/a'], ['assets/b']])
})
