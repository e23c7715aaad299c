/** The settings' probabilities, by trait and by outcome: plain, so that a browser can check with them, too. */
type Probabilities = {
  probabilities: Readonly<Record<string, number>>
  outcomes: Readonly<Record<string, number | undefined>>
}

/** With which probability, from 0 to 1, a call of a stratum is reviewed: an outcome may have a higher one of its own. */
export const probabilityOf = (
  { trait, outcome }: { trait: string; outcome: string },
  { probabilities, outcomes }: Probabilities,
): number => {
  if (trait === 'problem' || trait === 'disagreement') return 1
  return Math.max(probabilities[trait] ?? 0, outcomes[outcome] ?? 0)
}

/** A version of the settings as it is published: since when it is in force (ISO 8601), null for the first. */
type PublishedSettings = Probabilities & { version: number; since: string | null }

/** What the sample is said to have decided about a call; `settings` is a version. */
type DecidedCall = {
  trait: string
  outcome: string
  receivedAt: string
  settings: number
  probability: number
}

/**
 * Whether a call's probability is the one of its stratum in the settings in force when it was received. `settings` are a
 * month's, the earliest first.
 */
export const isByRule = (
  settings: readonly PublishedSettings[],
  { receivedAt, settings: version, probability, ...stratum }: DecidedCall,
): boolean => {
  const inForce = settings.findLast(({ since }) => since === null || since <= receivedAt)
  return inForce?.version === version && probabilityOf(stratum, inForce) === probability
}
