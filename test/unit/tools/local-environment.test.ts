import { expect, test } from 'vitest'
import { localEnvironment, shellExports } from '../../../tools/running/local-environment.ts'

test.each([
  ['2026-11-01T00:00:00Z', '2026-11', '2026-11-30T11:00:05Z', '2026-12-01T11:05:05Z'],
  ['2026-11-15T12:00:00Z', '2026-11', '2026-11-30T11:00:05Z', '2026-12-01T11:05:05Z'],
  ['2026-12-31T10:59:59Z', '2026-12', '2026-12-31T11:00:05Z', '2027-01-01T11:05:05Z'],
  ['2026-12-31T11:00:00Z', '2027-01', '2027-01-31T11:00:05Z', '2027-02-01T11:05:05Z'],
  ['2026-12-31T23:30:00Z', '2027-01', '2027-01-31T11:00:05Z', '2027-02-01T11:05:05Z'],
  ['2027-03-28T00:30:00Z', '2027-03', '2027-03-31T10:00:05Z', '2027-04-01T10:05:05Z'],
  ['2028-02-28T12:00:00Z', '2028-02', '2028-02-29T11:00:05Z', '2028-03-01T11:05:05Z'],
  ['2028-02-29T11:30:00Z', '2028-03', '2028-03-31T10:00:05Z', '2028-04-01T10:05:05Z'],
])('at %s the next draw is for %s', (now, MONTH, SEALING, DRAWING) => {
  expect(localEnvironment(new Date(now))).toMatchObject({ MONTH, SEALING, DRAWING })
})

test('dates follow the given clock across the end of a month', () => {
  expect(localEnvironment(new Date('2028-03-01T00:00:00Z'))).toMatchObject({
    TODAY: '2028-03-01',
    YESTERDAY: '2028-02-29',
    LAST_WEEK: '2028-02-23',
  })
})

test('values are quoted for a shell', () => {
  expect(shellExports({ A: "it's $HOME" })).toBe(`export A='it'\\''s $HOME'\n`)
})
