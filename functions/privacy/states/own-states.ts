import type { RightsHolder } from '../../cases/customer/contact-ref.ts'
import type { CustomerRight } from '../../cases/customer/rights/customer-rights.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'

/**
 * Those of a company's drivers who are in a state by everybody's record, which was kept with them, too. Strongly consistent.
 */
export const withEverybodysState = async (
  { customers }: { customers: Pick<Cases['customers'], 'get' | 'contactsOf'> },
  { dealerId, customerRef }: CustomerOf,
  right: CustomerRight,
): Promise<RightsHolder[]> => {
  const recordOf = async (contact: string) =>
    (await customers.get(dealerId, contact, { consistent: true })).rights?.[right]
  const [everybodys, contacts] = await Promise.all([
    recordOf(customerRef),
    customers.contactsOf(dealerId, customerRef),
  ])
  if (!everybodys) return []
  const found = await Promise.all(
    contacts.map(async (contact) => {
      const record = await recordOf(contact)
      const isEverybodys = record && record.at === everybodys.at && record.by === everybodys.by
      return isEverybodys ? [{ dealerId, contact, numbers: [] }] : []
    }),
  )
  return found.flat()
}

/**
 * Those of a reference whose state ends with everybody's: a company's driver who is in it by a record of their own, asked for
 * by them or set for their number alone, stays in it, and keeps their numbers. All of them, if everybody never was in it.
 * Strongly consistent.
 */
export const withoutOwnStates = async (
  { customers }: { customers: Pick<Cases['customers'], 'get'> },
  { dealerId, customerRef }: CustomerOf,
  right: CustomerRight,
  holders: readonly RightsHolder[],
): Promise<RightsHolder[]> => {
  if (holders.every(({ contact }) => contact !== customerRef)) return [...holders]
  const recordOf = async (contact: string) =>
    (await customers.get(dealerId, contact, { consistent: true })).rights?.[right]
  // Also one that has ended, so that the same request again ends no more.
  const everybodys = await recordOf(customerRef)
  if (!everybodys) return [...holders]
  const found = await Promise.all(
    holders.map(async (holder) => {
      const record = await recordOf(holder.contact)
      const isTheirOwn = record && (record.at !== everybodys.at || record.by !== everybodys.by)
      return isTheirOwn ? [] : [holder]
    }),
  )
  return found.flat()
}
