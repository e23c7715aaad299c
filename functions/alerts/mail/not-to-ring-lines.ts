import type { AlertFacts } from './alert-facts.ts'
import type { MailPhrases } from './mail-phrases.ts'
import { isDismissal } from './news-lines.ts'

/** Whether the reader is offered to ring: where somebody only wants no calls from us, a dealer may ring about a case. */
export const mayRing = ({ notToRing: { customer, number } }: AlertFacts): boolean =>
  [customer, number].every((asked) => asked === undefined || asked === 'no-contact')

/** What the customer, or whoever else has the number, asked for. Nothing where nobody is to act on the case. */
export const notToRingLines = (facts: AlertFacts, { notToRing }: MailPhrases): string[] => {
  const { customer, number } = facts.notToRing
  if (isDismissal(facts)) return []
  return [
    ...(number === undefined ? [] : [notToRing.number[number]]),
    ...(customer === undefined ? [] : [notToRing.customer[customer]]),
  ]
}
