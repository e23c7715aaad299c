import { expect, test } from 'vitest'
import { drawHex, drawNumber, isDrawn } from '../../../functions/supervision/sample/draw.ts'
import { commitmentTo, monthKeyOf, sampleMonth } from '../../../functions/supervision/sample/month-key.ts'
import { probabilityOf } from '../../../functions/supervision/sample/probability.ts'
import { stratumOf } from '../../../functions/supervision/sample/stratum.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { exampleCall, exampleQuestionnaire, typicalCall } from '../../support/calls/example-call.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => index)

test('the test vector holds: commitment, numbers and threshold', () => {
  expect(commitmentTo(key)).toBe('630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd')
  const first = drawNumber(key, 'sample', 'talleres-gredos', 'call-1')
  expect(drawHex(first)).toBe('60770cbdf2e9')
  expect(first / 2 ** 48).toBe(0.37681655538009196)
  expect(drawHex(drawNumber(key, 'sample', 'talleres-gredos', 'call-2'))).toBe('be6840ef998b')
  const threshold = 14_073_748_835_532
  expect(isDrawn(threshold - 1, 0.05)).toBe(true)
  expect(isDrawn(threshold, 0.05)).toBe(false)
  expect([isDrawn(2 ** 48 - 1, 1), isDrawn(0, 0)]).toEqual([true, false])
})

test('a number is written with all its twelve digits, and the second draw is another one', () => {
  expect(drawHex(1)).toBe('000000000001')
  const second = drawNumber(key, 'second', 'talleres-gredos', 'call-1')
  expect(second).not.toBe(drawNumber(key, 'sample', 'talleres-gredos', 'call-1'))
})

test('each month has a key of its own, by the month in Madrid', () => {
  expect(monthKeyOf('m', '2026-11')).not.toEqual(monthKeyOf('m', '2026-12'))
  expect(monthKeyOf('m', '2026-11')).toEqual(monthKeyOf('m', '2026-11'))
  expect(sampleMonth('2026-11-30T22:59:59.999Z')).toBe('2026-11')
  expect(sampleMonth('2026-11-30T23:00:00.000Z')).toBe('2026-12')
})

const of = (content: CallContent, isNew = false) => {
  const classification = classify(content, exampleQuestionnaire)
  const stratum = stratumOf({ content, classification }, isNew, defaultStrata)
  return [stratum.trait, probabilityOf(stratum, defaultStrata)]
}
const { endedAt: _, ...openEnded } = typicalCall
const { operatorVerdict: __, ...unstated } = exampleCall

test.each<[string, CallContent, boolean, [string, number]]>([
  ['a call like any other', typicalCall, false, ['other', 0.05]],
  ["one of an operator's first", typicalCall, true, ['new-operator', 0.5]],
  ['a problem on which operator and facts differ', exampleCall, false, ['disagreement', 1]],
  ['a problem on which the operator said nothing', unstated, true, ['problem', 1]],
  [
    'a problem that the operator denies',
    { ...exampleCall, operatorVerdict: { problem: false } },
    true,
    ['disagreement', 1],
  ],
  ['a call put without its end', openEnded, false, ['open-ended', 0.1]],
  ['a very short call', { ...typicalCall, endedAt: '2026-11-20T10:10:35Z' }, false, ['very-short', 0.2]],
  ['nobody reached, without an end', { ...openEnded, outcome: 'unreachable' }, false, ['other', 0.05]],
  [
    'nobody reached, after seconds',
    { ...typicalCall, outcome: 'unreachable', endedAt: '2026-11-20T10:10:08Z' },
    false,
    ['other', 0.05],
  ],
])('%s is in its stratum', (_, content, isNew, expected) => {
  expect(of(content, isNew)).toEqual(expected)
})

test('an outcome may be drawn more often, never less often, than the rest', () => {
  const stratum = stratumOf(
    {
      content: { ...typicalCall, outcome: 'unreachable' },
      classification: classify(typicalCall, exampleQuestionnaire),
    },
    false,
    defaultStrata,
  )
  const at = (unreachable: number) => probabilityOf(stratum, { ...defaultStrata, outcomes: { unreachable } })
  expect([at(0.3), at(0.01)]).toEqual([0.3, 0.05])
})
