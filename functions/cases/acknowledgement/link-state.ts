import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { withStandIns } from '../../directory/recipients/standing-in.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { ProblemState } from '../problem/problem-state.ts'
import type { AcknowledgementLink } from './link-item.ts'

type LinkRecipient = Pick<StoredDealer['alertRecipients'][number], 'email' | 'typedEmail'>

/** The recipient that a link was sent to, as long as they are one of the dealer's or stand in for one. */
export const recipientOf = (
  { recipientHash: hash }: Pick<AcknowledgementLink, 'recipientHash'>,
  dealer: Pick<StoredDealer, 'alertRecipients' | 'standIns' | 'zone'>,
  now: Date,
): LinkRecipient | undefined =>
  [...dealer.alertRecipients, ...withStandIns(dealer.alertRecipients, dealer, now)].find(
    ({ email }) => recipientHash(email) === hash,
  )

/**
 * Whether a link still leads to its problem (api.md, "From the mail"): in the opening that the mail was about, and
 * before its resolve-by, the one when the mail was sent and the present one.
 */
export const isLinkCurrent = (
  { opening, until }: Pick<AcknowledgementLink, 'opening' | 'until'>,
  { reopenings, resolveBy }: Pick<ProblemState, 'reopenings' | 'resolveBy'>,
  now: Date,
): boolean => {
  const time = now.getTime()
  return opening === reopenings && time < Date.parse(until) && time < Date.parse(resolveBy)
}
