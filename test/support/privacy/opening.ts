import type { SecondPeople } from '../../../functions/directory/rights/second-people.ts'
import type { Caller } from '../../../functions/platform/http/caller.ts'
import type { AccessContent } from '../../../functions/privacy/opening/access-schemas.ts'
import { openBlocked } from '../../../functions/privacy/opening/open-blocked.ts'
import type { OpenBlockedPorts } from '../../../functions/privacy/opening/opening-ports.ts'
import type { BlockedPosition } from '../../../functions/privacy/opening/read-opening.ts'
import { exampleDealer } from '../calls/example-call.ts'

type Customer = { dealerId: string; customerRef: string }
type Place = Customer & { accessId: string }

/** People who are whoever they sign in as; each of them may approve. When they were last changed, by the callers' ids. */
export const anybody = (changedAt: ReadonlyMap<string, string>): SecondPeople => {
  const person = (id: string) => ({
    ...{ personId: id, email: `${id.replace(':', '.')}@example.com`, name: id, dealers: [], revision: 1 },
    ...{ changedAt: changedAt.get(id) ?? '2026-01-01T00:00:00.000Z', changedBy: 'x' },
  })
  return {
    whoIs: (id) => Promise.resolve(person(id)),
    stillMay: () => Promise.resolve(true),
    approvers: (id) =>
      Promise.resolve(
        ['dealer:gema', 'staff:sam', 'dealer:made-up']
          .filter((other) => other !== id)
          .map((other) => ({ ...person(other), side: 'dealer' as const })),
      ),
  }
}

/** Opens what is blocked at the example dealer, or another like it. */
export const openingOf = (
  ports: Omit<OpenBlockedPorts, 'rights'> & Partial<Pick<OpenBlockedPorts, 'rights'>>,
) => {
  const opening = openBlocked({
    rights: { second: anybody(new Map()), recipients: () => Promise.resolve([]) },
    ...ports,
  })
  const dealerOf = ({ dealerId }: Customer) => ({ ...exampleDealer, dealerId })
  return {
    request: (of: Customer, content: AccessContent, by: Caller) =>
      opening.request(dealerOf(of), of.customerRef, content, by),
    approve: (of: Place, by: Caller) => opening.approve(dealerOf(of), of, by),
    read: (of: Place, by: Caller, page: { limit?: number; from?: BlockedPosition } = {}) =>
      opening.read(dealerOf(of), of, by, { limit: 100, ...page }),
    list: opening.list,
  }
}
