import type * as z from 'zod/mini'
import type { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'

const tenScale = { min: 0, max: 10 }

/** The brands' surveys as their portals give them: both may be used customer by customer. */
export const brandSurveys: Readonly<Record<'lince' | 'brisa', z.input<typeof brandSurveyContent>>> = {
  lince: {
    individualUse: 'allowed',
    identifiedByDefault: false,
    noAnswer: ['', 'NS/NC'],
    goal: { question: 'P1', measure: 'mean', target: 9.1 },
    surveyQuestions: [
      { id: 'P1', text: 'Satisfacción con la visita al taller', scale: tenScale, top: 9 },
      { id: 'P4', text: 'Calidad del trabajo', scale: tenScale, top: 9 },
      {
        id: 'P5',
        text: '¿Le avisaron del importe?',
        ...{ choices: ['Sí', 'No'], right: ['Sí'], callChoices: { Sí: ['yes'], No: ['no'] } },
      },
      { id: 'P9', text: 'Recomendación', scale: tenScale, top: 9 },
      { id: 'E1', text: 'Satisfacción con la entrega', scale: tenScale, top: 9 },
    ],
    surveyFile: {
      columns: {
        ...{ responseId: 'Nº de respuesta', dealer: 'Código de concesión', answeredAt: 'Fecha' },
        ...{ visitRef: 'Nº de orden', identified: '¿Se identificó?' },
        questions: {
          ...{ P1: 'Satisfacción', P4: 'Calidad', P5: 'Aviso del importe', P9: 'Recomendación' },
          E1: 'Entrega',
        },
      },
      ...{ dateFormat: 'DD/MM/YYYY', yes: ['Sí'] },
    },
  },
  brisa: {
    individualUse: 'allowed',
    identifiedByDefault: true,
    noAnswer: [''],
    surveyQuestions: [{ id: 'S1', text: 'Satisfacción con el servicio', scale: tenScale, top: 9 }],
    surveyFile: {
      columns: {
        ...{ responseId: 'Nº de respuesta', dealer: 'Código de concesión', answeredAt: 'Fecha' },
        ...{ visitRef: 'Nº de orden', identified: '¿Se identificó?', questions: { S1: 'Satisfacción' } },
      },
      ...{ dateFormat: 'DD/MM/YYYY', yes: ['Sí'] },
    },
  },
}

/** The brands of each dealer, its code in their files, and by how much its surveys are below its calls, in points. */
export const surveyedDealers = {
  gredos: { brands: ['lince'], code: '04711', below: 0.3 },
  ribera: { brands: ['lince', 'brisa'], code: '05120', below: 0.1 },
  teide: { brands: ['brisa'], code: '38004', below: 0.2 },
  duero: { brands: ['lince'], code: '04902', below: 0.2 },
  almenara: { brands: ['lince'], code: '04955', below: 0.4 },
  arlanza: { brands: ['lince'], code: '04961', below: 0.1 },
  gormaz: { brands: ['lince'], code: '04978', below: 1.6 },
  sanabria: { brands: ['lince'], code: '04983', below: 0.3 },
} as const
