import { describe, expect, test } from 'vitest'
import type { BrandSurvey } from '../../../../functions/directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../../../functions/directory/brand-surveys/survey-file.ts'
import { withoutCut } from '../../../../functions/surveys/mapping/cut-row.ts'
import { dealerFinder } from '../../../../functions/surveys/mapping/find-dealer.ts'
import { rowMapper } from '../../../../functions/surveys/mapping/map-row.ts'
import { planColumns } from '../../../../functions/surveys/mapping/plan-columns.ts'
import { readsAs } from '../../../../functions/surveys/mapping/reads-as.ts'
import { refusalsOfCells, refusedCells } from '../../../../functions/surveys/mapping/refused-cells.ts'
import { readAll } from '../../../support/surveys/survey-files.ts'

const file: SurveyFile = {
  columns: {
    dealer: 'Código',
    answeredAt: 'Fecha',
    visitRef: 'Orden',
    identified: 'Identificado',
    questions: { Q9: '¿Avisaron?', Q1: 'Global' },
  },
  dateFormat: 'DD/MM/YYYY',
  yes: ['Sí'],
}
const survey: BrandSurvey = {
  brandId: 'seat',
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['', 'NS/NC'],
  surveyQuestions: [
    { id: 'Q1', scale: { min: 0, max: 10 }, top: 9 },
    { id: 'Q9', choices: ['No', 'No sé', 'Sí'] },
  ],
  surveyFile: file,
}
const header = ['Código', 'Fecha', 'Orden', 'Identificado', '¿Avisaron?', 'Global']
const findDealer = dealerFinder(new Map([['04711', [{ dealerId: 'gredos', from: '2026-01-01' }]]]))
const plan = planColumns({ columns: header, line: 1 }, file, survey)

describe('a row that is not known to be identified', () => {
  const reads = readsAs(plan, { file, survey, findDealer })
  const back = (cells: readonly string[], identified: boolean | null = false) =>
    refusedCells(cells, header.length, plan, { identified, isBroken: false, reads })
  const name = 'Lucía Sanz'

  test('is given back where its cells are what their columns are for', () => {
    const cells = ['04711', '20/11/2019', 'OR-1', 'No', 'ns/nc', '11']
    expect(back(cells).cells).toEqual(['04711', '20/11/2019', '', 'No', 'ns/nc', '11'])
    expect(back(cells, null).cells).toEqual(back(cells).cells)
  })

  test('is not where a name or a telephone stands in one of them, nor has an example that', () => {
    const cells = [name, name, name, name, name, '600123123']
    expect(back(cells)).toEqual({ cells: header.map(() => ''), personal: [] })
    const refusals = [
      { code: 'not-a-date' as const, line: 2, column: 'Fecha', value: name, note: 'n' },
      { code: 'no-answers' as const, line: 2, column: null, note: 'n' },
    ]
    expect(refusalsOfCells(refusals, header, back(cells))).toEqual([
      { code: 'not-a-date', line: 2, column: 'Fecha', note: 'n' },
      { code: 'no-answers', line: 2, column: null, note: 'n' },
    ])
  })

  test('has the word that is neither yes nor no where it can name nobody', () => {
    const cells = (word: string) => ['04711', '20/11/2026', 'OR-1', word, 'No', '9']
    for (const word of ['X', 'Verdadero', 'Sí, acepto', 'No autorizo', '2'])
      expect(back(cells(word), null).cells[3]).toBe(word)
    for (const word of [name, 'Sí, Lucía', '600123123', '1234KLM', 'OR 1'])
      expect(back(cells(word), null).cells[3]).toBe('')
  })

  test('one that is known to be is given back whole, and examples have its cells', () => {
    const cells = ['04711', 'ayer', 'OR-1', 'Sí', 'No', '9']
    expect(back(cells, true).cells).toEqual(cells)
    const refusals = [{ code: 'not-a-date' as const, line: 2, column: 'Fecha', value: 'ayer', note: 'n' }]
    expect(refusalsOfCells(refusals, header, back(cells, true))).toEqual(refusals)
  })
})

describe('columns that the mapping has for more than one thing', () => {
  const backWith = (
    columns: Partial<SurveyFile['columns']>,
    cells: readonly string[],
    identified: boolean,
  ) => {
    const changed = { ...file, columns: { ...file.columns, ...columns } }
    const all = [...header, 'Encuesta', 'Cliente']
    const ofFile = planColumns({ columns: all, line: 1 }, changed, survey)
    const reads = readsAs(ofFile, { file: changed, survey, findDealer })
    return refusedCells(cells, all.length, ofFile, { identified, isBroken: false, reads })
  }
  const cells = (id: string, mark = '9') => ['04711', '20/11/2026', 'OR-1', 'Sí', 'No', mark, id, 'C-7']
  const ids = { responseId: 'Encuesta', customerRef: 'Cliente' }

  test('lead to the customer if one of these is a key; an id and a number off the scale may', () => {
    expect(backWith(ids, cells('A-1'), true).personal).toEqual(['OR-1', 'A-1', 'C-7'])
    expect(backWith(ids, cells('A-1', '777'), true).personal).toEqual(['OR-1', '777', 'A-1', 'C-7'])
    expect(backWith({ customerRef: 'Global' }, cells('A-1'), true).personal).toContain('9')
    expect(backWith({ customerRef: 'Código' }, cells('A-1'), true).personal).toContain('04711')
  })

  test('an anonymous row is given back without an id that is what its customer is known by', () => {
    expect(backWith(ids, cells('A-1'), false).cells[6]).toBe('A-1')
    expect(backWith(ids, cells('c7'), false).cells.slice(5)).toEqual(['9', '', ''])
    expect(backWith({ customerRef: 'Global' }, cells('A-1'), false).cells[5]).toBe('')
  })
})

describe('the last row of a file without a line end', () => {
  const codesOf = async (rows: readonly string[], end = '', columns = header) => {
    const order = columns.map((name) => header.indexOf(name))
    const lines = rows.map((row) => order.map((at) => row.split(';')[at] ?? '').join(';'))
    const read = await readAll([columns.join(';'), ...lines].join('\n') + end)
    const ofFile = planColumns(read, file, survey)
    const map = withoutCut(rowMapper({ plan: ofFile, file, survey, findDealer }), ofFile, columns.length)
    return read.rows.map((row) => {
      const result = map(row)
      return 'mapped' in result ? 'mapped' : result.refusals.map(({ code, column }) => [code, column])
    })
  }
  const first = '04711;20/11/2026;OR-1;Sí;No;10'
  const cut = [['truncated-row', 'Global']]

  test.each([
    ['1', cut],
    ['8', 'mapped'],
    ['8,5', 'mapped'],
    ['', 'mapped'],
    ['N', [['not-a-number', 'Global']]],
    ['10', 'mapped'],
    ['"1"', 'mapped'],
  ])('that ends in the mark %s', async (mark, expected) => {
    const last = `04711;20/11/2026;OR-2;Sí;No;${mark}`
    expect(await codesOf([first, last])).toEqual(['mapped', expected])
  })

  test.each([
    ['No', [['truncated-row', '¿Avisaron?']]],
    ['no sé', 'mapped'],
    ['Sí', 'mapped'],
  ])('that ends in the choice %s', async (choice, expected) => {
    const columns = ['Código', 'Fecha', 'Orden', 'Identificado', 'Global', '¿Avisaron?']
    const last = `04711;20/11/2026;OR-2;Sí;${choice};1`
    expect(await codesOf([first, last], '', columns)).toEqual(['mapped', expected])
  })

  test('is taken if its line ends, if no answer is at its end, and if it is the only one', async () => {
    const last = '04711;20/11/2026;OR-2;Sí;No;1'
    expect(await codesOf([first, last], '\n')).toEqual(['mapped', 'mapped'])
    expect(
      await codesOf([first, last], '', ['Global', '¿Avisaron?', 'Código', 'Fecha', 'Identificado', 'Orden']),
    ).toEqual(['mapped', 'mapped'])
    expect(await codesOf([last])).toEqual(['mapped'])
  })
})
