import { mayRing as mayRingOf } from '../../cases/suspension/ringing.ts'
import type { AlertFacts } from './alert-facts.ts'
import type { MailPhrases } from './mail-phrases.ts'
import { isDismissal } from './news-lines.ts'

/** Whether the reader is offered to ring. */
export const mayRing = ({ notToRing }: AlertFacts): boolean => mayRingOf(notToRing)

/** What the customer, or whoever else has the number, asked for. Nothing where nobody is to act on the case. */
export const notToRingLines = (facts: AlertFacts, { notToRing }: MailPhrases): string[] => {
  const { customer, number } = facts.notToRing
  if (isDismissal(facts)) return []
  return [
    ...(number === undefined ? [] : [notToRing.number[number]]),
    ...(customer === undefined ? [] : [notToRing.customer[customer]]),
  ]
}
