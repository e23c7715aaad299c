import * as z from 'zod/mini'
import { type CallContent, callContent } from '../../../functions/cases/call/call-content.ts'
import { type Brand, brandContent } from '../../../functions/directory/brands/brand.ts'
import { type Dealer, dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import {
  type Questionnaire,
  questionnaireContent,
} from '../../../functions/directory/questionnaires/questionnaire.ts'

/** The brand of api.md's example, as staff write it. */
export const exampleBrandContent = z.parse(brandContent, {
  name: 'SEAT',
  rewardRule: 'for-top-marks',
  topMark: 9,
  surveyExpectedAfterDays: 10,
  restPeriodDays: 180,
  acknowledgeWithinHours: 4,
  resolveWithinHours: 16,
})
export const exampleBrand: Brand = { ...exampleBrandContent, brandId: 'seat' }

/** The questionnaire of api.md's example call: `seat-after-service`, version 3. */
export const exampleQuestionnaireContent = z.parse(questionnaireContent, {
  brand: 'seat',
  kinds: ['after-service'],
  questions: [
    {
      id: 'overall',
      text: { es: '¿Qué nota pone a la visita en conjunto?', en: 'How do you rate the visit as a whole?' },
      scale: { min: 0, max: 10 },
      cutOff: 8,
      brandSurveyQuestion: 'Q1',
    },
    { id: 'recommend', text: { es: '¿Nos recomendaría?' }, scale: { min: 0, max: 10 } },
    { id: 'waiting-time', text: { es: '¿Y el tiempo de espera?' }, scale: { min: 1, max: 5 }, cutOff: 4 },
    {
      id: 'price-warned',
      text: { es: '¿Le avisaron del precio?' },
      choices: [
        { id: 'yes', right: true },
        { id: 'no', low: true },
      ],
    },
  ],
})
export const exampleQuestionnaire: Questionnaire = {
  ...exampleQuestionnaireContent,
  name: 'seat-after-service@3',
}

/** The dealer of api.md's example, as staff write it. */
export const exampleDealerContent = z.parse(dealerContent, {
  name: 'Talleres Gredos',
  brands: ['seat'],
  language: 'es',
  zone: 'Europe/Madrid',
  rewardsLoyalty: true,
  workingHours: {
    mon: [
      ['09:00', '14:00'],
      ['16:00', '19:30'],
    ],
    sat: [['09:00', '13:30']],
  },
  holidays: ['2026-12-25'],
  alertRecipients: [
    {
      email: 'posventa@example.com',
      name: 'Jefatura de posventa',
      kinds: ['after-service', 'recheck'],
      level: 1,
    },
    {
      email: 'gerencia@example.com',
      kinds: ['after-service', 'delivery-new', 'delivery-used', 'recheck'],
      level: 2,
    },
  ],
})
export const exampleDealer: Dealer = { ...exampleDealerContent, dealerId: 'talleres-gredos' }

/** api.md's example call: a problem because of an unresolved situation and low marks. */
export const exampleCall: CallContent = z.parse(callContent, {
  kind: 'after-service',
  outcome: 'completed',
  attempt: 1,
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-17',
  recording: 'rec-8842',
  questionnaire: 'seat-after-service@3',
  customer: {
    ref: 'C-10442',
    name: 'Lucía Fernández',
    phone: '+34600111222',
    email: 'lucia@example.com',
    language: 'es',
  },
  visit: {
    ref: 'OR-55231',
    date: '2026-11-17',
    site: 'avila',
    adviser: 'asesor-4',
    vehicle: { plate: '1234KLM', model: 'León' },
  },
  answers: [
    { question: 'overall', mark: 6, comment: 'Volvió el ruido al día siguiente' },
    { question: 'recommend', mark: 9, reserved: true },
    { question: 'price-warned', choice: 'no' },
    { question: 'waiting-time', refused: true },
  ],
  situations: [
    {
      state: 'unresolved',
      topic: 'repair-quality',
      knownToDealer: false,
      description: 'Sigue el ruido en el eje delantero',
    },
  ],
  motives: [{ topic: 'repair-quality', text: 'El ruido sigue igual' }],
  scopeExplained: true,
  cooperation: 'willing',
  operatorVerdict: { problem: true, criteria: ['unresolved-situation'] },
  said: { script: 'es-3', brandSurvey: false, prize: false },
})

/** A typical call that is not a problem: every question asked, every answer good. */
export const typicalCall: CallContent = z.parse(callContent, {
  kind: 'after-service',
  outcome: 'completed',
  attempt: 1,
  startedAt: '2026-11-20T10:10:05Z',
  endedAt: '2026-11-20T10:13:31Z',
  operator: 'op-17',
  recording: 'rec-8843',
  questionnaire: 'seat-after-service@3',
  customer: {
    ref: 'C-10443',
    name: 'Andrés Martín Blanco',
    phone: '+34600333444',
    email: 'andres@example.com',
    language: 'es',
  },
  visit: {
    ref: 'OR-55240',
    date: '2026-11-17',
    site: 'avila',
    adviser: 'asesor-2',
    vehicle: { plate: '5678LMN', model: 'Ibiza' },
  },
  answers: [
    { question: 'overall', mark: 9 },
    { question: 'recommend', mark: 10 },
    { question: 'waiting-time', mark: 5 },
    { question: 'price-warned', choice: 'yes' },
  ],
  cooperation: 'willing',
  operatorVerdict: { problem: false },
  said: { script: 'es-1', brandSurvey: true, prize: true },
})
