/** The closing steps of a script, each with what it mentions (domain.md, "What the operator says"). */
export const scriptSteps = {
  'remind-survey': 'brand-survey',
  'explain-marks': 'brand-survey',
  'prize-of-dealer-for-answering': 'prize',
  'prize-of-dealer-for-top-marks': 'prize',
  'prize-of-group-for-answering': 'prize',
  'prize-of-group-for-top-marks': 'prize',
  'thank-for-time': 'neither',
  'calm-down': 'neither',
  'offer-study': 'neither',
  'empathise-and-thank': 'neither',
} as const

export type StepId = keyof typeof scriptSteps

/** The text of each step in one language. No placeholders: the operator says exactly what is written. */
export type StepTexts = Readonly<Record<StepId, string>>

/** What a customer with a problem is told, in order. */
export const problemSteps = ['calm-down', 'offer-study', 'empathise-and-thank'] as const

/** The texts of what a customer with a problem is told. */
export type ProblemTexts = Readonly<Record<(typeof problemSteps)[number], string>>
