import type { CallContent } from '../call/call-content.ts'
import { asksForNoCalls, type CustomerRequests } from './requests.ts'
import { contactRefs, numberOfContact, possibleContacts, type RightsHolder } from './contact-ref.ts'
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
 * A driver who is called at two numbers has them under both.
 */
export const holdersOf = (
  numberHashes: NumberHashes,
  dealerId: string,
  { ref, type, phone }: CallContent['customer'],
): RightsHolder[] => {
  const numbers = numberHashes(dealerId, phone)
  return contactRefs({ ref, type, numbers }).map((contact) => {
    const number = numberOfContact(contact)
    return { dealerId, contact, numbers: number === undefined ? numbers : [number] }
  })
}

/** Under what anything may be kept that stands against calling a call's customer. */
export const contactsOfCall = (
  numberHashes: NumberHashes,
  dealerId: string,
  { ref, phone }: CallContent['customer'],
): string[] => possibleContacts(ref, numberHashes(dealerId, phone))

/**
 * Keeps that a customer asked for no more calls, if they did: by reference and number. It takes effect with the call's
 * put, and the stream repeats it, so that it survives a crash in between; a repeated request changes nothing.
 */
export const keepNoCalls =
  ({ rights, numberHashes }: NoCallsPorts) =>
  async ({ dealerId, callId, at, by, customer, requests }: Asked): Promise<void> => {
    if (!asksForNoCalls({ requests })) return
    const record = { at, by, ground: 'asked-on-the-phone', callId }
    const holders = holdersOf(numberHashes, dealerId, customer)
    await Promise.all(holders.map((holder) => rights.set(holder, 'no-contact', record)))
  }
