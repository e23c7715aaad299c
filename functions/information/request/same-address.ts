const folded = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Whether two e-mail addresses are one: letter case does not count. Pure. */
export const isSameAddress = (a: string, b: string): boolean => folded(a) === folded(b)
