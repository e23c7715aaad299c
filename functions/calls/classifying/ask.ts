import type { CallFacts } from '../../cases/call/call-content.ts'
import type { Classification } from '../../cases/classification/criteria.ts'

/** What the operator should still do before the call ends. */
export type Ask = 'motive' | 'explain-scope'

/**
 * What the operator is asked to do with the customer still on the line: to ask once more for the motive of a low,
 * reserved or refused answer, and to explain that only this visit is being rated when something outside it shows
 * in the answers.
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
