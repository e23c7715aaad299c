import { expect, test } from 'vitest'
import {
  brokenLines,
  hasNotYesOrNo,
  isLeftOut,
} from '../../../../console/views/survey-imports/outcome/broken-lines.ts'

const at = (line: number, column: string | null = null) => ({ row: line - 1, line, column, note: 'Must …' })

test('the lines to be corrected in the original file are told together, and how many more there are', () => {
  const errors = [
    { code: 'unclosed-quote' as const, count: 130, examples: [at(18, 'Nota'), at(19), at(20)] },
    { code: 'not-a-date' as const, count: 1, examples: [at(30, 'Fecha')] },
    { code: 'extra-cell' as const, count: 1, examples: [at(7)] },
    { code: 'truncated-row' as const, count: 1, examples: [at(99, 'Nota')] },
  ]
  expect(brokenLines(errors)).toEqual({ ranges: ['7', '18–20'], more: 127 })
  expect(brokenLines(errors.slice(1, 2))).toBeNull()
  expect(brokenLines(errors.slice(3))).toBeNull()
})

test('at most twenty of them', () => {
  const examples = Array.from({ length: 100 }, (_, index) => at(2 + 2 * index))
  const told = brokenLines([{ code: 'missing-cell', count: 500, examples }])
  expect(told?.ranges).toHaveLength(20)
  expect(told?.more).toBe(480)
})

test('rows of which nobody knows whether they name their customer are not in the file to correct, nor told as broken', () => {
  const errors = [{ code: 'not-yes-or-no' as const, count: 3, examples: [at(7, 'Identificado')] }]
  expect(isLeftOut('not-yes-or-no')).toBe(true)
  expect(isLeftOut('duplicate-column')).toBe(true)
  expect(isLeftOut('not-on-scale')).toBe(false)
  expect(hasNotYesOrNo(errors)).toBe(true)
  expect(brokenLines(errors)).toBeNull()
})
