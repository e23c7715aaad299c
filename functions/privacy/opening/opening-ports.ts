import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { DrawSecrecy } from '../../supervision/personal-data/open-draw-secrecy.ts'
import type { ErasureStore } from '../erasing/erasure-store.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { BlockedAccess } from './access-item.ts'
import type { AccessStore } from './access-store.ts'
import type { findBlocked } from './find-blocked.ts'

/** What opening what is blocked needs. */
export type OpenBlockedPorts = {
  accesses: AccessStore
  find: ReturnType<typeof findBlocked>
  blocked: Pick<BlockedStore, 'page' | 'sealText' | 'openText'>
  erasures: Pick<ErasureStore, 'get'>
  held: Pick<HeldStore, 'customerHash'>
  /** The register, which has what was opened. */
  requests: Pick<RequestStore, 'record'>
  rights: Pick<Rights, 'second' | 'recipients'>
  /** Leaves out, without a trace, what nobody may know yet. */
  maySee: DrawSecrecy
  newId: () => string
  clock: Clock
}

/** Whose data is to be opened, and by which request. */
export type AccessOf = { customerRef: string; accessId: string }

/** A request about this customer of a dealer. Throws 404 for any other. */
export const accessOf = async (
  { accesses, held }: Pick<OpenBlockedPorts, 'accesses' | 'held'>,
  { dealerId }: Pick<Dealer, 'dealerId'>,
  { customerRef, accessId }: AccessOf,
): Promise<BlockedAccess> => {
  const access = await accesses.get(dealerId, accessId)
  if (access?.customerHash !== held.customerHash(dealerId, customerRef))
    throw new DomainError(platformErrors.notFound)
  return access
}
