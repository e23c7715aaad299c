import type { Schemas } from '../../../app/app.ts'

/** What is chosen instead of a call: none, or one that is not among those known. No call's id is like this. */
export const [none, other] = ['-', '*'] as const

/** The calls that are known of a response: the one that it is matched with, or those that it may belong to. */
export const knownCalls = ({
  matched,
  ambiguous,
}: Pick<Schemas['SurveyResponse'], 'matched' | 'ambiguous'>): readonly string[] =>
  matched === null ? ambiguous : [matched]

/** The call that a person means: what they chose, or its id or the address of its page; null for none. */
export const callIdOf = (given: string): string | null => {
  const text = given.trim()
  if (text === none) return null
  const inAddress = /\/llamadas\/([^/?#]+)/.exec(text)?.[1]
  return inAddress === undefined ? text : decodeURIComponent(inAddress)
}

/** On whose side somebody settled a match; who it was is not shown. */
export const sideOf = (by: string): 'asortis' | 'dealer' => (by.startsWith('staff:') ? 'asortis' : 'dealer')
