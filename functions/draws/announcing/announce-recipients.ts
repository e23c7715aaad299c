import type { Dealer } from '../../directory/dealers/dealer.ts'

/** A recipient of a draw's e-mails. */
export type DrawRecipient = { email: string; name?: string }

/**
 * Who is told for a dealer: everybody of the highest level that it has recipients of, which is its management, each
 * address once. Asortis for a dealer that has none, or that is not known any more.
 */
export const drawRecipients = (
  dealer: Pick<Dealer, 'alertRecipients'> | undefined,
  asortis: string,
): DrawRecipient[] => {
  const all = dealer?.alertRecipients ?? []
  const highest = Math.max(...all.map(({ level }) => level))
  const management = all.filter(({ level }) => level === highest)
  const byAddress = Map.groupBy(management, ({ email }) => email.toLowerCase())
  const once = [...byAddress.values()].flatMap(([recipient]) => recipient ?? [])
  if (once.length === 0) return [{ email: asortis }]
  return once.map(({ email, name }) => ({ email, ...(name !== undefined && { name }) }))
}
