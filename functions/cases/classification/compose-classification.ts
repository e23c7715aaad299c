import type { OperatorVerdict } from '../call/call-content.ts'
import { agreementOf } from './agreement.ts'
import { type Classification, criteria } from './criteria.ts'

/** What the facts alone say: the criteria that hold, in their order, and the evidence for each. */
export type Derived = Pick<Classification, 'derived' | 'evidence'>

/**
 * A classification from the criteria derived from the facts and the operator's own verdict: a problem when either
 * says so, with the criteria of both in their order. What is stored recomposes through here.
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
