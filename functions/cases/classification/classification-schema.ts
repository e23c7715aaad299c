import * as z from 'zod/mini'
import { criteria } from './criteria.ts'

const criterion = z.enum(criteria)

/** A call's classification as responses show it. */
export const classificationSchema = z.object({
  problem: z.boolean(),
  criteria: z.array(criterion),
  main: z.nullable(criterion),
  derived: z.array(criterion),
  operator: z.nullable(z.array(criterion)),
  agreement: z.enum(['agrees', 'operator-missed', 'operator-added', 'differs', 'not-stated']),
  evidence: z.array(z.object({ criterion, pointer: z.string(), fact: z.string() })),
})
