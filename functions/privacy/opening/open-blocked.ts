import type { Caller } from '../../platform/http/caller.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import type { DrawSecrecy } from '../../supervision/personal-data/open-draw-secrecy.ts'
import type { BlockedItem } from '../blocking/blocked-item.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import { privacyErrors } from '../errors.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { BlockedAccess } from './access-item.ts'
import { accessState } from './access-state.ts'
import type { AccessStore } from './access-store.ts'
import type { findBlocked } from './find-blocked.ts'

type OpenBlockedPorts = {
  accesses: AccessStore
  find: ReturnType<typeof findBlocked>
  blocked: Pick<BlockedStore, 'list'>
  held: Pick<HeldStore, 'customerHash'>
  rights: Pick<Rights, 'changedAt'>
  /** Leaves out, without a trace, what nobody may know yet. */
  maySee: DrawSecrecy
  newId: () => string
  clock: Clock
}

/** Whose, and by which request. */
type Place = { dealerId: string; customerRef: string; accessId: string }

const maxShown = 1000
const maxReads = 100

/**
 * Opens what is blocked of a dealer's customer, whatever blocked it: one person asks, another signed-in person approves
 * within a day, and only the first reads it, for an hour. Everything is recorded.
 */
export const openBlocked = (ports: OpenBlockedPorts) => {
  const { accesses, find, blocked, held, rights, maySee, newId, clock } = ports

  const read = async ({ dealerId, customerRef, accessId }: Place): Promise<BlockedAccess> => {
    const access = await accesses.get(accessId)
    const isOfCustomer =
      access?.dealerId === dealerId && access.customerHash === held.customerHash(dealerId, customerRef)
    if (!isOfCustomer) throw new DomainError(platformErrors.notFound)
    return access
  }

  return {
    /** Asks for it. 404 if nothing is blocked of such a customer. */
    request: async (
      { dealerId, customerRef }: Omit<Place, 'accessId'>,
      { reason, reference }: Pick<BlockedAccess, 'reason' | 'reference'>,
      by: Caller,
    ): Promise<BlockedAccess> => {
      if ((await find(dealerId, customerRef)).length === 0)
        throw new DomainError(platformErrors.notFound, 'Nothing is blocked of such a customer')
      const access: BlockedAccess = {
        ...{ n: 1, accessId: newId(), dealerId, customerHash: held.customerHash(dealerId, customerRef) },
        ...{ reason, reference, requestedAt: clock().toISOString(), requestedBy: by.id, reads: [] },
      }
      await accesses.create(access)
      return access
    },

    /**
     * Approves it, as somebody else. 409 `needs-second-person` for whoever asked, and for somebody who was given access, a role
     * or another way to sign in since: whoever asks could have made them up. 404 once it has expired. Idempotent.
     */
    approve: async (place: Place, by: Caller): Promise<BlockedAccess> => {
      const access = await read(place)
      if (by.id === access.requestedBy) throw new DomainError(privacyErrors.needsSecondPerson)
      if (access.approvedBy === by.id) return access
      const changedAt = await rights.changedAt(by)
      if (changedAt !== undefined && changedAt > access.requestedAt)
        throw new DomainError(
          privacyErrors.needsSecondPerson,
          'Whoever approves must have had access, role and way to sign in before it was asked for: ask anew',
        )
      if (accessState(access, clock()) !== 'requested') throw new DomainError(platformErrors.notFound)
      const approved = { ...access, approvedAt: clock().toISOString(), approvedBy: by.id }
      if (await accesses.replace(access, approved)) return { ...approved, n: access.n + 1 }
      throw new DomainError(platformErrors.notFound)
    },

    /**
     * What is blocked, for whoever asked, within the hour; before the approval only where it stands. 404 for anybody else
     * and afterwards. Each reading is recorded first.
     */
    read: async (
      place: Place,
      by: Caller,
    ): Promise<{ access: BlockedAccess; items: BlockedItem[]; complete: boolean }> => {
      const access = await read(place)
      const state = accessState(access, clock())
      if (by.id !== access.requestedBy || state === 'expired') throw new DomainError(platformErrors.notFound)
      if (state === 'requested') return { access, items: [], complete: true }
      const reads = [...access.reads, clock().toISOString()].slice(-maxReads)
      if (!(await accesses.replace(access, { ...access, reads })))
        throw new DomainError(platformErrors.unavailable)
      const items: BlockedItem[] = []
      const isShown = maySee()
      for (const { id, of } of await find(place.dealerId, place.customerRef))
        for await (const item of blocked.list(id, of)) {
          if (!(await isShown(item))) continue
          if (items.length === maxShown) return { access, items, complete: false }
          items.push(item)
        }
      return { access, items, complete: true }
    },
  }
}
