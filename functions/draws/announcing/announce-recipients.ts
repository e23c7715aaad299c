import type { Dealer } from '../../directory/dealers/dealer.ts'

/** A recipient of a draw's e-mails. */
type DrawRecipient = { email: string; name?: string }

/**
 * The recipients of a dealer's draw e-mails: everyone at the highest level that has recipients (its management), each
 * address once. Asortis if the dealer has none or no longer exists.
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
