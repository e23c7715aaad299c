import type { Classification } from '../../cases/classification/criteria.ts'

/** Which of a call's answers are low, by their place: every low answer is evidence, whatever else the call shows. */
export const lowAnswers = ({ evidence }: Pick<Classification, 'evidence'>): ReadonlySet<number> =>
  new Set(evidence.flatMap(({ fact, pointer }) => (fact === 'low' ? [Number(pointer.split('/')[2])] : [])))
