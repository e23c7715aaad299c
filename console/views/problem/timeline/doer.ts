import type { Schemas } from '../../../app/app.ts'

/** The words for whoever did something. */
type DoerWords = {
  doers: Readonly<Record<string, string>>
  doersNamed: Readonly<Record<string, (name: string) => string>>
  byLink: (recipient: string) => string
  operator: (id: string) => string
}

/**
 * Who did something, in words, from how a timeline names them: somebody of the dealer's or of Asortis's by name where there is
 * one, else by whose they are; by the link in whose e-mail; and a word without a colon is the call centre's id of an operator.
 */
export const doerOf = (
  { who, name }: Pick<Schemas['TimelineEntry'], 'who' | 'name'>,
  { doers, doersNamed, byLink, operator }: DoerWords,
): string => {
  const colon = who.indexOf(':')
  const side = colon < 0 ? who : who.slice(0, colon)
  if (side === 'mail-link') return byLink(who.slice(colon + 1))
  return (name === null ? undefined : doersNamed[side]?.(name)) ?? doers[side] ?? operator(who)
}
