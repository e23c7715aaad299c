import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { agreements, criterion, evidenceFacts } from './criteria.ts'

const evidence = named(
  'Evidence',
  z.object({
    criterion,
    pointer: z.string(),
    fact: named('EvidenceFact', z.enum(evidenceFacts)),
  }),
)

/** How the operator's verdict compares with the facts. */
export const agreement = named('Agreement', z.enum(agreements))

/** A call's classification in responses. */
export const classificationSchema = named(
  'Classification',
  z.object({
    problem: z.boolean(),
    criteria: z.array(criterion),
    main: z.nullable(criterion),
    derived: z.array(criterion),
    operator: z.nullable(z.array(criterion)),
    agreement,
    evidence: z.array(evidence),
  }),
)
