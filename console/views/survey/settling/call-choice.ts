import type { Schemas } from '../../../app/app.ts'

/** What is chosen instead of a call: none, or one that is not among those known. No call's id is like this. */
export const [none, other] = ['-', '*'] as const

/** The calls that are known of a response: the one that it is matched with, or those that it may belong to. */
export const knownCalls = ({
  matched,
  ambiguous,
}: Pick<Schemas['SurveyResponse'], 'matched' | 'ambiguous'>): readonly string[] =>
  matched === null ? ambiguous : [matched]

/** On whose side somebody settled a match; who it was is not shown. */
export const sideOf = (by: string): 'asortis' | 'dealer' => (by.startsWith('staff:') ? 'asortis' : 'dealer')

type Settled = Pick<Schemas['SurveyResponse'], 'match' | 'settled' | 'ambiguous'>

/**
 * Whether whoever looks may settle a match: Asortis's staff any; a dealer's people what is in doubt or was settled, unless
 * Asortis's staff have settled it.
 */
export const maySettle = ({ match, settled }: Settled, isStaff: boolean): boolean =>
  match !== 'anonymous' &&
  (isStaff || (settled === null ? match !== 'matched' : sideOf(settled.by) === 'dealer'))

/** What may be chosen besides the calls that are known: another one, and none. */
export const offered = (
  { match, settled, ambiguous }: Settled,
  isStaff: boolean,
): { other: boolean; none: boolean } => ({
  other: isStaff || ambiguous.length === 0,
  none: isStaff || match === 'ambiguous' || settled !== null,
})

/** The call that a person means: what they chose, or its id or the address of its page; null for none. */
export const callIdOf = (given: string): string | null => {
  const text = given.trim()
  if (text === none) return null
  const inAddress = /\/llamadas\/([^/?#]+)/.exec(text)?.[1]
  return inAddress === undefined ? text : decodeURIComponent(inAddress)
}
