import type { CustomerOf, HeldItem, StoredItem } from '../../platform/personal-data/personal-data.ts'
import type { FoundRefused } from '../../surveys/importing/refused/find-refused.ts'
import type { IsTheirs } from '../../surveys/importing/refused/remove-refused.ts'
import type { Part } from '../finding/part.ts'
import { rowsOfCustomer, type RowsOfCustomerPorts } from '../finding/rows-of-customer.ts'
import type { HeldData } from '../holding/held-data.ts'
import type { HeldDatum } from '../holding/holding-schemas.ts'
import { readItems } from './read-all.ts'

type RefusedHeldPorts = RowsOfCustomerPorts & {
  data: Pick<HeldData, 'ofCustomer' | 'ofCall' | 'calls'>
  findRefused: (isTheirs: IsTheirs) => AsyncIterable<FoundRefused>
}

async function* stored(batches: AsyncIterable<AsyncIterable<HeldItem>>): AsyncGenerator<StoredItem> {
  for await (const batch of batches)
    for await (const { key, item } of batch) if (item) yield { ...item, ...key }
}

/**
 * The rows of a dealer's customer, or of a part of a reference, in files of refused rows, as the person sees them: those that
 * are surely theirs (`rowsOfCustomer`).
 */
export const refusedHeld =
  (ports: RefusedHeldPorts) =>
  async (of: CustomerOf, part?: Part): Promise<HeldDatum[]> => {
    const items = stored(readItems(ports.data, of, part))
    const { isSurelyTheirs } = await rowsOfCustomer(ports)(of, items, part)
    const found = await Array.fromAsync(ports.findRefused(isSurelyTheirs))
    return found.map(({ receivedAt, ...data }) => ({
      kind: 'refused-row',
      at: receivedAt,
      callId: null,
      data,
    }))
  }
