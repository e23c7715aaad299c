import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Erasure } from './erasure-item.ts'
import type { ErasureStore } from './erasure-store.ts'

/** Reads an erasure of a dealer. 404 if there is none. */
export const readErasure =
  ({ erasures }: { erasures: Pick<ErasureStore, 'get'> }) =>
  async (dealerId: string, erasureId: string): Promise<Erasure> => {
    const erasure = await erasures.get(dealerId, erasureId)
    if (!erasure) throw new DomainError(platformErrors.notFound)
    return erasure
  }
