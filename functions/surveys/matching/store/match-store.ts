import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { Table } from '../../../platform/table/client.ts'
import { putMany } from '../../../platform/table/put-many.ts'
import { queryPage } from '../../../platform/table/query.ts'
import { getItem } from '../../../platform/table/read-item.ts'
import { transact } from '../../../platform/table/transact.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { CallFacts } from '../../counting/facts.ts'
import { surveyCallItem } from '../../counting/survey-call-item.ts'
import { idOfMatch, keys, matchPartition } from '../../keys.ts'
import type { Candidate, MatchKey } from '../candidate.ts'
import {
  type CallPlaces,
  candidateAttributes,
  parseCandidate,
  parsePlaces,
  placesAttributes,
} from './match-items.ts'

/** By what a response can be found. */
type ResponsePlace = { dealerId: string; key: MatchKey; responseId: string }

/** At most this many calls and responses are found by one key: a customer has a few visits in 120 days. */
const mostFound = 400

/**
 * Stores by what calls and responses can be found for each other. The table's keys have a keyed hash of each, never the
 * plate or reference itself. Reads are strongly consistent, and each side writes its own items before it reads the
 * other's: whichever comes last finds the other.
 */
export const matchStore = (table: Table, fingerprint: Fingerprint) => {
  const { client, tableName: TableName } = table
  const hashOf = (dealerId: string, { kind, value }: MatchKey) => fingerprint({ dealerId, kind, value })
  const placesKey = (dealerId: string, callId: string) =>
    keys.surveyCallPlaces(dealerId, hashOf(dealerId, { kind: 'call', value: callId }))
  const callKey = (dealerId: string, key: MatchKey, callId: string) =>
    keys.surveyMatch(dealerId, hashOf(dealerId, key), 'CALL', callId)
  const responseKey = (dealerId: string, key: MatchKey, responseId: string) =>
    keys.surveyMatch(dealerId, hashOf(dealerId, key), 'RESPONSE', responseId)
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }))
  const remove = (Key: Record<string, unknown>) => client.send(new DeleteCommand({ TableName, Key }))

  const foundAt = async (dealerId: string, keyHash: string, of: 'CALL' | 'RESPONSE') => {
    const { items } = await queryPage(table, {
      ConsistentRead: true,
      Limit: mostFound,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :of)',
      ExpressionAttributeValues: { ':pk': matchPartition(dealerId, keyHash), ':of': `${of}#` },
    })
    return items
  }
  const found = (dealerId: string, key: MatchKey, of: 'CALL' | 'RESPONSE') =>
    foundAt(dealerId, hashOf(dealerId, key), of)

  return {
    /** The keys of the items by which a call, and a response, are found, and of where a call was put. */
    ...{ callKey, responseKey, placesKey },
    /** The keyed hash of a key, which is in the keys of its items, and what leads from there to a response. */
    hashOf,
    responseKeyAt: (dealerId: string, keyHash: string, responseId: string) =>
      keys.surveyMatch(dealerId, keyHash, 'RESPONSE', responseId),

    /** The calls that a key leads to. */
    calls: async (dealerId: string, key: MatchKey): Promise<Candidate[]> =>
      (await found(dealerId, key, 'CALL')).map(parseCandidate),

    /** The ids of the responses that a key leads to. */
    responses: async (dealerId: string, key: MatchKey): Promise<string[]> =>
      (await found(dealerId, key, 'RESPONSE')).map(({ sk }) => idOfMatch(String(sk))),

    /** The ids of the responses that the keyed hash of a key leads to. */
    responsesAt: async (dealerId: string, keyHash: string): Promise<string[]> =>
      (await foundAt(dealerId, keyHash, 'RESPONSE')).map(({ sk }) => idOfMatch(String(sk))),

    putCall: async (dealerId: string, key: MatchKey, candidate: Candidate): Promise<void> => {
      await put({ ...callKey(dealerId, key, candidate.callId), ...candidateAttributes(candidate) })
    },

    removeCall: async (dealerId: string, key: MatchKey, callId: string): Promise<void> => {
      await remove(callKey(dealerId, key, callId))
    },

    putResponse: async (dealerId: string, key: MatchKey, responseId: string): Promise<void> => {
      await put({ ...responseKey(dealerId, key, responseId), v: 1 })
    },

    /** As `putResponse` does each, in few requests. When it throws, some of them may be put. */
    putResponses: (places: readonly ResponsePlace[]): Promise<void> =>
      putMany(
        table,
        places.map(({ dealerId, key, responseId }) => ({ ...responseKey(dealerId, key, responseId), v: 1 })),
      ),

    removeResponse: async (dealerId: string, key: MatchKey, responseId: string): Promise<void> => {
      await remove(keys.surveyMatch(dealerId, hashOf(dealerId, key), 'RESPONSE', responseId))
    },

    /** Where a call was put last; undefined if it never was. */
    places: (dealerId: string, callId: string): Promise<CallPlaces | undefined> =>
      getItem(table, placesKey(dealerId, callId), parsePlaces),

    /** Keeps as what a call can be found now. In which month it is, is written once here, and moved by `moveFacts` alone. */
    putPlaces: async (dealerId: string, callId: string, places: CallPlaces): Promise<void> => {
      const { v, candidate, surveyMonth } = placesAttributes(places)
      await client.send(
        new UpdateCommand({
          ...{ TableName, Key: placesKey(dealerId, callId) },
          UpdateExpression:
            'SET v = :v, candidate = :candidate, surveyMonth = if_not_exists(surveyMonth, :surveyMonth)',
          ExpressionAttributeValues: { ':v': v, ':candidate': candidate, ':surveyMonth': surveyMonth },
        }),
      )
    },

    /**
     * Puts what figures need of a call into its month and takes it out of the one where it was, all or none. False if it is
     * elsewhere by now, or is being moved.
     */
    moveFacts: (dealerId: string, facts: CallFacts, from: string): Promise<boolean> => {
      const month = facts.surveyDay.slice(0, 7)
      const Key = keys.surveyCall(dealerId, from, facts.callId)
      const place: TransactionItem = {
        Update: {
          ...{ TableName, Key: placesKey(dealerId, facts.callId) },
          UpdateExpression: 'SET surveyMonth = :month',
          ConditionExpression: 'surveyMonth = :from',
          ExpressionAttributeValues: { ':month': month, ':from': from },
        },
      }
      const leave: TransactionItem[] = month === from ? [] : [{ Delete: { TableName, Key } }]
      const steps = [place, ...leave, { Put: { TableName, Item: surveyCallItem(dealerId, facts) } }]
      return transact(table, steps, 'refuse')
    },

    removePlaces: async (dealerId: string, callId: string): Promise<void> => {
      await remove(placesKey(dealerId, callId))
    },
  }
}
export type MatchStore = ReturnType<typeof matchStore>
