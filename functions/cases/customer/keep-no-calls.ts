import type { CallContent } from '../call/call-content.ts'
import { asksForNoCalls, type CustomerRequests } from './requests.ts'
import { contactRefs, numberOfContact, possibleContacts, type RightsHolder } from './contact-ref.ts'
import type { NumberHashes } from './number-hash.ts'
import type { ReadContact } from './read-contact.ts'
import type { RightsStore } from './rights/rights-store.ts'

/** What keeping that a customer wants no calls needs. */
export type NoCallsPorts = {
  rights: Pick<RightsStore, 'set'>
  readContact: ReadContact
  numberHashes: NumberHashes
}

/** Requests that a customer made in a call: with it, at its end, or as an amendment tells; `at` is when we were told. */
export type Asked = {
  dealerId: string
  callId: string
  at: string
  by: string
  customer: CallContent['customer']
  requests: CustomerRequests
  /** Whether the reference is known to be a company's, if that was read already. */
  isCompany?: boolean | undefined
}

/**
 * Whose rights a call's customer has, and the numbers that they go with: a driver's go with the number under any other
 * reference, too, and under the company's with both together, because one van must not silence thirty drivers (rights.md).
 * A driver who is called at two numbers has them under both. Of a reference that is known to be a company's, a call that does
 * not say whose it is is one driver's.
 */
export const holdersOf = (
  numberHashes: NumberHashes,
  dealerId: string,
  { ref, type: said, phone }: CallContent['customer'],
  isCompany: boolean,
): RightsHolder[] => {
  const numbers = numberHashes(dealerId, phone)
  const type = said ?? (isCompany ? 'company' : undefined)
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
 * put, and the stream repeats it, so that it survives a crash in between; a repeated request changes nothing. Whether the
 * reference is a company's is read if the call does not say it, and it was not read already.
 */
export const keepNoCalls =
  ({ rights, readContact, numberHashes }: NoCallsPorts) =>
  async ({ dealerId, callId, at, by, customer, requests, isCompany }: Asked): Promise<void> => {
    if (!asksForNoCalls({ requests })) return
    const record = { at, by, ground: 'asked-on-the-phone', callId }
    const isKnown =
      customer.type === undefined &&
      (isCompany ?? (await readContact(dealerId, [customer.ref], [])).isCompany === true)
    const holders = holdersOf(numberHashes, dealerId, customer, isKnown)
    await Promise.all(holders.map((holder) => rights.set(holder, 'no-contact', record)))
  }
