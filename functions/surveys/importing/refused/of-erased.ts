import { erasureGround } from '../../../cases/customer/customer-rights.ts'
import type { NumberHashes } from '../../../cases/customer/number-hash.ts'
import type { Cases } from '../../../cases/store/open-cases.ts'

type OfErasedPorts = { rights: Pick<Cases['rights'], 'ofNumbers'>; numberHashes: NumberHashes }

/**
 * Whether one of a row's cells has a number that an erasure keeps from being called again at the dealer, for good: then the
 * row is of somebody who was erased.
 */
export const ofErased =
  ({ rights, numberHashes }: OfErasedPorts) =>
  async (dealerId: string, cells: readonly string[]): Promise<boolean> => {
    const hashes = [...new Set(cells.flatMap((cell) => numberHashes(dealerId, cell)))]
    if (hashes.length === 0) return false
    const found = await rights.ofNumbers(dealerId, hashes)
    return found.some((of) => of['no-contact']?.ground === erasureGround)
  }
