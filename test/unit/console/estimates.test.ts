import { expect, test } from 'vitest'
import {
  estimateCell,
  estimateParts,
  estimateText,
  writersOf,
} from '../../../console/elements/figures/estimate-text.ts'
import { texts as t } from '../../../console/texts/es/estimates.ts'

const write = writersOf('es')

test('an estimate has its value with its range, or why there is none', () => {
  const known = { value: -0.6, low: -0.9, high: -0.3, why: null }
  expect(estimateText(known, write.gap, t)).toBe('-0,6 (de -0,9 a -0,3)')
  expect(estimateText({ ...known, low: null, high: null, why: 'no-interval' }, write.gap, t)).toBe('-0,6')
  expect(estimateText({ value: null, low: null, high: null, why: 'too-few' }, write.gap, t)).toBe(
    'Pocas respuestas',
  )
})

test('where there is room beneath a figure, its range and its reason stand there', () => {
  const known = { value: 0.72, low: 0.5, high: 0.9, why: null }
  expect(estimateParts(known, write.share, 'ayuda', t)).toEqual([
    '72\u00a0%',
    'de 50\u00a0% a 90\u00a0% · ayuda',
  ])
  expect(estimateParts({ value: null, low: null, high: null, why: 'too-few' }, write.share, '', t)).toEqual([
    '—',
    'Pocas respuestas',
  ])
})

test('in a cell a figure that is not there says why, and never that it has no range', () => {
  const known = { value: 0.72, low: 0.5, high: 0.9, why: null }
  const none = { value: null, low: null, high: null }
  expect(estimateCell(known, write.mark, t)).toEqual(['0,72', 'de 0,5 a 0,9'])
  expect(estimateCell({ ...none, why: 'too-few' }, write.mark, t)).toEqual(['Pocas respuestas', ''])
  expect(estimateCell({ ...none, why: 'no-interval' }, write.mark, t)).toEqual(['—', ''])
})

test('differences have their sign, and those of shares are in percentage points', () => {
  expect(write.gap(0.25)).toBe('+0,25')
  expect(write.gap(0)).toBe('0')
  expect(write.points(0.125)).toBe('+12,5')
})
