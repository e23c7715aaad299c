import type * as z from 'zod/mini'
import type { brandContent } from '../../functions/directory/brands/brand.ts'
import type { dealerContent } from '../../functions/directory/dealers/dealer.ts'
import type { questionnaireContent } from '../../functions/directory/questionnaires/questionnaire.ts'

type Brands = Readonly<Record<string, z.input<typeof brandContent>>>
type Questionnaires = Readonly<Record<string, z.input<typeof questionnaireContent>>>
type Dealers = Readonly<Record<string, z.input<typeof dealerContent>>>

/** Fictitious makes: one rewards only a survey with top marks in every answer, the other allows no prize. */
export const brands: Brands = {
  lince: {
    name: 'Lince',
    rewardRule: 'for-top-marks',
    topMark: 9,
    surveyExpectedAfterDays: 10,
    restPeriodDays: 180,
  },
  brisa: { name: 'Brisa', rewardRule: 'none', surveyExpectedAfterDays: 7 },
}

const tenScale = { min: 0, max: 10 }
const yesOrNo = [
  { id: 'yes', text: { es: 'Sí', en: 'Yes' }, right: true },
  { id: 'no', text: { es: 'No', en: 'No' }, low: true },
]

/** By `id@version`, as in calls. */
export const questionnaires: Questionnaires = {
  'lince-taller@1': {
    brand: 'lince',
    kinds: ['after-service'],
    questions: [
      {
        id: 'overall',
        text: {
          es: 'En conjunto, ¿cómo valora su visita al taller?',
          en: 'Overall, how do you rate your visit to the workshop?',
        },
        scale: tenScale,
        cutOff: 8,
        brandSurveyQuestion: 'P1',
      },
      {
        id: 'repair',
        text: {
          es: '¿Y la calidad del trabajo realizado en su coche?',
          en: 'And the quality of the work done on your car?',
        },
        scale: tenScale,
        brandSurveyQuestion: 'P4',
      },
      {
        id: 'waiting',
        text: {
          es: '¿Le pareció bien el tiempo de espera en recepción, de 1 a 5?',
          en: 'How was the wait at reception, from 1 to 5?',
        },
        scale: { min: 1, max: 5 },
        cutOff: 4,
      },
      {
        id: 'price-warned',
        text: {
          es: '¿Le avisaron del importe antes de hacer el trabajo?',
          en: 'Were you told the price before the work was done?',
        },
        choices: yesOrNo,
        brandSurveyQuestion: 'P5',
      },
      {
        id: 'recommend',
        text: {
          es: '¿Recomendaría este taller a un familiar?',
          en: 'Would you recommend this workshop to your family?',
        },
        scale: tenScale,
        brandSurveyQuestion: 'P9',
      },
    ],
  },
  'lince-entrega@1': {
    brand: 'lince',
    kinds: ['delivery-new', 'delivery-used'],
    questions: [
      {
        id: 'overall',
        text: { es: '¿Cómo valora la entrega de su coche?', en: 'How do you rate the delivery of your car?' },
        scale: tenScale,
        brandSurveyQuestion: 'E1',
      },
      {
        id: 'condition',
        text: { es: '¿Estaba el coche tal y como esperaba?', en: 'Was the car as you expected it?' },
        choices: yesOrNo,
      },
      {
        id: 'explained',
        text: {
          es: '¿Cómo le explicaron el funcionamiento del coche?',
          en: 'How well was the car explained to you?',
        },
        scale: tenScale,
      },
    ],
  },
  'brisa-taller@2': {
    brand: 'brisa',
    kinds: ['after-service'],
    questions: [
      {
        id: 'satisfaction',
        text: {
          es: '¿Cómo de satisfecho quedó con el servicio?',
          en: 'How satisfied were you with the service?',
        },
        scale: tenScale,
        cutOff: 9,
        brandSurveyQuestion: 'S1',
      },
      {
        id: 'fixed-first-time',
        text: { es: '¿Quedó resuelto a la primera?', en: 'Was it put right the first time?' },
        choices: yesOrNo,
      },
      {
        id: 'treatment',
        text: { es: '¿Cómo fue el trato recibido?', en: 'How were you treated?' },
        scale: tenScale,
      },
    ],
  },
}

const everyKind = ['after-service', 'delivery-new', 'delivery-used', 'recheck'] as const

/** Dealers of one and of two makes, with split hours, Saturdays and ordinary weeks; the addresses are not real. */
export const dealers: Dealers = {
  gredos: {
    name: 'Talleres Gredos',
    brands: ['lince'],
    region: 'ES-CL',
    rewardsLoyalty: true,
    workingHours: {
      mon: [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ],
      tue: [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ],
      wed: [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ],
      thu: [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ],
      fri: [
        ['09:00', '14:00'],
        ['16:00', '19:30'],
      ],
      sat: [['09:30', '13:30']],
    },
    alertRecipients: [
      {
        email: 'posventa@gredos.example',
        name: 'Jefatura de posventa',
        kinds: ['after-service', 'recheck'],
        level: 1,
      },
      {
        email: 'ventas@gredos.example',
        name: 'Jefatura de ventas',
        kinds: ['delivery-new', 'delivery-used'],
        level: 1,
      },
      { email: 'gerencia@gredos.example', name: 'Gerencia', kinds: [...everyKind], level: 2 },
    ],
  },
  ribera: {
    name: 'Automóviles Ribera',
    brands: ['lince', 'brisa'],
    region: 'ES-AR',
    acknowledgeWithinHours: 2,
    alertRecipients: [
      { email: 'atencion@ribera.example', name: 'Atención al cliente', kinds: [...everyKind], level: 1 },
      { email: 'taller@ribera.example', kinds: ['after-service'], level: 1 },
      { email: 'direccion@ribera.example', name: 'Dirección', kinds: [...everyKind], level: 2 },
    ],
    digestRecipients: [{ email: 'direccion@ribera.example', name: 'Dirección' }],
  },
  teide: {
    name: 'Teide Motor',
    brands: ['brisa'],
    region: 'ES-CN',
    zone: 'Atlantic/Canary',
    workingHours: {
      mon: [['08:00', '16:00']],
      tue: [['08:00', '16:00']],
      wed: [['08:00', '16:00']],
      thu: [['08:00', '16:00']],
      fri: [['08:00', '15:00']],
    },
    alertRecipients: [
      { email: 'servicio@teide.example', name: 'Jefe de servicio', kinds: [...everyKind], level: 1 },
    ],
  },
}
