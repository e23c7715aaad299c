import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { forEachConcurrent } from '../../../platform/retry/for-each-concurrent.ts'
import { backOff, type BackoffPorts } from '../../../platform/retry/back-off.ts'
import type { Table } from '../../../platform/table/client.ts'
import { cancellationCodes, putIfAbsent } from '../../../platform/table/conditional-write.ts'
import { keys } from '../../keys.ts'
import { parseResponse, responseItem } from '../../response/response-item.ts'
import type { SurveyResponse } from '../../response/response.ts'
import { isTombstone } from '../../../platform/table/tombstone.ts'
import { type Ids, responseName } from './response-name.ts'

/** What is asked of a response that is kept already: whether it is the same, who put it, and whether it was corrected. */
export type KeptResponse = {
  fingerprint: string
  putBy: string
  version: number
  /** None of one that was erased. */
  brand?: string | undefined
  /** Its customer was erased: nothing of it is there, and nothing under its id is taken. */
  isErased?: boolean | undefined
}

const kept = z.object({
  dealerId: z.string(),
  responseId: z.string(),
  fingerprint: z.string(),
  putBy: z.string(),
  version: z.int(),
  brand: z.string(),
})

/** The most keys that DynamoDB reads in one request, and how many responses one transaction puts. */
const limits = { read: 100, put: 50, concurrency: 4, attempts: 8 }

/** A response that was erased is like no other. */
const unlike: KeptResponse = { fingerprint: '', putBy: '', version: 0, isErased: true }

const isKeyOf = ({ dealerId, responseId }: Ids, { pk, sk }: Record<string, unknown>): boolean => {
  const key = keys.surveyResponse(dealerId, responseId)
  return key.pk === pk && key.sk === sk
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

const always = { concurrency: limits.concurrency, hasTimeLeft: () => true }

/** Thrown when DynamoDB keeps leaving keys unread; named like its own error for a throttled request. */
class LeftUnread extends Error {
  override name = 'ProvisionedThroughputExceededException'
}

/** Reads and puts survey responses by the hundred. */
export const responseBatches = ({ client, tableName }: Table, waiting: BackoffPorts) => {
  const readSome = async (some: readonly Ids[], found: Map<string, KeptResponse>) => {
    let left = some.map(({ dealerId, responseId }) => marshall(keys.surveyResponse(dealerId, responseId)))
    for (let attempts = 1; left.length > 0; attempts += 1) {
      if (attempts > limits.attempts) throw new LeftUnread()
      if (attempts > 1) await backOff(waiting, { shortestMs: 100, longestMs: 2000 }, attempts - 1)
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({
          RequestItems: {
            [tableName]: {
              Keys: left,
              ConsistentRead: true,
              ProjectionExpression: 'pk, sk, dealerId, responseId, fingerprint, putBy, #version, brand, gone',
              ExpressionAttributeNames: { '#version': 'version' },
            },
          },
        }),
      )
      for (const item of Responses?.[tableName] ?? []) {
        const stored = unmarshall(item)
        const erased = isTombstone(stored) && some.find((ids) => isKeyOf(ids, stored))
        const one = erased ? { ...erased, ...unlike } : z.parse(kept, stored)
        found.set(responseName(one), one)
      }
      left = UnprocessedKeys?.[tableName]?.Keys ?? []
    }
  }

  const putOneByOne = async (some: readonly SurveyResponse[], there: Map<string, KeptResponse>) => {
    for (const response of some) {
      const before = await putIfAbsent({ client, tableName }, responseItem(response), (item) =>
        isTombstone(item) ? unlike : parseResponse(item),
      )
      if (before) there.set(responseName(response), before)
    }
  }

  const putSome = async (some: readonly SurveyResponse[], there: Map<string, KeptResponse>) => {
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: some.map((response) => ({
            Put: {
              TableName: tableName,
              Item: responseItem(response),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          })),
        }),
      )
    } catch (fault) {
      // Somebody else put one of them meanwhile: a fact is never written over.
      if (cancellationCodes(fault).length === 0) throw fault
      await putOneByOne(some, there)
    }
  }

  return {
    /** Those of the responses that are kept already, by `responseName`. Strongly consistent. */
    known: async (all: readonly Ids[]): Promise<Map<string, KeptResponse>> => {
      const found = new Map<string, KeptResponse>()
      const distinct = [...new Map(all.map((one) => [responseName(one), one])).values()]
      await forEachConcurrent(chunks(distinct, limits.read), always, (some) => readSome(some, found))
      return found
    },
    /** Puts responses unless their ids are taken. Returns what is there instead, by `responseName`. */
    putNew: async (all: readonly SurveyResponse[]): Promise<Map<string, KeptResponse>> => {
      const there = new Map<string, KeptResponse>()
      await forEachConcurrent(chunks(all, limits.put), always, (some) => putSome(some, there))
      return there
    },
  }
}
export type ResponseBatches = ReturnType<typeof responseBatches>
