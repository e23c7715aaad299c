import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Rights } from '../../../directory/rights/open-rights.ts'
import { DomainError, invalidBody, platformErrors } from '../../../platform/errors/errors.ts'
import type { Caller } from '../../../platform/http/caller.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { HeldStore } from '../../finding/held-store.ts'
import type { BlockedAccess } from '../access-item.ts'
import { accessState, accessUntil } from '../access-state.ts'
import type { AccessStore } from '../access-store.ts'
import type { findBlocked } from '../find-blocked.ts'
import type { AccessOf } from '../opening-ports.ts'
import type { isAllBlocked } from './is-blocked.ts'
import type { OpenedFile } from './opened-file.ts'
import type { OpenedFileStore } from './opened-file-store.ts'

type FileOfOpeningPorts = {
  accesses: Pick<AccessStore, 'get' | 'recordReading' | 'step'>
  find: ReturnType<typeof findBlocked>
  opened: Pick<OpenedFileStore, 'step'>
  isBlocked: ReturnType<typeof isAllBlocked>
  held: Pick<HeldStore, 'customerHash'>
  rights: Pick<Rights, 'second'>
  clock: Clock
}

/**
 * Says what may become of openings with reason `person`, which are fulfilled as an access export: who may have a file made of
 * one, and who gets it. Both are whoever asked for the opening, within the hour after somebody else approved it.
 */
export const fileOfOpening = (ports: FileOfOpeningPorts) => {
  const { accesses, find, opened, isBlocked, held, rights, clock } = ports

  /** The opening, if this caller may have its file now. */
  const openFor = async (dealer: Dealer, { customerRef, accessId }: AccessOf, by: Caller) => {
    const access = await accesses.get(dealer.dealerId, accessId)
    const isOpen =
      access?.customerHash === held.customerHash(dealer.dealerId, customerRef) &&
      access.reason === 'person' &&
      access.requestedBy === by.id &&
      accessState(access, clock()) === 'approved' &&
      (await rights.second.stillMay(by.id, dealer))
    return isOpen ? access : undefined
  }

  return {
    /**
     * What a file of an opening is made of, and the opening itself. 422 `no-such-opening` for one that is not this caller's, is for
     * another reason or customer, is not approved, or is over; 404 once everything has been destroyed.
     */
    begin: async (
      dealer: Dealer,
      of: AccessOf,
      by: Caller,
    ): Promise<{ access: BlockedAccess; file: OpenedFile }> => {
      const access = await openFor(dealer, of, by)
      if (!access)
        throw invalidBody(
          '/accessId',
          'no-such-opening',
          'Must be the id of an opening of this customer with the reason person, that you asked for and somebody else approved within the last hour.',
        )
      const { places } = await find(dealer.dealerId, of.customerRef, access.erasureId)
      if (places.length === 0)
        throw new DomainError(platformErrors.notFound, 'Nothing is blocked of such a customer')
      const until = accessUntil(access).toISOString()
      return { access, file: { accessId: access.accessId, until, places } }
    },

    /** The steps that remember a file, for the transaction in which it is ordered: with the opening, and when it has to go. */
    steps: (access: BlockedAccess, { until }: OpenedFile, exportId: string): TransactionItem[] => [
      accesses.step(access, { ...access, exportId }),
      opened.step({ until, dealerId: access.dealerId, exportId }),
    ],

    /** 404 unless this caller may see how far a file of an opening is, and nothing that it was made of was destroyed since. */
    check: async (dealer: Dealer, customerRef: string, file: OpenedFile, by: Caller): Promise<void> => {
      const access = await openFor(dealer, { customerRef, accessId: file.accessId }, by)
      if (!access || !(await isBlocked(file))) throw new DomainError(platformErrors.notFound)
    },

    /** Records that a file of an opening was had, before it is. 503 if the opening has changed at the same time. */
    recordReading: async (dealerId: string, { accessId }: OpenedFile): Promise<void> => {
      const access = await accesses.get(dealerId, accessId)
      if (!access) throw new DomainError(platformErrors.notFound)
      if (!(await accesses.recordReading(access, clock()))) throw new DomainError(platformErrors.unavailable)
    },
  }
}
export type FileOfOpening = ReturnType<typeof fileOfOpening>
