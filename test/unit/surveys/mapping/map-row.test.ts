import { describe, expect, test } from 'vitest'
import type { BrandSurvey } from '../../../../functions/directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../../../functions/directory/brand-surveys/survey-file.ts'
import { FileRefused } from '../../../../functions/surveys/files/file-fault.ts'
import { dealerFinder } from '../../../../functions/surveys/mapping/find-dealer.ts'
import { rowMapper } from '../../../../functions/surveys/mapping/map-row.ts'
import { planColumns, wantedColumns } from '../../../../functions/surveys/mapping/plan-columns.ts'
import { refusedCells } from '../../../../functions/surveys/mapping/refused-cells.ts'
import { responseIds } from '../../../../functions/surveys/mapping/response-ids.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'

const file: SurveyFile = {
  columns: {
    responseId: 'Nº',
    dealer: 'Código',
    answeredAt: 'Fecha',
    visitRef: 'Orden',
    plate: 'Matrícula',
    visitDate: 'Visita',
    identified: 'Identificado',
    questions: { Q1: 'Global', Q9: '¿Avisaron?' },
  },
  dateFormat: 'DD/MM/YYYY',
  yes: ['Sí', 'S', '1'],
}
const survey: BrandSurvey = {
  brandId: 'seat',
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['', 'NS/NC', '-'],
  surveyQuestions: [
    { id: 'Q1', scale: { min: 0, max: 10 }, top: 9 },
    { id: 'Q9', choices: ['Sí', 'No'], right: ['Sí'] },
  ],
  surveyFile: file,
}
const header = [
  'Nº',
  'Código',
  'Fecha',
  'Orden',
  'Matrícula',
  'Visita',
  'Identificado',
  'Global',
  '¿Avisaron?',
  'Nombre',
]
const codes = new Map([
  [
    '04711',
    [
      { dealerId: 'gredos', from: '2026-01-01', to: '2026-06-30' },
      { dealerId: 'avila', from: '2026-07-01' },
    ],
  ],
  ['0815', [{ dealerId: 'norte', from: '2020-01-01' }]],
  ['00815', [{ dealerId: 'sur', from: '2020-01-01' }]],
])
const good = ['R-1', '04711', '20/11/2026', 'OR-1', '1234 KLM', '17/11/2026', 'sí', '8,75', 'no', 'Lucía']

const mapped = (
  cells: readonly string[],
  changes: Partial<BrandSurvey> = {},
  broken?: 'extra-cell' | 'missing-cell',
) => {
  const plan = planColumns({ columns: header, line: 3 }, file, survey)
  const map = rowMapper({ plan, file, survey: { ...survey, ...changes }, findDealer: dealerFinder(codes) })
  return map({
    row: 3,
    line: 5,
    cells,
    next: { offset: 0, line: 6, row: 3 },
    ...(broken && { broken: { code: broken, line: 5, note: 'n' } }),
  })
}
const withCell = (at: number, text: string) => good.map((cell, index) => (index === at ? text : cell))
const told = (result: ReturnType<typeof mapped>) =>
  'mapped' in result
    ? result.mapped
    : result.refusals.map(({ code, line, column, value }) =>
        [code, line, column, value].filter((each) => each !== undefined),
      )

test('a row that cannot be divided into cells names the column of the quote', () => {
  const plan = planColumns({ columns: header, line: 3 }, file, survey)
  const map = rowMapper({ plan, file, survey, findDealer: dealerFinder(codes) })
  const at = (cell?: number) =>
    map({
      ...{ row: 3, line: 5, cells: [], next: { offset: 0, line: 6, row: 3 } },
      broken: { code: 'stray-quote', line: 6, note: 'n', ...(cell !== undefined && { cell }) },
    })
  expect(at(9)).toMatchObject({ refusals: [{ code: 'stray-quote', line: 6, column: 'Nombre', note: 'n' }] })
  expect(at(12)).toMatchObject({ refusals: [{ column: null }] })
  expect(at()).toMatchObject({ refusals: [{ column: null }] })
})

describe('a row becomes a response', () => {
  test('with everything that it says', () => {
    expect(told(mapped(good))).toEqual({
      row: 3,
      dealerId: 'avila',
      dealerCode: '04711',
      id: 'R-1',
      written: { day: '2026-11-20' },
      given: {
        identified: true,
        keys: { visitRef: 'OR-1', plate: '1234 KLM', visitDate: '2026-11-17' },
        answers: [
          { question: 'Q1', mark: 8.75 },
          { question: 'Q9', choice: 'No' },
        ],
      },
    })
  })

  test('without anything that leads to the customer, if it is anonymous or the brand wants only sums', () => {
    const anonymous = { given: { identified: false, keys: {} } }
    expect(told(mapped(withCell(6, 'No')))).toMatchObject(anonymous)
    expect(told(mapped(withCell(6, '')))).toMatchObject(anonymous)
    expect(told(mapped(good, { individualUse: 'aggregated-only' }))).toMatchObject(anonymous)
    expect(JSON.stringify(mapped(withCell(6, 'No')))).not.toMatch(/OR-1|KLM|2026-11-17|Luc/)
  })

  test('answers that were not given are none', () => {
    expect(told(mapped(withCell(7, 'ns/nc')))).toMatchObject({
      given: { answers: [{ question: 'Q9', choice: 'No' }] },
    })
  })
})

describe('a row is refused', () => {
  test.each(['OR-1', 'or.1', '1234KLM', '1234-klm'])(
    'whose id %s is what its customer is known by, anonymous or not, without saying it',
    (id) => {
      const named = withCell(0, id)
      const anonymous = named.map((cell, index) => (index === 6 ? 'No' : cell))
      for (const cells of [named, anonymous]) expect(told(mapped(cells))).toEqual([['not-an-id', 5, 'Nº']])
    },
  )

  test.each([
    ['an unknown code', withCell(1, '9'), [['unknown-dealer', 5, 'Código', '9']]],
    [
      'a code that is not valid on that day',
      withCell(2, '20/11/2019'),
      [['code-not-valid-then', 5, 'Código', '04711']],
    ],
    ['no code', withCell(1, ''), [['missing', 5, 'Código']]],
    ['a day that does not exist', withCell(2, '31/02/2026'), [['not-a-date', 5, 'Fecha', '31/02/2026']]],
    ['no day', withCell(2, ''), [['missing', 5, 'Fecha']]],
    ['a mark off the scale', withCell(7, '11'), [['not-on-scale', 5, 'Global', '11']]],
    ['a mark that is a word', withCell(7, 'bien'), [['not-a-number', 5, 'Global', 'bien']]],
    ['three decimals', withCell(7, '8,125'), [['not-a-number', 5, 'Global', '8,125']]],
    ['no such choice', withCell(8, 'tal vez'), [['not-a-choice', 5, '¿Avisaron?', 'tal vez']]],
    ['an id with a space', withCell(0, 'R 1'), [['not-an-id', 5, 'Nº', 'R 1']]],
    ['a visit reference that no call can have', withCell(3, 'OR 1'), [['not-an-id', 5, 'Orden']]],
    ['an impossible day of the visit', withCell(5, '99/99/2026'), [['not-a-date', 5, 'Visita']]],
    ['a plate without end', withCell(4, 'x'.repeat(21)), [['too-long', 5, 'Matrícula']]],
    [
      'several mistakes at once',
      withCell(7, '11').map((cell, at) => (at === 1 ? '9' : cell)),
      [
        ['unknown-dealer', 5, 'Código', '9'],
        ['not-on-scale', 5, 'Global', '11'],
      ],
    ],
  ])('for %s', (_, cells, expected) => {
    expect(told(mapped(cells))).toEqual(expected)
  })

  test('for having neither answers nor keys', () => {
    const none = good.map((cell, at) => ([3, 4, 7, 8].includes(at) ? '' : cell))
    expect(told(mapped(none))).toEqual([
      ['no-answers', 5, null],
      ['no-match-key', 5, 'Orden'],
    ])
  })

  test.each([
    ['Total', ['Total', '', '', '', '', '', '', '', '', '']],
    ['a mean, with a number below each question', ['', 'Media:', '', '', '', '', '', '8,7', '', '']],
    ['a sum in a row of its own, of fewer cells', ['TOTAL GENERAL: 312'], 'missing-cell' as const],
    ['an English one', ['Total', '12', '', '', '', '', '', '', '', '']],
  ])('as one of totals, by that name alone: %s', (_, cells, broken?: 'missing-cell') => {
    expect(told(mapped(cells, {}, broken))).toEqual([['totals-row', 5, null]])
  })

  test('but not a response that only begins like one', () => {
    expect(mapped(['Total', ...good.slice(1)])).toMatchObject({ mapped: { id: 'Total' } })
    const others = good.map((cell, at) => (at === 2 ? '' : at === 0 ? 'Totalmente' : cell))
    expect(told(mapped(others))).toEqual([['missing', 5, 'Fecha']])
  })

  test('and given back without what leads to a customer, unless it is known to be identified', () => {
    const plan = planColumns({ columns: header, line: 3 }, file, survey)
    const back = (identified: boolean | null, isBroken = false) =>
      refusedCells(good, header.length, plan, { identified, isBroken, reads: () => true }).cells
    expect(back(true)).toEqual(good)
    expect(back(false)).toEqual(['R-1', '04711', '20/11/2026', '', '', '', 'sí', '8,75', 'no', ''])
    expect(back(null, true)).toEqual(header.map(() => ''))
    expect(mapped(good, {}, 'extra-cell')).toMatchObject({ identified: null })
  })
})

describe('a header', () => {
  const notes: string[] = []
  const faultOf = (names: readonly string[]) => {
    try {
      planColumns({ columns: names, line: 3 }, file, survey)
      return undefined
    } catch (fault) {
      if (!(fault instanceof FileRefused)) return fault
      const { column, line, note } = fault.place
      expect(line).toBe(3)
      notes.push(note)
      return [fault.code, column]
    }
  }
  test('must have each mapped column once; others do not matter', () => {
    expect(faultOf([...header, 'Nombre', 'Otra'])).toBeUndefined()
    expect(faultOf(header.filter((name) => name !== 'Global'))).toEqual(['missing-column', 'Global'])
    expect(faultOf([...header, 'Fecha'])).toEqual(['duplicate-column', 'Fecha'])
    expect(wantedColumns(file)).toHaveLength(9)
  })

  test('without a column is told with what it has; a line without any of them may be a customer’s, and is not', () => {
    faultOf(header.filter((name) => name !== 'Global'))
    expect(notes.at(-1)).toContain('line 3 has: Nº, Código, Fecha, Orden,')
    expect(faultOf(good)).toEqual(['missing-column', 'Nº'])
    expect(notes.at(-1)).toContain("none of the first 20 lines has any of the mapping's columns")
    expect(notes.at(-1)).not.toContain('1234 KLM')
  })
})

test('codes are compared as text; leading zeros may be missing if the code is still unique', () => {
  const find = dealerFinder(codes)
  expect(find('4711', '2026-03-01')).toEqual({ dealerId: 'gredos', dealerCode: '04711' })
  expect(find('04711', '2026-07-01')).toEqual({ dealerId: 'avila', dealerCode: '04711' })
  expect(find('0815', '2026-07-01')).toEqual({ dealerId: 'norte', dealerCode: '0815' })
  expect(find('815', '2026-07-01')).toEqual({ code: 'unknown-dealer' })
})

test('rows without an id are known by what they say, anonymous ones without their keys and counted where they are alike', () => {
  const row = {
    brand: 'seat',
    dealerCode: '04711',
    answeredAt: '2026-11-20',
    identified: true,
    keys: { visitRef: 'OR-1' },
    answers: [{ question: 'Q1', mark: 9 }],
  }
  const other = { ...row, keys: { visitRef: 'OR-2' } }
  const ids = (rows: (typeof row)[]) => rows.map(responseIds(keyedFingerprint('k'.repeat(32))))
  expect(ids([row, { ...row, answers: [] }])[0]).toBe(ids([{ ...row, answers: [] }])[0])
  expect(ids([row])[0]).not.toBe(ids([other])[0])
  const [anonymous, sameMarks] = [
    { ...row, identified: false },
    { ...other, identified: false },
  ]
  const alike = ids([anonymous, sameMarks, anonymous])
  expect(new Set(alike).size).toBe(3)
  expect(ids([sameMarks, anonymous])).toEqual(alike.slice(0, 2))
  // Two sites of one dealer have rows that are alike, too.
  expect(ids([{ ...anonymous, dealerCode: '04712' }])[0]).not.toBe(alike[0])
})
