import { expect, test } from 'vitest'
import { composeAgreement } from '../../../functions/supervision/agreement/compose-agreement.ts'
import type { Came, RatedCall, StoodVerdict } from '../../../functions/supervision/agreement/rated-call.ts'
import type { SampleLine } from '../../../functions/supervision/sample/sample-line-item.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import goldens from '../../support/platform/goldens/statistics.json' with { type: 'json' }

let made = 0
const verdict = (problem: boolean, more: Partial<StoodVerdict> = {}): StoodVerdict => ({
  ...{ at: `2026-11-20T10:00:${String(made % 60).padStart(2, '0')}.000Z`, by: 'specialist:eva', problem },
  ...{ criteria: problem ? ['refusal'] : [], listened: true, ...more },
})
const call = (left: boolean, first: Came, line: Partial<SampleLine> = {}): RatedCall => {
  made += 1
  return {
    line: {
      ...{ dealerId: 'gredos', callId: `c-${made}`, at: '2026-11-20T09:00:00.000Z', operator: 'op-1' },
      ...{ kind: 'after-service', outcome: 'completed', settings: 0, u: '000000000001', drawn: true },
      ...(left ? { trait: 'other', probability: 0.05 } : { trait: 'problem', probability: 1 }),
      operatorVerdict: { problem: !left, criteria: left ? [] : ['refusal'] },
      ...line,
    },
    first,
  }
}
const times = (n: number, make: () => RatedCall) => Array.from({ length: n }, make)
const notDrawn = { drawn: false, u: 'ffffffffffff' }
const disagreement = { trait: 'disagreement', probability: 1 } as const
const compose = (calls: readonly RatedCall[]) => composeAgreement(calls, () => defaultStrata)

test("an operator's kappa over calls of which only a sample was reviewed is the golden one", () => {
  const { a, b, c1, d1, M, m, found, estimate, kappa95, missShare95 } = goldens.sampledKappa
  const rest = { trait: 'other', probability: m / M } as const
  const figures = compose([
    ...times(a, () => call(false, verdict(true))),
    ...times(b, () => call(false, verdict(false))),
    ...times(c1, () => call(true, verdict(true), disagreement)),
    ...times(d1, () => call(true, verdict(false), disagreement)),
    ...times(found, () => call(true, verdict(true), rest)),
    ...times(m - found, () => call(true, verdict(false), rest)),
    ...times(M - m, () => call(true, 'waiting', { ...rest, ...notDrawn })),
  ])
  const [low, high] = kappa95
  expect(figures.kappa).toEqual({
    value: expect.closeTo(estimate, 9),
    low: expect.closeTo(low ?? 0, 9),
    high: expect.closeTo(high ?? 0, 9),
    why: null,
  })
  expect(missShare95[0]).toBeLessThan(found / m)
  expect(figures.basis).toEqual({
    ...{ problems: a + b, disagreements: c1 + d1, sample: m, second: 0 },
    weightsSum: expect.closeTo(a + b + c1 + d1 + M, 6),
  })
  expect(figures.misses).toEqual({ found, of: m, atMost: null })
  const misses = (M * found) / m
  expect(figures.raw.value).toBeCloseTo((a + d1 + M - misses) / (a + b + c1 + d1 + M), 9)
})

test('none missed of forty leaves up to 7.2 % possible', () => {
  const clean = times(40, () => call(true, verdict(false)))
  expect(compose(clean).misses).toEqual({ found: 0, of: 40, atMost: expect.closeTo(0.0722, 4) })
})

test('while no disagreement has been reviewed, nothing stands for them; those of another operator do', () => {
  const problems = times(60, () => call(false, verdict(true)))
  const clean = times(20, () => call(true, verdict(false)))
  const others = times(380, () => call(true, 'waiting', notDrawn))
  const waiting = times(30, () => call(true, 'waiting', disagreement))
  const silent = compose([...problems, ...clean, ...others, ...waiting])
  expect(silent.kappa).toEqual({ value: null, low: null, high: null, why: 'too-few' })
  expect(silent.missedShare).toMatchObject({ value: null, why: 'too-few' })
  const ofOther = times(30, () => call(true, verdict(true), { ...disagreement, operator: 'op-2' }))
  const { kappa, raw, missedShare, basis } = compose([
    ...problems,
    ...clean,
    ...others,
    ...waiting,
    ...ofOther,
  ])
  // As if each of the thirty that wait had been judged as those of the other operator were.
  const judged = times(30, () => call(true, verdict(true), disagreement))
  const all = compose([...problems, ...clean, ...others, ...judged, ...ofOther])
  expect(kappa.value).toBeCloseTo(all.kappa.value ?? 0, 9)
  expect(raw.value).toBeCloseTo(all.raw.value ?? 0, 9)
  expect(missedShare.value).toBeCloseTo(all.missedShare.value ?? 0, 9)
  expect(basis.weightsSum).toBeCloseTo(60 + 400 + 60, 9)
})

test('problems that wait are not left out either', () => {
  const one = (first: Came, operator: string) => call(false, first, { operator })
  const clean = times(20, () => call(true, verdict(false)))
  const others = times(380, () => call(true, 'waiting', notDrawn))
  const figures = compose([
    ...times(10, () => one(verdict(true), 'op-1')),
    ...times(50, () => one('waiting', 'op-2')),
    ...[...clean, ...others],
  ])
  expect(figures.prevalence.value).toBeCloseTo(60 / 460, 9)
})

test('of an operator who never saw a problem, kappa is 0 and has no interval', () => {
  const { kappa } = compose([
    ...times(3, () => call(true, verdict(true))),
    ...times(17, () => call(true, verdict(false))),
    ...times(380, () => call(true, 'waiting', notDrawn)),
  ])
  expect(kappa).toEqual({ value: 0, low: null, high: null, why: 'no-interval' })
})

test('a month without reviews has reasons instead of figures', () => {
  const { kappa, misses, running } = compose(times(9, () => call(true, 'waiting', notDrawn)))
  expect(kappa).toMatchObject({ value: null, why: 'too-few' })
  expect(misses).toEqual({ found: 0, of: 0, atMost: null })
  expect(running).toEqual([])
})

test('only what was listened to counts towards misses; the rest is reported, and the others stand for it', () => {
  const figures = compose([
    ...times(8, () => call(true, verdict(false))),
    ...times(2, () => call(true, verdict(true, { listened: false }))),
    call(true, 'cannot-tell'),
    call(true, 'waiting'),
    call(true, verdict(true), { operator: 'op-2' }),
    ...times(3, () => call(true, 'waiting', notDrawn)),
    call(true, 'not-reviewed'),
  ])
  expect(figures.misses).toMatchObject({ found: 1, of: 9 })
  expect(figures.nonResponse).toEqual([
    {
      ...{ kind: 'after-service', outcome: 'completed', trait: 'other', drawn: 14, counted: 9 },
      ...{ cannotTell: 1, notListened: 2, waiting: 1, notReviewed: 1, byOthers: 0 },
    },
  ])
  expect(figures.basis.weightsSum).toBeCloseTo(20 * 13 + 20, 9)
})

test('calls without an operator’s verdict are counted and in no figure', () => {
  const stated = times(4, () => call(true, verdict(false)))
  const figures = compose([...stated, call(true, verdict(true), { operatorVerdict: undefined })])
  expect(figures).toMatchObject({ calls: 5, notStated: 1, basis: { sample: 4 }, misses: { found: 0, of: 4 } })
})

test('each criterion says who named it, and two specialists are compared on what both judged', () => {
  const agreed = { ...call(false, verdict(true)), second: verdict(true) }
  const other = {
    ...call(false, verdict(true, { criteria: ['low-marks'] })),
    second: verdict(false),
  }
  const { confusion, second } = compose([agreed, other])
  expect(confusion.filter((one) => one.both + one.operatorOnly + one.specialistOnly > 0)).toEqual([
    { criterion: 'low-marks', both: 0, operatorOnly: 0, specialistOnly: 1 },
    { criterion: 'refusal', both: 1, operatorOnly: 1, specialistOnly: 0 },
  ])
  expect(second).toMatchObject({ of: 2, agreed: 1 })
})

test('the running test counts calls drawn with the smallest probability, by when they were reviewed', () => {
  const fresh = { trait: 'new-operator', probability: 0.5 } as const
  const later = { at: '2026-11-20T12:00:00.000Z' }
  const { running } = compose([
    call(true, verdict(true, { at: '2026-11-21T10:00:00.000Z' }), { ...fresh, u: '7fffffffffff' }),
    call(true, verdict(true, { at: '2026-11-20T10:00:00.000Z' }), fresh),
    // Drawn as one of an outcome with a higher probability, reviewed for certain, called a problem by the operator.
    call(true, verdict(true), { ...fresh, probability: 0.9, u: '800000000000' }),
    call(true, 'waiting', { ...notDrawn, at: '2026-11-20T11:00:00.000Z' }),
    call(true, verdict(true), { ...later, ...disagreement, u: '0ccccccccccd' }),
    call(false, verdict(false)),
  ])
  expect(running).toEqual([
    {
      operator: 'op-1',
      points: [
        {
          reviewedAt: '2026-11-20T10:00:00.000Z',
          ...{ sum: expect.closeTo(1.76 + Math.log(5), 9), limit: 3.2, flagged: true },
        },
        {
          reviewedAt: '2026-11-21T10:00:00.000Z',
          ...{ sum: expect.closeTo(1.76 + Math.log(5), 9), limit: 3.2, flagged: true },
        },
      ],
    },
  ])
})

test('an operator is new until the first call drawn as one of somebody who is not, whatever the calls in between were', () => {
  const fresh = { trait: 'new-operator', probability: 0.5 } as const
  const day = (n: number) => ({ at: `2026-11-${n}T09:00:00.000Z` })
  const between = { ...disagreement, u: '7fffffffffff' }
  const { running } = compose([
    call(true, verdict(false), { ...fresh, ...day(10) }),
    call(true, verdict(false), { ...between, ...day(11) }),
    call(true, verdict(false), day(12)),
    call(true, verdict(false), { ...between, ...day(13) }),
  ])
  expect(running[0]?.points).toHaveLength(3)
})

test('a range holds less often if calls were drawn with different probabilities and few misses were found', () => {
  const left = (probability: number, problem: boolean) => call(true, verdict(problem), { probability })
  const even = [left(0.5, true), ...times(30, () => left(0.5, false))]
  expect(compose(even).rangesHold).toBe(0.93)
  expect(compose([...even, left(0.05, false)]).rangesHold).toBe(0.89)
  const many = times(10, () => left(0.5, true))
  expect(compose([...even, ...many, left(0.05, false)]).rangesHold).toBe(0.93)
})
