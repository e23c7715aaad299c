import { expect, test } from 'vitest'
import { disclosedFigures, hiddenQuestions } from '../../../../functions/draws/coherence/disclosed-figures.ts'
import { getGroupCoherence } from '../../../../functions/draws/coherence/get-group-coherence.ts'
import { brandSurveyContent } from '../../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../../functions/directory/brand-surveys/example.ts'
import type { Draw } from '../../../../functions/draws/store/draw-item.ts'
import { countsOfBrand } from '../../../../functions/surveys/coherence/figures/brand-questions.ts'
import { countMonth } from '../../../../functions/surveys/counting/count-month.ts'
import type { SurveyMonth } from '../../../../functions/surveys/counting/figures-item.ts'
import { exampleBrand, exampleDealer } from '../../../support/calls/example-call.ts'
import { monthOfResponses } from '../../../support/surveys/survey-facts.ts'

const countsOf = (n: number, seed: number) =>
  countMonth({ responses: monthOfResponses(n, 2, seed), expected: [], calls: [], zone: 'Europe/Madrid' })
const dealers = (...sizes: number[]) =>
  sizes.map((n, index) => ({ dealerId: `d${index}`, counts: countsOfBrand('seat', countsOf(n, index + 1)) }))

test('five dealers with five responses each are shown: the gap to a tenth, whole percentages, no counts', () => {
  const disclosed = disclosedFigures(dealers(5, 6, 7, 8, 9), [])
  if (!disclosed.shown) throw new Error('hidden')
  expect(disclosed.figures.map(({ question }) => question)).toEqual([null, 'Q1', 'Q2'])
  for (const { gap, identical, ...rest } of disclosed.figures) {
    expect(Number(gap) * 10).toBeCloseTo(Math.round(Number(gap) * 10), 9)
    expect(Number.isInteger(identical)).toBe(true)
    expect(Object.keys(rest).toSorted()).toEqual(['brand', 'question', 'withinOne'])
  }
})

test('four dealers, a fifth with four responses, or one with more than half: nothing is shown', () => {
  expect(disclosedFigures(dealers(9, 9, 9, 9), [])).toEqual({ shown: false, why: 'fewer-than-5-dealers' })
  expect(disclosedFigures(dealers(9, 9, 9, 9, 4), [])).toEqual({ shown: false, why: 'fewer-than-5-dealers' })
  expect(disclosedFigures(dealers(5, 5, 5, 5, 21), [])).toEqual({
    shown: false,
    why: 'one-has-more-than-half',
  })
  expect(disclosedFigures(dealers(5, 5, 5, 5, 20), []).shown).toBe(true)
})

test('a question that too few dealers were asked is left out, although the others are shown', () => {
  const [first, ...others] = dealers(6, 6, 6, 6, 6)
  if (!first) throw new Error('no dealer')
  const { 'seat/Q2': _, ...tables } = first.counts.tables
  const disclosed = disclosedFigures([{ ...first, counts: { ...first.counts, tables } }, ...others], [])
  if (!disclosed.shown) throw new Error('hidden')
  expect(disclosed.figures.map(({ question }) => question)).toEqual([null, 'Q1'])
})

const brands = {
  brand: async (brandId: string) => ({ ...exampleBrand, brandId, name: brandId.toUpperCase() }),
}
const surveyOf = async () => brandSurveyContent.parse(brandSurveyExample) as never

const draw = (month: string, holders: readonly string[]): Draw => ({
  groupId: 'castilla',
  month,
  list: '',
  commitment: '',
  state: 'sealed',
  sealedAt: '',
  holders: holders.map((dealerId, index) => [index + 1, dealerId] as const),
})

const read = (rosters: Record<string, string[]>, sizes: Record<string, number>) => {
  const stored = (dealerId: string, month: string): SurveyMonth => ({
    month,
    at: `${month}-28T00:00:00.000Z`,
    coveredUntil: null,
    counts: countsOf(sizes[dealerId] ?? 6, dealerId.charCodeAt(0) + Number(month.slice(5))),
  })
  const months = Object.keys(rosters)
  return getGroupCoherence({
    groups: { get: async () => ({ groupId: 'castilla', places: [] }) as never },
    draws: {
      get: async (_, month) => {
        const roster = rosters[month]
        return roster && draw(month, roster)
      },
    },
    figures: {
      brandsOf: async () => [],
      list: async (dealerId, _brand, from, to) =>
        months.filter((month) => month >= from && month <= to).map((month) => stored(dealerId, month)),
    },
    directory: { ...brands, dealer: async (dealerId) => ({ ...exampleDealer, dealerId }) },
    brandSurvey: surveyOf,
    clock: () => new Date('2026-11-15T12:00:00Z'),
  })
}
const staff = { audience: 'staff', id: 'staff:1' } as const

test('each month counts those on its sealed roster, also after one has left; a month without a roster hides the range', async () => {
  const five = ['a', 'b', 'c', 'd', 'e']
  const get = read({ '2026-09': five, '2026-10': ['a', 'b', 'c', 'd', 'f'], '2026-11': five.slice(0, 4) }, {})
  const two = await get('castilla', { from: '2026-09', to: '2026-10' }, staff)
  expect(two.months.map(({ why }) => why)).toEqual([null, null])
  expect(two.range.figures).not.toBeNull()
  const three = await get('castilla', { from: '2026-09', to: '2026-11' }, staff)
  expect(three.months.map(({ why }) => why)).toEqual([null, null, 'fewer-than-5-dealers'])
  expect(three.range).toEqual({ figures: null, why: 'month-not-shown' })
  const four = await get('castilla', { from: '2026-08', to: '2026-09' }, staff)
  expect(four.months[0]).toEqual({ month: '2026-08', figures: null, why: 'no-roster' })
})

test('without months, the newest in a row that are shown; with months, those, shown or not', async () => {
  const five = ['a', 'b', 'c', 'd', 'e']
  const rosters = { '2026-06': five, '2026-08': five, '2026-09': five, '2026-10': five, '2026-11': ['a'] }
  const get = read(rosters, {})
  const young = await get('castilla', {}, staff)
  expect(young).toMatchObject({ from: '2026-08', to: '2026-10', range: { why: null } })
  const asked = await get('castilla', { from: '2026-08', to: '2026-10' }, staff)
  expect({ ...young, asOf: '' }).toEqual({ ...asked, asOf: '' })
  expect(await get('castilla', { to: '2026-11' }, staff)).toMatchObject({ from: '2025-12', to: '2026-11' })
  expect(await read({ '2026-10': ['a'] }, {})('castilla', {}, staff)).toMatchObject({
    ...{ from: '2025-12', to: '2026-11', range: { why: 'month-not-shown' } },
  })
})

test("someone who is not on a month's roster is in none of its figures", async () => {
  const five = ['a', 'b', 'c', 'd', 'e']
  const query = { from: '2026-09', to: '2026-09' }
  const alone = await read({ '2026-09': five }, {})('castilla', query, staff)
  const withSixth = await read({ '2026-09': five, '2026-10': [...five, 'z'] }, { z: 500 })(
    'castilla',
    query,
    staff,
  )
  expect(withSixth.months).toEqual(alone.months)
})

/** All five dealers have both brands, whose surveys both have a Q1: on 0 to 10, and on 1 to 5. */
const withTwoBrands = (dealersOfCupra = 5) => {
  const stored = (dealerId: string, brand: string): SurveyMonth => {
    const counts = countsOf(6, dealerId.charCodeAt(0))
    const pair = { x: 5, y: 4, n: 6 }
    const cupra = { ...counts, tables: { 'Q1|1,5|1,5': [pair] } }
    return { month: '2026-09', at: '', coveredUntil: null, counts: brand === 'cupra' ? cupra : counts }
  }
  const ids = ['a', 'b', 'c', 'd', 'e']
  return getGroupCoherence({
    groups: {
      get: async () =>
        ({ groupId: 'castilla', places: [{ number: 1, dealerId: 'a', joinedAt: '' }] }) as never,
    },
    draws: { get: async (_, month) => draw(month, ids) },
    figures: { brandsOf: async () => [], list: async (dealerId, brand) => [stored(dealerId, brand)] },
    brandSurvey: surveyOf,
    directory: {
      ...brands,
      dealer: async (dealerId) => ({
        ...{ ...exampleDealer, dealerId },
        brands: ids.indexOf(dealerId) < dealersOfCupra ? ['seat', 'cupra'] : ['seat'],
      }),
    },
    clock: () => new Date('2026-11-15T12:00:00Z'),
  })
}
const september = { from: '2026-09', to: '2026-09' }

test('two brands’ questions of the same id are two questions, each of its own marks and scale', async () => {
  const { range, months } = await withTwoBrands()('castilla', september, staff)
  const named = (range.figures ?? []).map(({ brand, question }) => [brand, question])
  expect(named).toEqual([
    [null, null],
    ['cupra', 'Q1'],
    ['seat', 'Q1'],
    ['seat', 'Q2'],
  ])
  expect(range.figures?.[1]).toMatchObject({ gap: -1, identical: 0, withinOne: 100 })
  const alone = await withTwoBrands(0)('castilla', september, staff)
  expect(range.figures?.slice(2)).toEqual(alone.range.figures?.slice(1))
  expect(months[0]?.figures).toEqual(range.figures)
})

test('a brand’s question is asked for by both; without the brand, each brand’s is in the answer', async () => {
  const get = withTwoBrands()
  const asked = async (query: { brand?: string; question?: string }) => {
    const { range } = await get('castilla', { ...september, ...query }, staff)
    return range.figures?.map(({ brand, question }) => `${brand}/${question}`)
  }
  expect(await asked({ brand: 'seat', question: 'Q1' })).toEqual(['seat/Q1'])
  expect(await asked({ question: 'Q1' })).toEqual(['cupra/Q1', 'seat/Q1'])
  // All of a brand's questions together, and each.
  expect(await asked({ brand: 'cupra' })).toEqual(['cupra/null', 'cupra/Q1'])
})

test('a question that four dealers’ brand asks is hidden, although another brand asks all five under its id', async () => {
  const { range } = await withTwoBrands(4)('castilla', september, staff)
  const alone = await withTwoBrands(0)('castilla', september, staff)
  expect(range.figures).toEqual(alone.range.figures)
})

test('which questions there are to choose from, by brand, with what they ask; not those that no month shows', async () => {
  const brandsIn = async (dealersOfCupra: number) =>
    (await withTwoBrands(dealersOfCupra)('castilla', september, staff)).brands
  const texts = {
    Q1: '¿Qué satisfacción le ha dejado la visita en conjunto?',
    Q2: 'Q2',
  }
  const seat = {
    ...{ brand: 'seat', name: 'SEAT' },
    questions: Object.entries(texts).map(([question, text]) => ({ question, text })),
  }
  const cupra = { brand: 'cupra', name: 'CUPRA', questions: [{ question: 'Q1', text: texts.Q1 }] }
  expect(await brandsIn(5)).toEqual([cupra, seat])
  expect(await brandsIn(4)).toEqual([seat])
})

test('staff see each dealer beside the limits, of the brand and question asked for; participants never', async () => {
  const get = withTwoBrands(5)
  const ofStaff = async (query: { brand?: string; question?: string }) =>
    (await get('castilla', { ...september, ...query }, staff)).funnels
  expect((await ofStaff({}))?.gap?.dealers.map(({ dealerId }) => dealerId)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect((await ofStaff({ brand: 'cupra', question: 'Q1' }))?.gap).toMatchObject({ centre: -1 })
  expect((await ofStaff({ brand: 'seat', question: 'Q1' }))?.gap?.centre).not.toBe(-1)
  expect(await ofStaff({ question: 'Q1' })).toEqual({ gap: null, identical: null })
  const participant = { audience: 'dealer', id: 'dealer:1', dealerIds: ['a'] } as const
  for (const query of [{}, { brand: 'seat' }, { brand: 'cupra', question: 'Q1' }])
    expect((await get('castilla', { ...september, ...query }, participant)).funnels).toBeNull()
})

/** Five dealers answer Q1; of Q2 in October, only one has answers. */
const withHidden = () => {
  const months = ['2026-09', '2026-10']
  const stored = (dealerId: string, month: string): SurveyMonth => {
    const counts = countsOf(6, dealerId.charCodeAt(0) + Number(month.slice(5)))
    const { Q2: _, ...tables } = counts.tables
    const hides = month === '2026-10' && dealerId !== 'e'
    return { month, at: '', coveredUntil: null, counts: { ...counts, ...(hides && { tables }) } }
  }
  return getGroupCoherence({
    groups: { get: async () => ({ groupId: 'castilla', places: [] }) as never },
    draws: { get: async (_, month) => draw(month, ['a', 'b', 'c', 'd', 'e']) },
    figures: {
      brandsOf: async () => [],
      list: async (dealerId, _brand, from, to) =>
        months.filter((month) => month >= from && month <= to).map((month) => stored(dealerId, month)),
    },
    directory: { ...brands, dealer: async (dealerId) => ({ ...exampleDealer, dealerId }) },
    brandSurvey: surveyOf,
    clock: () => new Date('2026-11-15T12:00:00Z'),
  })
}

test('a question that a month hides is in no range with that month, and in no figure of all questions', async () => {
  const { months, range } = await withHidden()('castilla', { from: '2026-09', to: '2026-10' }, staff)
  const [september, october] = months.map(({ figures }) => figures ?? [])
  expect(september?.map(({ question }) => question)).toEqual([null, 'Q1', 'Q2'])
  for (const figures of [october, range.figures ?? []]) {
    const [all, first, ...others] = figures ?? []
    expect([all?.question, first?.question, others]).toEqual([null, 'Q1', []])
    expect({ ...all, brand: 'seat', question: 'Q1' }).toEqual(first)
  }
})

test('a month in which each question is hidden is not among those that the group opens on', async () => {
  const months = ['2026-09', '2026-10']
  const stored = (dealerId: string, month: string): SurveyMonth => {
    const counts = countsOf(6, dealerId.charCodeAt(0))
    const [first] = Object.values(counts.tables)
    // In October each dealer is asked another question.
    const tables = month === '2026-10' ? { [`Q-${dealerId}`]: first ?? [] } : counts.tables
    return { month, at: '', coveredUntil: null, counts: { ...counts, tables } }
  }
  const get = getGroupCoherence({
    groups: { get: async () => ({ groupId: 'castilla', places: [] }) as never },
    draws: { get: async (_, month) => draw(month, ['a', 'b', 'c', 'd', 'e']) },
    figures: {
      brandsOf: async () => [],
      list: async (dealerId) => months.map((month) => stored(dealerId, month)),
    },
    directory: { ...brands, dealer: async (dealerId) => ({ ...exampleDealer, dealerId }) },
    brandSurvey: surveyOf,
    clock: () => new Date('2026-10-15T12:00:00Z'),
  })
  const asked = await get('castilla', { from: '2026-09', to: '2026-10' }, staff)
  expect(asked.months.map(({ why, figures }) => [why, figures?.length])).toEqual([
    [null, 3],
    [null, 0],
  ])
  expect(await get('castilla', {}, staff)).toMatchObject({ from: '2026-09', to: '2026-09' })
})

/** Six answers to `P5` of each dealer a month, or so many of the dealers named, and as many without a mapping as said. */
const withChoices = (
  few: Record<string, number> = {},
  isMapped = true,
  unmapped: Record<string, number> = {},
  marked: (dealerId: string, month: string) => boolean = () => true,
) => {
  const months = ['2026-09', '2026-10']
  const stored = (dealerId: string, month: string): SurveyMonth => {
    const n = (month === '2026-10' && few[dealerId]) || 6
    const choices = [
      { call: 'yes', survey: 'Sí', n: n - 1 },
      { call: 'no', survey: 'Sí', n: 1 },
      { call: 'yes', survey: 'No procede', n: unmapped[dealerId] ?? 0 },
    ]
    const counts = {
      ...countsOf(marked(dealerId, month) ? 6 : 0, dealerId.charCodeAt(0)),
      choices: { P5: choices },
    }
    return { month, at: '', coveredUntil: null, counts }
  }
  const P5 = {
    id: 'P5',
    choices: ['Sí', 'No', 'No procede'],
    ...(isMapped && { callChoices: { Sí: ['yes'], No: ['no'] } }),
  }
  return getGroupCoherence({
    groups: { get: async () => ({ groupId: 'castilla', places: [] }) as never },
    draws: { get: async (_, month) => draw(month, ['a', 'b', 'c', 'd', 'e']) },
    figures: {
      brandsOf: async () => [],
      list: async (dealerId, _brand, from, to) =>
        months.filter((month) => month >= from && month <= to).map((month) => stored(dealerId, month)),
    },
    directory: { ...brands, dealer: async (dealerId) => ({ ...exampleDealer, dealerId }) },
    brandSurvey: async () =>
      brandSurveyContent.parse({
        ...brandSurveyExample,
        goal: undefined,
        surveyFile: undefined,
        surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: 10 }, top: 9 }, P5],
      }) as never,
    clock: () => new Date('2026-11-15T12:00:00Z'),
  })
}
const both = { from: '2026-09', to: '2026-10' }

test('of a question with choices the same ones are shown in whole per cent, and nothing that has a distance', async () => {
  const { range, months, brands: known, funnels } = await withChoices()('castilla', both, staff)
  const own = { brand: 'seat', question: 'P5', gap: null, identical: 83, withinOne: null }
  expect(range.figures?.at(-1)).toEqual(own)
  expect(known[0]?.questions.map(({ question }) => question)).toEqual(['P5', 'Q1', 'Q2'])
  const asked = await withChoices()('castilla', { ...both, brand: 'seat', question: 'P5' }, staff)
  expect(asked.range.figures).toEqual([own])
  expect(asked.months.map(({ figures }) => figures)).toEqual([[own], [own]])
  expect(asked.funnels).toMatchObject({ gap: null, identical: { dealers: { length: 5 } } })
  // They are in no figure of all questions, and in no funnel of them.
  const without = await withChoices({}, false)('castilla', both, staff)
  expect(without.range.figures).toEqual(range.figures?.slice(0, -1))
  expect(months[0]?.figures?.[0]).toEqual(without.months[0]?.figures?.[0])
  expect(funnels).toEqual(without.funnels)
})

test.each([
  ['only four dealers have five answers', { e: 4 }, {}],
  ['one has more than half', { e: 30 }, {}],
  ['only four dealers have five answers with a mapping', { e: 4 }, { e: 9 }],
])(
  'a question with choices of which %s in a month is not in it, nor in a range with it',
  async (_, few, unmapped) => {
    const { range, months } = await withChoices(few, true, unmapped)('castilla', both, staff)
    const questions = months.map(({ figures }) => figures?.map(({ question }) => question))
    expect(questions).toEqual([
      [null, 'Q1', 'Q2', 'P5'],
      [null, 'Q1', 'Q2'],
    ])
    expect(range.figures?.map(({ question }) => question)).toEqual([null, 'Q1', 'Q2'])
  },
)

const P5 = { brand: 'seat', question: 'P5', gap: null, identical: 83, withinOne: null }

test('a survey with choices alone is shown, and opened on, under the same rule: five with five answers, none with more than half', async () => {
  const only = withChoices({}, true, {}, () => false)
  const { months, range } = await only('castilla', both, staff)
  expect([...months.map(({ figures }) => figures), range.figures]).toEqual([[P5], [P5], [P5]])
  expect(await only('castilla', {}, staff)).toMatchObject({ from: '2026-09', to: '2026-10' })
  for (const few of [{ e: 4 }, { e: 30 }]) {
    const hiding = withChoices(few, true, {}, () => false)
    const hidden = await hiding('castilla', both, staff)
    expect(hidden.months.map(({ figures }) => figures)).toEqual([[P5], null])
    expect(hidden.range).toEqual({ figures: null, why: 'month-not-shown' })
  }
  const unmapped = await withChoices({}, false, {}, () => false)('castilla', both, staff)
  expect(unmapped.months.map(({ why }) => why)).toEqual(['fewer-than-5-dealers', 'fewer-than-5-dealers'])
})

test('choices show nothing of marks that are hidden: not in their month, nor in a range with it', async () => {
  const get = withChoices({}, true, {}, (dealerId, month) => month === '2026-09' || dealerId < 'e')
  const { months, range } = await get('castilla', both, staff)
  expect(months.map(({ figures }) => figures?.map(({ question }) => question))).toEqual([
    [null, 'Q1', 'Q2', 'P5'],
    ['P5'],
  ])
  expect(range.figures).toEqual([P5])
})

test('where one dealer has more than half of the responses with marks, none of their questions is shown beside choices', () => {
  const described = [{ id: 'seat/P5', callChoices: { Sí: ['yes'] } }]
  const choices = { 'seat/P5': [{ call: 'yes', survey: 'Sí', n: 6 }] }
  const all = dealers(6, 6, 6, 6, 40).map(({ dealerId, counts }, index) => {
    // Of the first question the largest has no more answers than the others.
    const firstOf = Object.keys(counts.tables).find((key) => key.startsWith('seat/Q1'))
    const tables = { ...counts.tables, [firstOf ?? '']: [{ x: 9, y: 8, n: 6 }] }
    return { dealerId, counts: { ...counts, choices, tables: index === 4 ? tables : counts.tables } }
  })
  const disclosed = disclosedFigures(all, described)
  expect(disclosed.shown && disclosed.figures.map(({ question }) => question)).toEqual(['P5'])
  expect(hiddenQuestions(all, described)).toEqual(new Set(['seat/Q1', 'seat/Q2']))
})
