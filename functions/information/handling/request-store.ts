import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { readBatched } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import { seal } from '../../platform/sealing/sealing.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys, prefixes, requestsPartition } from '../keys.ts'
import {
  type InformationRecord,
  marketingItem,
  parseMarketing,
  parseRequest,
  requestItem,
} from '../request/information-item.ts'
import { inSeconds, monthsLater } from '../../platform/calendar/months-later.ts'
import { keptForMonths } from '../request/retention.ts'
import { type AddressHash, addressItems } from '../request/address-item.ts'
import { addressStore } from './address-store.ts'

type Item = Record<string, unknown>

/** A list: which half of requests it reads, and what else must hold. */
type Listing = { of: keyof typeof prefixes; only?: 'unanswered' | 'not-withdrawn' }

const filters = {
  unanswered: 'attribute_not_exists(answeredAt)',
  'not-withdrawn': '#state <> :withdrawn',
} as const

/**
 * Requests as staff handle them. What is over is never returned, whether or not the table has dropped it yet; what is blocked
 * is sealed with `blockingKey` (32 bytes), and addresses are known by their hashes.
 */
export const requestStore = (table: Table, blockingKey: Uint8Array, addressHash: AddressHash) => {
  const { tableName: TableName } = table
  const addresses = addressStore(table, addressHash)

  /** Both halves of requests, by their ids in this order. Strongly consistent. */
  const getMany = (ids: readonly string[], now: Date): Promise<InformationRecord[]> => {
    const read = readBatched(table)
    return Promise.all(
      ids.map(async (id) => {
        const halves = [keys.informationRequest(id), keys.informationMarketing(id)] as const
        const [request, marketing] = await Promise.all(halves.map((key) => read(key, true)))
        return { request: parseRequest(request, now), marketing: parseMarketing(marketing, now) }
      }),
    )
  }

  /** The conditions that nobody has changed either half meanwhile. */
  const seen = (record: InformationRecord) => {
    const n = record.request?.n ?? record.marketing?.n
    return { ConditionExpression: 'n = :seen', ExpressionAttributeValues: { ':seen': n } }
  }

  /** What a request was, set apart and sealed: no function may read it. It ends by itself. */
  const block = (requestId: string, before: InformationRecord, by: string, now: Date): TransactionItem => {
    const at = now.toISOString()
    const expiresAt = inSeconds(monthsLater(at, keptForMonths.blocked))
    const sealed = seal(blockingKey, new TextEncoder().encode(JSON.stringify(before)))
    return {
      Put: { TableName, Item: { ...keys.informationBlocked(requestId, at), v: 2, sealed, by, expiresAt } },
    }
  }

  /** What leads from addresses to a request after a change of it: nothing from an address that is not its any more. */
  const readdressed = (before: InformationRecord, after: InformationRecord): TransactionItem[] => {
    const [was, is] = [addressItems(addressHash, before), addressItems(addressHash, after)]
    const gone = was.filter(({ pk, sk }) => !is.some((one) => one.pk === pk && one.sk === sk))
    return [
      ...is.map((Item) => ({ Put: { TableName, Item } })),
      ...gone.map(({ pk, sk }) => ({ Delete: { TableName, Key: { pk, sk } } })),
    ]
  }

  return {
    /** Both halves of a request, null where there is none. Strongly consistent. */
    get: async (requestId: string, now: Date): Promise<InformationRecord> =>
      (await getMany([requestId], now))[0] ?? { request: null, marketing: null },

    /** A page of requests, newest first, after the given id; `next` is the id to go on after, null at the end. */
    list: async ({ of, only }: Listing, limit: number, after: string | undefined, now: Date) => {
      const ids: string[] = []
      const keyOf = of === 'request' ? keys.informationRequest : keys.informationMarketing
      let from: Item | undefined = after === undefined ? undefined : keyOf(after)
      do {
        const { items, next } = await queryPage(
          table,
          {
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            FilterExpression: ['#until > :now', ...(only === undefined ? [] : [filters[only]])].join(' AND '),
            ExpressionAttributeNames: {
              '#until': 'until',
              ...(only === 'not-withdrawn' && { '#state': 'state' }),
            },
            ExpressionAttributeValues: {
              ...{ ':pk': requestsPartition, ':prefix': prefixes[of], ':now': now.toISOString() },
              ...(only === 'not-withdrawn' && { ':withdrawn': 'withdrawn' }),
            },
            ScanIndexForward: false,
            Limit: 100,
          },
          from,
        )
        ids.push(...items.map((item) => String(item['requestId'])))
        from = next
      } while (from && ids.length <= limit)
      const shown = ids.slice(0, limit)
      const records = await getMany(shown, now)
      return { records, next: ids.length > limit || from ? (shown.at(-1) ?? null) : null }
    },

    /** The ids of an address's requests, whatever its letter case, newest first: those with that half. At most `max`. */
    ofAddress: addresses.requestsOf,

    getMany,

    /** Replaces a request, unless somebody changed it meanwhile: then false. `blocks`: what it was is set apart. */
    replace: async (
      before: InformationRecord,
      after: InformationRecord,
      change: { by: string; now: Date; blocks: boolean },
    ) => {
      const { by, now, blocks } = change
      const { request, marketing } = after
      const about = request ?? marketing
      const n = Math.max(before.request?.n ?? 0, before.marketing?.n ?? 0) + 1
      return transact(
        table,
        [
          ...(request ? [{ Put: { TableName, Item: requestItem({ ...request, n }), ...seen(before) } }] : []),
          ...(marketing
            ? [{ Put: { TableName, Item: marketingItem({ ...marketing, n }), ...seen(before) } }]
            : []),
          ...(blocks && about ? [block(about.requestId, before, by, now)] : []),
          ...readdressed(before, after),
        ],
        'refuse',
      )
    },

    /**
     * Removes a request and sets apart what it was, so that the same may be sent again; false if somebody changed it
     * meanwhile.
     */
    erase: async (requestId: string, before: InformationRecord, { by, now }: { by: string; now: Date }) => {
      const remove = (Key: Item): TransactionItem => ({ Delete: { TableName, Key, ...seen(before) } })
      const hash = before.request?.contentHash
      return transact(
        table,
        [
          ...(before.request ? [remove(keys.informationRequest(requestId))] : []),
          ...(before.marketing ? [remove(keys.informationMarketing(requestId))] : []),
          ...(hash === undefined ? [] : [{ Delete: { TableName, Key: keys.informationRepeat(hash) } }]),
          block(requestId, before, by, now),
          ...readdressed(before, { request: null, marketing: null }),
        ],
        'refuse',
      )
    },
  }
}
export type RequestStore = ReturnType<typeof requestStore>
