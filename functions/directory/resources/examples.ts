/** The contract's example bodies: a brand, its questionnaire after workshop visits, and a dealer of that brand. */
export const brandExample = {
  name: 'SEAT',
  rewardRule: 'for-top-marks',
  topMark: 9,
  surveyExpectedAfterDays: 10,
  restPeriodDays: 180,
  acknowledgeWithinHours: 4,
  resolveWithinHours: 16,
  managers: [{ email: 'calidad.seat@example.com', name: 'Calidad de SEAT' }],
}

export const questionnaireExample = {
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
    {
      id: 'recommend',
      text: { es: '¿Nos recomendaría a un familiar?', en: 'Would you recommend us to your family?' },
      scale: { min: 0, max: 10 },
      brandSurveyQuestion: 'Q7',
    },
    { id: 'waiting-time', text: { es: '¿Y el tiempo de espera?' }, scale: { min: 1, max: 5 }, cutOff: 4 },
    {
      id: 'price-warned',
      text: { es: '¿Le avisaron del precio?' },
      choices: [{ id: 'yes' }, { id: 'no', low: true }],
    },
  ],
}

export const dealerExample = {
  name: 'Talleres Gredos',
  brands: ['seat'],
  language: 'es',
  region: 'ES-CL',
  zone: 'Europe/Madrid',
  country: 'ES',
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
  digestRecipients: [{ email: 'gerencia@example.com' }],
  callHours: { mon: [['10:00', '20:30']], fri: [['10:00', '14:00']] },
  blockedForDays: 1095,
}

export const preferencesExample = {
  standIns: [
    {
      for: 'posventa@example.com',
      email: 'taller@example.com',
      name: 'Jefatura de taller',
      until: '2099-12-31',
    },
  ],
  digestRecipients: [{ email: 'gerencia@example.com' }],
  holidays: ['2026-12-25', '2027-01-07'],
}
