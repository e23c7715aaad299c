/** Whom a call was with, as far as that says who is meant by a reference. */
export type Contact = {
  ref: string
  type?: 'person' | 'company' | undefined
  /** The keyed hashes of the numbers called (`numberHashes`). */
  numbers: readonly string[]
}

/** A company's contact at one number: no id contains a tilde, so that it is never another customer's reference. */
export const companyContact = (ref: string, number: string): string => `${ref}~${number}`

/** The number's hash in a company's contact; undefined for the reference of a customer. */
export const numberOfContact = (contact: string): string | undefined => contact.split('~')[1]

/**
 * Under what the state of a customer is kept: a person's under the reference, a company's under reference and number
 * together, once for each number that is called, because one van must not silence thirty drivers (rights.md). A company
 * without a number is like a person.
 */
export const contactRefs = ({ ref, type, numbers }: Contact): string[] =>
  type === 'company' && numbers.length > 0 ? numbers.map((number) => companyContact(ref, number)) : [ref]

/** Every item that may say something of whoever answers these numbers under a reference. */
export const possibleContacts = (ref: string, numbers: readonly string[]): string[] => [
  ref,
  ...numbers.map((number) => companyContact(ref, number)),
]

/**
 * Whose state changes: a customer, or a company's contact (`contactRefs`), the numbers under which they are called, and how
 * the number ends of a company's contact, if it was given.
 */
export type RightsHolder = {
  dealerId: string
  contact: string
  numbers: readonly string[]
  ending?: string | undefined
}
