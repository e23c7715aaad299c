import { erasureGround } from '../../../cases/customer/rights/customer-rights.ts'
import { comparableNumbers, type NumberHashes } from '../../../cases/customer/number-hash.ts'
import type { Cases } from '../../../cases/store/open-cases.ts'

type OfErasedPorts = { rights: Pick<Cases['rights'], 'ofNumbersAt'>; numberHashes: NumberHashes }

/**
 * Whether one of a row's cells has a number that an erasure keeps from being called again at one of the dealers, for good: then the
 * row is of somebody who was erased. Of a row whose dealer is not known, at any of the dealers that it may be of.
 */
export const ofErased =
  ({ rights, numberHashes }: OfErasedPorts) =>
  async (dealerIds: readonly string[], cells: readonly string[]): Promise<boolean> => {
    const withNumbers = cells.filter((cell) => comparableNumbers(cell).length > 0)
    const numbers = dealerIds.flatMap((dealerId) =>
      [...new Set(withNumbers.flatMap((cell) => numberHashes(dealerId, cell)))].map((number) => ({
        dealerId,
        number,
      })),
    )
    if (numbers.length === 0) return false
    const found = await rights.ofNumbersAt(numbers)
    return found.some((of) => of['no-contact']?.ground === erasureGround)
  }
