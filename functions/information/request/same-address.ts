/** An e-mail address in the one spelling in which it is compared. Pure. */
export const foldedAddress = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Whether two e-mail addresses are one: letter case does not count. Pure. */
export const isSameAddress = (a: string, b: string): boolean => foldedAddress(a) === foldedAddress(b)
