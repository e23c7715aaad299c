/** Example of a call that is a problem, for a dealer and a questionnaire of the local run's sample data. */
export const callExample = {
  kind: 'after-service',
  outcome: 'completed',
  attempt: 1,
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-17',
  recording: 'rec-8842',
  questionnaire: 'lince-taller@1',
  customer: { ref: 'C-10442', name: 'Lucía Fernández', phone: '+34600111222', language: 'es' },
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
    { question: 'waiting', refused: true },
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
  said: { script: 'es-2', brandSurvey: false, prize: false },
}

/** Example of a call as far as it is known while in progress. */
export const assessmentExample = {
  dealer: 'gredos',
  kind: 'after-service',
  questionnaire: 'lince-taller@1',
  customer: { ref: 'C-10442', language: 'es' },
  answers: [{ question: 'overall', mark: 6 }],
}

/** Example of answers by which a questionnaire is tried. */
export const trialExample = {
  dealer: 'gredos',
  kind: 'after-service',
  answers: [
    { question: 'overall', mark: 6 },
    { question: 'price-warned', choice: 'yes' },
  ],
}

export const closingExample = {
  endedAt: '2026-11-20T10:02:40Z',
  said: { script: 'es-2', brandSurvey: false },
}

/** Example of a correction: the phone number was mistyped. */
export const amendmentExample = {
  note: 'Faltaba un dígito en el teléfono',
  customer: { ref: 'C-10442', name: 'Lucía Fernández', phone: '+34600111333', language: 'es' },
}

export const batchExample = { calls: [{ callId: 'call-1', ...callExample }] }

export const permissionExample = {
  customerRef: 'C-10442',
  phones: ['+34 600 111 222'],
  plate: '1234KLM',
  kind: 'after-service',
  visit: 'OR-55231',
}
