import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { BlockedAccess } from './access-item.ts'
import { type OpeningShown, showOpening } from './access-schemas.ts'
import { accessState } from './access-state.ts'
import type { OpenBlockedPorts } from './opening-ports.ts'

type ListOpeningsPorts = Pick<OpenBlockedPorts, 'accesses' | 'blocked' | 'erasures' | 'rights' | 'clock'>

/**
 * A page of what was asked to be opened at a dealer, the newest first, for whoever looks after its customers' rights and may
 * have to approve it: never what is blocked, and whose it is only while it can be approved or read.
 */
export const listOpenings =
  ({ accesses, blocked, erasures, rights, clock }: ListOpeningsPorts) =>
  async (
    dealer: Dealer,
    by: Caller,
    limit: number,
    after: string | undefined,
  ): Promise<{ items: OpeningShown[]; next: string | null }> => {
    const { accesses: found, next } = await accesses.list(dealer.dealerId, limit, after)
    const now = clock()
    const self = await rights.second.whoIs(by.id)
    const names = new Map<string, string | null>()
    for (const id of new Set(
      found.flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy ?? []].flat()),
    ))
      names.set(id, (await rights.second.whoIs(id))?.name ?? null)

    const mayApprove = async (access: BlockedAccess) => {
      const { requestedBy, approvers, requestedAt } = access
      if (!self || accessState(access, now) !== 'requested' || !approvers.includes(self.personId))
        return false
      const possible = await rights.second.approvers(requestedBy, dealer)
      return possible.some(
        ({ personId, changedAt }) => personId === self.personId && changedAt <= requestedAt,
      )
    }
    const erasureOf = async ({ erasureId }: BlockedAccess): Promise<OpeningShown['erasure']> => {
      const erasure = erasureId === undefined ? undefined : await erasures.get(dealer.dealerId, erasureId)
      return erasure ? { at: erasure.orderedAt, calls: erasure.calls.length } : null
    }
    const items = await Promise.all(
      found.map(async (access) => {
        const isOver = accessState(access, now) === 'expired'
        const { under, ...sealed } = access.sealed
        const shown = async (text: Uint8Array) => (await blocked.openText(under, text)) ?? null
        return showOpening(access, now, {
          names,
          customerRef: isOver ? null : await shown(sealed.customerRef),
          reference: await shown(sealed.reference),
          erasure: await erasureOf(access),
          mayApprove: await mayApprove(access),
          isYours: access.requestedBy === by.id,
        })
      }),
    )
    return { items, next }
  }
