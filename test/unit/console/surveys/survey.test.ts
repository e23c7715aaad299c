import { expect, test } from 'vitest'
import { nothingChanged } from '../../../../console/views/survey/nothing-changed.ts'
import {
  callIdOf,
  knownCalls,
  maySettle,
  offered,
  sideOf,
} from '../../../../console/views/survey/settling/call-choice.ts'

test('nothing has changed only where something was tested; else it is too early to say', () => {
  expect(nothingChanged([{ chance: null }, { chance: null }])).toBe('tooEarly')
  expect(nothingChanged([{ chance: null }, { chance: 0.4 }])).toBe('nothingChanged')
})

test('whichever call a response has can be chosen otherwise: by its id, or the address of its page', () => {
  expect(knownCalls({ matched: 'C-1', ambiguous: [] })).toEqual(['C-1'])
  expect(knownCalls({ matched: null, ambiguous: ['C-1', 'C-2'] })).toEqual(['C-1', 'C-2'])
  expect(callIdOf(' C-7 ')).toBe('C-7')
  expect(callIdOf('https://consola.example/d/gredos/llamadas/a%20b?x=1')).toBe('a b')
  expect(callIdOf('-')).toBeNull()
})

test('who settled a match is said by the side, not by an id', () => {
  expect(['staff:x', 'dealer:debba29f'].map(sideOf)).toEqual(['asortis', 'dealer'])
})

test('a dealer’s people are offered to settle what is in doubt or was settled; staff any match', () => {
  const settled = { by: 'dealer:ana', at: '2026-12-01T00:00:00.000Z' }
  const of = (match: 'matched' | 'ambiguous' | 'waiting' | 'anonymous', more: object = {}) => ({
    ...{ match, settled: null, ambiguous: match === 'ambiguous' ? ['C-1', 'C-2'] : [] },
    ...more,
  })
  const all = [of('matched'), of('matched', { settled }), of('ambiguous'), of('waiting'), of('anonymous')]
  expect(all.map((one) => maySettle(one, false))).toEqual([false, true, true, true, false])
  expect(all.map((one) => maySettle(one, true))).toEqual([true, true, true, true, false])
  expect(offered(of('ambiguous'), false)).toEqual({ other: false, none: true })
  expect(offered(of('waiting'), false)).toEqual({ other: true, none: false })
  expect(offered(of('waiting', { settled }), false)).toEqual({ other: true, none: true })
  expect(offered(of('ambiguous'), true)).toEqual({ other: true, none: true })
})
