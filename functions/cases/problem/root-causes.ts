import * as z from 'zod/mini'

/** Why problems happen, in two levels: closing one names both, so that the cause can be kept from coming back. */
export const rootCauses = {
  workshop: ['diagnosis', 'workmanship', 'parts', 'quality-control', 'capacity'],
  service: ['communication', 'appointment', 'promise-not-kept', 'treatment', 'invoice'],
  delivery: ['date', 'preparation', 'explanation', 'documents'],
  outside: ['brand-policy', 'price', 'vehicle', 'customer-expectation', 'none-found'],
} as const

const pairs = Object.entries(rootCauses).flatMap(([area, causes]) =>
  causes.map((cause) => `${area}/${cause}`),
)

/** A root cause, `area/cause`. */
export const rootCause = z
  .string()
  .check(z.refine((value) => pairs.includes(value), { params: { code: 'not-a-choice' } }))
