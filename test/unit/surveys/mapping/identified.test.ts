import { describe, expect, test } from 'vitest'
import type { BrandSurvey } from '../../../../functions/directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../../../functions/directory/brand-surveys/survey-file.ts'
import { rowMapper } from '../../../../functions/surveys/mapping/map-row.ts'
import { planColumns } from '../../../../functions/surveys/mapping/plan-columns.ts'

const file: SurveyFile = {
  columns: {
    ...{ dealer: 'Código', answeredAt: 'Fecha', visitRef: 'Orden', identified: 'Identificado' },
    questions: { Q1: 'Global' },
  },
  dateFormat: 'DD/MM/YYYY',
  yes: ['Sí', 'S', '1'],
}
const survey: BrandSurvey = {
  brandId: 'seat',
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['NS/NC'],
  surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: 10 }, top: 9 }],
}

const mapped = (text: string, words: Partial<SurveyFile>, ofBrand = survey) => {
  const columns = ['Código', 'Fecha', 'Orden', 'Identificado', 'Global']
  const map = rowMapper({
    plan: planColumns({ columns, line: 1 }, file, survey),
    ...{ file: { ...file, ...words }, survey: ofBrand },
    findDealer: () => ({ dealerId: 'gredos', dealerCode: '04711' }),
  })
  const cells = ['04711', '20/11/2026', 'OR-1', text, '9']
  return map({ row: 3, line: 5, cells, next: { offset: 0, line: 6, row: 3 } })
}

describe('whether a customer is named', () => {
  const said = (text: string, words: Partial<SurveyFile> = {}) => {
    const result = mapped(text, words)
    return 'mapped' in result ? result.mapped.given.identified : result
  }
  const nominal = { yes: ['Nominal'], no: ['Reservada'] }
  const anonymous = { yes: ['No'] }
  test.each([
    ['SI', {}, true],
    ['true', {}, true],
    ['VERDADERO', nominal, true],
    ['nominal', nominal, true],
    ['reservada', nominal, false],
    ['Anónimo', nominal, false],
    ['no', {}, false],
    ['FALSO', {}, false],
    ['0', {}, false],
    ['', {}, false],
    ['NS/NC', {}, false],
    ['no', anonymous, true],
    ['false', anonymous, true],
    ['sí', anonymous, false],
    ['TRUE', anonymous, false],
    ['', anonymous, false],
  ])('%j with the words %j: %s', (text, words, expected) => {
    expect(said(text, words)).toBe(expected)
  })

  test.each([
    ['X', {}],
    ['Y', {}],
    ['Sí, acepto', {}],
    ['Nominal', {}],
    ['sí', nominal],
    ['true', { yes: ['Sí', 'No'] }],
  ])('%j with the words %j is neither, and refused without taking it for anonymous', (text, words) => {
    expect(said(text, words)).toMatchObject({
      identified: null,
      refusals: [{ code: 'not-yes-or-no', line: 5, column: 'Identificado', value: text }],
      readable: { keys: {} },
    })
  })

  test('does not matter where the brand allows nothing by person', () => {
    expect(mapped('X', {}, { ...survey, individualUse: 'aggregated-only' })).toMatchObject({
      mapped: { given: { identified: false } },
    })
  })
})
