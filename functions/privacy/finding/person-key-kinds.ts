/** By what a customer can be found. */
export const personKeyKinds = ['customerRef', 'visitRef', 'phone', 'plate', 'email'] as const
export type PersonKeyKind = (typeof personKeyKinds)[number]
