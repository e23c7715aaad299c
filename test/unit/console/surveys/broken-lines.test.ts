import { expect, test } from 'vitest'
import { texts as english } from '../../../../console/texts/en/staff/survey-imports.ts'
import { texts as spanish } from '../../../../console/texts/es/staff/survey-imports.ts'
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
  expect(brokenLines(errors)).toEqual({ ranges: ['7', '18–20'], isOne: false, more: 127 })
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

test('one line is told as one, and one more as one more', () => {
  const saidOf = (count: number, ...lines: number[]) => {
    const examples = lines.map((line) => at(line))
    const broken = brokenLines([{ code: 'stray-quote', count, examples }])
    if (!broken) throw new Error('no broken lines')
    const { ranges, isOne, more } = broken
    const given = [ranges.join(', '), isOne, `${more}`, more] as const
    return [spanish.brokenSay(...given), english.brokenSay(...given)]
  }
  expect(saidOf(1, 11)).toEqual([
    expect.stringMatching(/^Hay una fila que no se puede .* No va en .* la línea 11, y vuelva/),
    expect.stringMatching(/^One row cannot .* It is not in .* correct line 11 in/),
  ])
  expect(saidOf(2, 11, 12)).toEqual([
    expect.stringMatching(/^Hay filas .* las líneas 11–12, y vuelva/),
    expect.stringMatching(/^Some rows .* correct lines 11–12 in/),
  ])
  expect(saidOf(2, 11)).toEqual([
    expect.stringContaining('las líneas 11 y otra más, y'),
    expect.stringContaining('lines 11 and one other in'),
  ])
})
