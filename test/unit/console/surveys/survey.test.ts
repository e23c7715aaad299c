import { expect, test } from 'vitest'
import { nothingChanged } from '../../../../console/views/survey/nothing-changed.ts'
import { callIdOf, knownCalls, sideOf } from '../../../../console/views/survey/settling/call-choice.ts'

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
