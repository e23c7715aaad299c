/** The steps that close a call, each with what it mentions to the customer (domain.md, "What the operator says"). */
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

/** Every step's text in one language. No placeholders: what is said is exactly what is written. */
export type StepTexts = Readonly<Record<StepId, string>>
