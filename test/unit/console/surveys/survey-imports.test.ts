import { describe, expect, it } from 'vitest'
import type { Schemas } from '../../../../console/app/app.ts'
import {
  isForSurveyPage,
  stateOf,
  surveyPageOf,
} from '../../../../console/views/survey-imports/import-words.ts'
import {
  columnInFile,
  likelyColumn,
  likelyQuestion,
  mappingBody,
} from '../../../../console/views/survey-imports/mapping/mapping-body.ts'
import { unknownCodes } from '../../../../console/views/survey-imports/mapping/unknown-codes.ts'
import { texts } from '../../../../console/texts/es/staff/survey-imports.ts'

const survey: Schemas['BrandSurvey'] = {
  ...{ brandId: 'lince', individualUse: 'allowed', identifiedByDefault: false, noAnswer: [''] },
  surveyQuestions: [
    { id: 'Q1', scale: { min: 0, max: 10 } },
    { id: 'Q2', choices: ['Sí', 'No'] },
  ],
  goal: { question: 'Q1', measure: 'mean', target: 9 },
}

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the mapping of a file', () => {
  it('replaces the columns alone: what else is known of the survey stays', () => {
    const { brandId: _, ...others } = survey
    const body = mappingBody(
      formOf({
        '/surveyFile/columns/dealer': 'Código',
        '/surveyFile/columns/answeredAt': 'Fecha',
        '/surveyFile/columns/plate': '',
        '/surveyFile/columns/questions/Q1': 'Satisfacción',
        '/surveyFile/columns/questions/Q2': '',
        '/surveyFile/dateFormat': 'DD/MM/YYYY',
        '/surveyFile/yes': 'Sí\n\nS ',
        '/surveyFile/no': 'Reservada\n',
      }),
      survey,
    )
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      ...others,
      surveyFile: {
        columns: { dealer: 'Código', answeredAt: 'Fecha', questions: { Q1: 'Satisfacción' } },
        dateFormat: 'DD/MM/YYYY',
        yes: ['Sí', 'S'],
        no: ['Reservada'],
      },
    })
  })

  it("guesses a brand's first mapping from its headers, and nothing that they do not say", () => {
    const header = ['Nº de respuesta', 'Código concesión', 'Fecha de respuesta', 'Matrícula', 'Anónima', 'Q1']
    const guessed = (name: Parameters<typeof likelyColumn>[0]) => likelyColumn(name, header)
    expect(guessed('responseId')).toBe('Nº de respuesta')
    expect(guessed('dealer')).toBe('Código concesión')
    expect(guessed('answeredAt')).toBe('Fecha de respuesta')
    expect(guessed('plate')).toBe('Matrícula')
    // "Anonymous: yes" is the contrary of "identified: yes".
    expect(guessed('identified')).toBe('')
    expect(guessed('visitRef')).toBe('')
    expect(likelyColumn('identified', ['¿Dio su nombre?'])).toBe('¿Dio su nombre?')
    const both = ['Identificador de respuesta', '¿Se identificó?']
    expect(likelyColumn('identified', both)).toBe('¿Se identificó?')
    expect(likelyColumn('responseId', both)).toBe('Identificador de respuesta')
  })

  it('finds its columns in a file whatever their case, accents and blanks, if only one is alike', () => {
    const found = (header: string, columns: readonly string[]) => columnInFile(header, columns)
    expect(found('Fecha de respuesta', ['FECHA\u00a0 DE RESPUESTA'])).toBe('FECHA\u00a0 DE RESPUESTA')
    expect(found('Código', ['codigo', 'Código'])).toBe('Código')
    expect(found('Código', ['codigo', 'CODIGO'])).toBe('Código')
    expect(found('Código', ['Fecha'])).toBe('Código')
    expect(found('', [' '])).toBe('')
  })

  it('guesses the column of a question by its id, or by what it asks if only one column is alike', () => {
    const header = ['P1. Global', 'Recomendación', 'Calidad reparación', 'Calidad atención', 'P10']
    const guessed = (id: string, text?: string) =>
      likelyQuestion({ id, ...(text !== undefined && { text }) }, header)
    expect(guessed('P1')).toBe('P1. Global')
    expect(guessed('P9', '¿Recomendaría el taller?')).toBe('Recomendación')
    expect(guessed('P4', '¿Cómo valora la calidad de la reparación?')).toBe('Calidad reparación')
    expect(guessed('P5', '¿Y la calidad?')).toBe('')
    expect(guessed('P6')).toBe('')
  })
})

const example = (value?: string): Schemas['SurveyRowExample'] => ({
  ...{ row: 1, line: 2, column: 'Código', note: '' },
  ...(value !== undefined && { value }),
})

it('names each unknown code of a file once, without those given meanwhile, and no other mistakes', () => {
  const errors: Schemas['SurveyRowRefusals'][] = [
    { code: 'not-on-scale', count: 1, examples: [example('11')] },
    { code: 'unknown-dealer', count: 9, examples: ['9', '7', '9', undefined, '8'].map(example) },
  ]
  expect(unknownCodes({ errors }, [{ code: '7' }])).toEqual(['9', '8'])
})

it('does not call an import done that was only tried', () => {
  expect(stateOf({ state: 'done', dryRun: true }, texts).words).toBe('Comprobado, sin importar')
  expect(stateOf({ state: 'done', dryRun: false }, texts).words).toBe('Importado')
})

it('leads to the page of a survey that is not set up, and for no other failure', () => {
  expect(['no-survey', 'use-forbidden', 'not-found', undefined].map(isForSurveyPage)).toEqual([
    ...[true, true],
    ...[false, false],
  ])
  expect(surveyPageOf('a b')).toBe('/asortis/marcas/a%20b/encuesta?ver=configuracion')
})
