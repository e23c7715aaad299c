import type { Schemas } from '../../app/app.ts'

/** What to say where nothing has changed: that it has not, or that it is too early to say so, as the monthly report does. */
export const nothingChanged = (
  items: readonly Pick<Schemas['CoherenceChange'], 'chance'>[],
): 'nothingChanged' | 'tooEarly' =>
  items.every(({ chance }) => chance === null) ? 'tooEarly' : 'nothingChanged'
