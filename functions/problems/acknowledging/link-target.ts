import { absentIfGone } from '../../platform/errors/gone.ts'
import { isLinkCurrent, recipientOf } from '../../cases/acknowledgement/link-state.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { ReadNotToRing } from '../../cases/suspension/not-to-ring.ts'
import { mayRing } from '../../cases/suspension/ringing.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { shownRecipient } from '../../directory/recipients/recipient-address.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { Clock } from '../../platform/runtime/clock.ts'

/** What a valid link leads to. */
export type LinkTarget = {
  call: StoredCall & { problem: ProblemState }
  dealer: Pick<StoredDealer, 'language'>
  /** The address that the mail was sent to, as the dealer's staff typed it. */
  recipient: string
  /** Whether the dealer may ring the customer. */
  mayRing: boolean
}

export type LinkPorts = {
  links: Pick<Cases['links'], 'find'>
  cases: Pick<Cases['cases'], 'readCall'>
  /** What stands against ringing the customer, as it is now. */
  readNotToRing: ReadNotToRing
  /** Bypasses the cache: a recipient who has been removed is out at once. */
  readDealer: (dealerId: string) => Promise<StoredDealer | undefined>
  clock: Clock
}

/**
 * What a token leads to; undefined if it leads nowhere, whatever the reason: there is no such link, its problem is in
 * another opening, past its resolve-by or suspended, or its recipient is no longer one of the dealer's.
 */
export const linkTarget =
  ({ links, cases, readNotToRing, readDealer, clock }: LinkPorts) =>
  async (token: string): Promise<LinkTarget | undefined> => {
    const link = await links.find(token)
    if (!link) return undefined
    const { dealerId, callId } = link
    const [call, dealer] = await Promise.all([
      absentIfGone(cases.readCall(dealerId, callId)),
      readDealer(dealerId),
    ])
    if (!call?.problem || call.suspension || !dealer || !isLinkCurrent(link, call.problem, clock()))
      return undefined
    const recipient = recipientOf(link, dealer, clock())
    if (!recipient) return undefined
    return {
      call: { ...call, problem: call.problem },
      dealer,
      recipient: shownRecipient(recipient).email,
      mayRing: mayRing(await readNotToRing(call)),
    }
  }
