import type { CallContent } from '../call/call-content.ts'
import { asksForNoCalls, type CustomerRequests } from './requests.ts'
import { contactRef, type RightsHolder } from './contact-ref.ts'
import type { NumberHashes } from './number-hash.ts'
import type { RightsStore } from './rights-store.ts'

/** What keeping that a customer wants no calls needs. */
export type NoCallsPorts = { rights: Pick<RightsStore, 'set'>; numberHashes: NumberHashes }

/** Requests that a customer made in a call: with it, at its end, or as an amendment tells; `at` is when we were told. */
export type Asked = {
  dealerId: string
  callId: string
  at: string
  by: string
  customer: CallContent['customer']
  requests: CustomerRequests
}

/**
 * Whose rights a call's customer has, and the numbers that they go with: a driver's go with the number under any other
 * reference, too, and under the company's with both together, because one van must not silence thirty drivers (rights.md).
 */
export const holderOf = (
  numberHashes: NumberHashes,
  dealerId: string,
  { ref, type, phone }: CallContent['customer'],
): RightsHolder => {
  const numbers = numberHashes(dealerId, phone)
  return { dealerId, contact: contactRef({ ref, type, numbers }), numbers }
}

/**
 * Keeps that a customer asked for no more calls, if they did: by reference and number. It takes effect with the call's
 * put, and the stream repeats it, so that it survives a crash in between; a repeated request changes nothing.
 */
export const keepNoCalls =
  ({ rights, numberHashes }: NoCallsPorts) =>
  async ({ dealerId, callId, at, by, customer, requests }: Asked): Promise<void> => {
    if (!asksForNoCalls({ requests })) return
    const record = { at, by, ground: 'asked-on-the-phone', callId }
    await rights.set(holderOf(numberHashes, dealerId, customer), 'no-contact', record)
  }
