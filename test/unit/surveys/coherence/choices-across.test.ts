import { expect, test } from 'vitest'
import { isMissing } from '../../../../functions/platform/statistics/figure.ts'
import { composeBrand } from '../../../../functions/surveys/coherence/compose-brand.ts'
import { brandMonths } from '../../../../functions/surveys/coherence/figures/brand-months.ts'
import { choicesAcross } from '../../../../functions/surveys/coherence/figures/choices/choices-across.ts'
import { funnelsOf } from '../../../../functions/surveys/coherence/figures/funnel.ts'
import { noCounts } from '../../../../functions/surveys/counting/month-counts.ts'

const P5 = { id: 'P5', right: ['Sí'], callChoices: { Sí: ['yes'], No: ['no'] } }

/** A dealer of whose customers so many said the same twice, and so many yes in the call and no in the survey. */
const dealerOf = (dealerId: string, same: number, fell: number) => ({
  dealerId,
  counts: {
    ...noCounts(),
    choices: {
      P5: [
        { call: 'yes', survey: 'Sí', n: same },
        { call: 'yes', survey: 'No', n: fell },
      ],
    },
  },
})
const dealers = [6, 7, 8, 9, 10].map((same, index) => dealerOf(`d${index}`, same, index))

test('the same choice across dealers is a share with dealers as clusters; under five dealers there is none', () => {
  const [found] = choicesAcross(dealers, [P5])
  expect(found).toMatchObject({ question: 'P5', dealers: 5, compared: 50 })
  if (!found || isMissing(found.same) || isMissing(found.same.limits)) throw new Error('no share')
  expect(found.same.value).toBeCloseTo(0.8, 12)
  // The clustered formula of statistics.md, by hand: residuals S - k m of 1.2, 0.6, 0, -0.6, -1.2, and t with 4 degrees.
  const se = Math.sqrt((5 / 4) * (2 * 1.44 + 2 * 0.36)) / 50
  expect(found.same.limits.low).toBeCloseTo(0.8 - 2.7764451051977987 * se, 9)
  expect(found.rightInCall).toMatchObject({ value: 1 })
  expect(found.rightInSurvey).toMatchObject({ value: 0.8 })
  expect(choicesAcross(dealers.slice(1), [P5])[0]).toMatchObject({ dealers: 4, same: { why: 'too-few' } })
})

test('the range of a share ends at all and at nothing', () => {
  const nearly = dealers.map(({ dealerId }, index) => dealerOf(dealerId, 10, index === 0 ? 4 : 0))
  const [found] = choicesAcross(nearly, [P5])
  if (!found || isMissing(found.same) || isMissing(found.same.limits)) throw new Error('no share')
  expect(found.same.limits.high).toBe(1)
})

test('a brand that does not say which choices mean the same has no share, and says why', () => {
  const [found] = choicesAcross(dealers, [{ id: 'P5', right: ['Sí'] }])
  expect(found).toMatchObject({
    same: { why: 'scales-differ' },
    rightInCall: { why: 'scales-differ' },
    rightInSurvey: { value: 0.8 },
  })
})

test('of each dealer only answers whose choice is mapped are in the share, the months and the funnel', () => {
  const unmapped = { call: 'yes', survey: 'No procede', n: 3 }
  const some = dealers.map(({ dealerId, counts }) => ({
    dealerId,
    counts: { ...counts, choices: { P5: [...counts.choices.P5, unmapped] } },
  }))
  const [without] = choicesAcross(dealers, [P5])
  const [found] = choicesAcross(some, [P5])
  expect(found).toMatchObject({ dealers: 5, compared: 65, unmapped: 15, same: without?.same })
  expect(found?.rightInSurvey).toMatchObject({ value: 40 / 65 })
  expect(funnelsOf(some, 'P5', [P5])).toEqual(funnelsOf(dealers, 'P5', [P5]))
  // A dealer without any that is mapped is none of the five.
  const [first, ...others] = some
  const none = { dealerId: first?.dealerId ?? '', counts: { ...noCounts(), choices: { P5: [unmapped] } } }
  expect(choicesAcross([none, ...others], [P5])[0]).toMatchObject({ dealers: 5, same: { why: 'too-few' } })
  expect(choicesAcross([none, none, none, none, none], [P5])[0]?.same).toMatchObject({ why: 'scales-differ' })
})

test('months and the funnel of a question with choices have the same choices, and no gap', () => {
  const own = dealers.map(({ dealerId, counts }) => ({
    ...{ dealerId, coveredUntil: null },
    months: [{ month: '2026-10', at: 'now', counts }],
  }))
  const [month] = brandMonths(['2026-10'], own, 'P5', [P5], '2026-11-15')
  expect(month).toMatchObject({
    ...{ dealers: 5, pairs: 50, identical: { value: 0.8 } },
    ...{ gap: { why: 'scales-differ' }, withinOne: { why: 'scales-differ' } },
  })
  const { gap, identical } = funnelsOf(dealers, 'P5', [P5])
  expect(gap).toBeNull()
  expect(identical?.centre).toBeCloseTo(0.8, 12)
  expect(identical?.dealers.map(({ responses }) => responses)).toEqual([6, 8, 10, 12, 14])
  expect(funnelsOf(dealers, 'P5', []).identical).toBeNull()
})

test('a dealer’s months of a question with choices have the share of the same ones', () => {
  const [, , , , fifth] = dealers
  const { months, choices } = composeBrand(
    {
      ...{ brand: { brandId: 'seat', name: 'SEAT', rewardRule: 'for-answering' }, goal: null },
      ...{ perPerson: true, questions: [P5], texts: {}, coveredUntil: null },
      known: [{ month: '2026-10', at: 'now', coveredUntil: null, counts: fifth?.counts ?? noCounts() }],
    },
    { from: '2026-10', to: '2026-10', question: 'P5', today: '2026-11-15' },
  )
  expect(months[0]).toMatchObject({ pairs: 14, gap: { why: 'scales-differ' } })
  expect(months[0]?.identical).toEqual(choices[0]?.same)
  expect(months[0]?.identical.value).toBeCloseTo(10 / 14, 12)
})
