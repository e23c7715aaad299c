import { unwrap } from '../../client/unwrap.ts'
import type { FidelizacionClient } from '../../client/transport.ts'
import { type Schemas, useApp } from '../app/app.ts'
import { lastRead, useLoad } from './load.ts'

type ListedDealer = Schemas['ListedDealer']
type Dealers = ReadonlyMap<string, ListedDealer>

const pageSize = 100
/** More than Asortis works for; a list without end would never be shown. */
const mostPages = 20

const last = lastRead<Dealers>()

const readDealers = async (api: FidelizacionClient, signal: AbortSignal): Promise<Dealers> => {
  const dealers = new Map<string, ListedDealer>()
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const query: { limit: number; cursor?: string } =
      cursor === null ? { limit: pageSize } : { limit: pageSize, cursor }
    const { items, next }: Schemas['DealerPage'] = await unwrap(
      api.GET('/v1/dealers', { params: { query }, signal }),
    )
    for (const dealer of items) dealers.set(dealer.dealerId, dealer)
    if (next === null) break
    cursor = next
  }
  return dealers
}

/**
 * The dealers by id, for staff, to whom lists across dealers give ids alone. Empty until they have been read, or if they
 * cannot be: a list is still worth showing with ids.
 */
export const useDealers = (): Dealers => {
  const { api } = useApp()
  const { value } = useLoad(last, 'all', (signal) => readDealers(api, signal)).loaded
  return value.state === 'ready' ? value.data : new Map()
}
