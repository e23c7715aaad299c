/** The transaction that moves what figures need of a call to another month. */
export const movingFacts = [
  { actions: ['UpdateItem'], of: ['surveyMatches'] },
  { actions: ['PutItem', 'DeleteItem'], of: ['surveyCalls'] },
] as const
