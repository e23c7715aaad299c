import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { idsOfDue, keys, rightsDuePartition, rightsPartition } from '../keys.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'
import { parseRequest, requestItem } from './request-item.ts'
import { type CarriedOut, maxCarriedOut, type RightsRequest } from './rights-request.ts'

/** When a request is no longer looked for among those that are due, if it was never concluded: in seconds. */
const dueEnds = ({ dueBy }: RightsRequest): number => evidenceExpiresAt(`${dueBy}T00:00:00.000Z`)

/** Stores the register of requests, and which of them are due when. Reads by id are strongly consistent. */
export const requestStore = (table: Table) => {
  const { tableName: TableName } = table
  const get = (dealerId: string, requestId: string): Promise<RightsRequest | undefined> =>
    getItem(table, keys.rightsRequest(dealerId, requestId), parseRequest)
  const dueKey = ({ dueBy, dealerId, requestId }: RightsRequest) => keys.rightsDue(dueBy, dealerId, requestId)
  const openingOf = (request: RightsRequest): TransactionItem[] => [
    { Put: { TableName, Item: requestItem(request), ConditionExpression: 'attribute_not_exists(pk)' } },
    { Put: { TableName, Item: { ...dueKey(request), v: 1, expiresAt: dueEnds(request) } } },
  ]
  const concludedPut = (request: RightsRequest): TransactionItem => ({
    Put: {
      TableName,
      Item: requestItem(request),
      ConditionExpression: '#state = :open',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':open': 'open' },
    },
  })
  /** Puts another request in a request's place, as long as it is its customer's, and open or not as `state` says. */
  const replacing = (before: RightsRequest, after: RightsRequest, state: string): TransactionItem => ({
    Put: {
      ...{ TableName, Item: requestItem(after) },
      ConditionExpression: `${state} AND customerRef = :before`,
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':open': 'open', ':before': before.customerRef },
    },
  })
  const conclusionOf = (request: RightsRequest, now: Date): TransactionItem[] => [
    concludedPut(request),
    {
      Put: { TableName, Item: { ...dueKey(request), v: 1, expiresAt: Math.floor(now.getTime() / 1000) } },
    },
  ]

  return {
    get,

    /** Opens a request unless its id is taken. Returns the one that is there then. */
    open: async (request: RightsRequest): Promise<RightsRequest> => {
      const isNew = await transact(table, openingOf(request))
      return isNew ? request : ((await get(request.dealerId, request.requestId)) ?? request)
    },

    /** Registers what is over already, unless its id is taken: it is never due. */
    recordOver: async (request: RightsRequest): Promise<void> => {
      const Item = requestItem(request)
      await transact(table, [{ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }])
    },

    /** The steps of a transaction that open a request: it is due until it is concluded. */
    opening: openingOf,

    /**
     * Makes an open request, as it was read, another customer's, with what leads to it; false if it is not open any more, or
     * another's.
     */
    move: (
      before: RightsRequest,
      after: RightsRequest,
      leads: readonly TransactionItem[],
    ): Promise<boolean> => transact(table, [replacing(before, after, '#state = :open'), ...leads], 'refuse'),

    /**
     * Takes what was asked, and in which call, out of a request that was concluded for somebody who did not ask. Idempotent;
     * nothing if there is none, or it is open.
     */
    leave: async (dealerId: string, requestId: string): Promise<void> => {
      const request = await get(dealerId, requestId)
      if (!request || request.state === 'open') return
      const { text: _, callId: __, ...rest } = request
      await transact(table, [replacing(request, rest, '#state <> :open')])
    },

    /** The step of a transaction that registers what is over already: it is never due. */
    record: (request: RightsRequest): TransactionItem => ({ Put: { TableName, Item: requestItem(request) } }),

    /** Concludes an open request, which is no longer due then; false if it is not open any more. */
    conclude: (request: RightsRequest): Promise<boolean> =>
      transact(table, [concludedPut(request), { Delete: { TableName, Key: dueKey(request) } }]),

    /**
     * The same as steps of a transaction of a function that may delete nothing of the dealer's: the request is found among
     * those that are due until what says so expires, and is not open then.
     */
    conclusion: conclusionOf,

    /** Those steps as a transaction of their own; false if the request is not open any more. */
    concludeDone: (request: RightsRequest, now: Date): Promise<boolean> =>
      transact(table, conclusionOf(request, now)),

    /** The step of a transaction that records what was done to carry a request out: of the first twenty things only. */
    carryOut: (dealerId: string, requestId: string, done: CarriedOut): TransactionItem => ({
      Update: {
        TableName,
        Key: keys.rightsRequest(dealerId, requestId),
        UpdateExpression: 'SET carriedOut = list_append(if_not_exists(carriedOut, :none), :done)',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(carriedOut) OR size(carriedOut) < :most)',
        ExpressionAttributeValues: { ':none': [], ':done': [done], ':most': maxCarriedOut },
      },
    }),

    /** A page of a dealer's requests, the last asked for first, after an id if there is one. Eventually consistent. */
    list: async (dealerId: string, limit: number, after: string | undefined) => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: limit,
          ScanIndexForward: false,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': rightsPartition(dealerId) },
        },
        after === undefined ? undefined : keys.rightsRequest(dealerId, after),
      )
      const requests = items.map(parseRequest)
      return { requests, next: next ? (requests.at(-1)?.requestId ?? null) : null }
    },

    /** A page of the open requests of all dealers that are due by a day (`YYYY-MM-DD`), the earliest first. */
    due: async (by: string, after?: { dueBy: string; dealerId: string; requestId: string }) => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: 100,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND sk < :to',
          ExpressionAttributeValues: { ':pk': rightsDuePartition, ':to': `${by}#\uffff` },
        },
        after && keys.rightsDue(after.dueBy, after.dealerId, after.requestId),
      )
      const found = items.map(({ sk }) => idsOfDue(String(sk)))
      return { items: found, next: next ? (found.at(-1) ?? null) : null }
    },
  }
}
export type RequestStore = ReturnType<typeof requestStore>
