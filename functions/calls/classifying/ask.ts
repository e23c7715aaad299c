import type { CallFacts } from '../../cases/call/call-content.ts'
import type { Classification } from '../../cases/classification/criteria.ts'

/** Something the operator should still do before the call ends. */
export type Ask = 'motive' | 'explain-scope'

/**
 * What the operator should do while the customer is still on the line: ask once more for the motive of a low,
 * reserved or refused answer, and explain that only this visit is being rated if something outside it affects the
 * answers.
 */
export const ask = (
  facts: Pick<CallFacts, 'scopeExplained'>,
  { evidence }: Pick<Classification, 'evidence'>,
): Ask[] => {
  const asks: Ask[] = []
  if (evidence.some(({ fact }) => fact === 'motive-withheld')) asks.push('motive')
  if (!facts.scopeExplained && evidence.some(({ fact }) => fact === 'external')) asks.push('explain-scope')
  return asks
}
