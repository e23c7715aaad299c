import type { OperatorVerdict } from '../call/call-facts.ts'
import { agreementOf } from './agreement.ts'
import { type Classification, criteria } from './criteria.ts'

/** The criteria met by the facts alone, in order, and the evidence for each. */
export type Derived = Pick<Classification, 'derived' | 'evidence'>

/**
 * Combines the criteria derived from the facts with the operator's verdict: a problem if either says so, with the
 * criteria of both in order. Stored classifications are rebuilt with it too.
 */
export const composeClassification = ({
  derived,
  evidence,
  operatorVerdict,
}: Derived & { operatorVerdict: OperatorVerdict | undefined }): Classification => {
  const named = operatorVerdict?.criteria ?? []
  const all = criteria.filter((criterion) => derived.includes(criterion) || named.includes(criterion))
  return {
    problem: derived.length > 0 || operatorVerdict?.problem === true,
    criteria: all,
    main: all[0] ?? null,
    derived,
    operator: operatorVerdict ? criteria.filter((criterion) => named.includes(criterion)) : null,
    agreement: agreementOf(derived, operatorVerdict),
    evidence,
  }
}
