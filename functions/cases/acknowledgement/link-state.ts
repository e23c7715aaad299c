import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { ProblemState } from '../problem/problem-state.ts'
import type { AcknowledgementLink } from './link-item.ts'

type LinkRecipient = StoredDealer['alertRecipients'][number]

/** The recipient that a link was sent to, as long as it is one of the dealer's. */
export const recipientOf = (
  { recipientHash: hash }: Pick<AcknowledgementLink, 'recipientHash'>,
  recipients: readonly LinkRecipient[],
): LinkRecipient | undefined => recipients.find(({ email }) => recipientHash(email) === hash)

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
