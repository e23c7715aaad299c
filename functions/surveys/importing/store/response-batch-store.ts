import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { forEachConcurrent } from '../../../platform/retry/for-each-concurrent.ts'
import { backOff, type BackoffPorts } from '../../../platform/retry/back-off.ts'
import type { Table } from '../../../platform/table/client.ts'
import { cancellationCodes } from '../../../platform/table/conditional-write.ts'
import type { Claim } from '../../claiming/claim.ts'
import { type NewResponse, putSteps } from '../../claiming/claim-steps.ts'
import { putClaimed } from '../../claiming/put-claimed-store.ts'
import { keys } from '../../keys.ts'
import { parseResponse } from '../../response/response-item.ts'
import type { SurveyResponse } from '../../response/response.ts'
import { withdrawalOf } from '../../withdrawing/withdrawn-item.ts'
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
  /** It was withdrawn, for good so far: nothing of it is there, and nothing of its brand under its id is taken. */
  isWithdrawn?: boolean | undefined
}

const kept = z.object({
  dealerId: z.string(),
  responseId: z.string(),
  fingerprint: z.string(),
  putBy: z.string(),
  version: z.int(),
  brand: z.string(),
})

/** The most keys that DynamoDB reads in one request, and how many responses, with their claims, one transaction puts. */
const limits = { read: 100, put: 50, concurrency: 4, attempts: 8 }

/** What is kept of a response that was erased or withdrawn, which is like no other; undefined for any other item. */
const keptOf = (item: unknown): KeptResponse | undefined => {
  if (!isTombstone(item)) return undefined
  const unlike = { fingerprint: '', putBy: '', version: 0 }
  const withdrawn = withdrawalOf(item)
  return withdrawn === undefined
    ? { ...unlike, isErased: true }
    : { ...unlike, brand: withdrawn.brand, isWithdrawn: true }
}

/**
 * What stood against putting responses, by `responseName`: what is there, and which other dealer has them. `again` are those
 * that were put in the place of a withdrawn one, as they are then.
 */
export type Overtaken = {
  there: Map<string, KeptResponse>
  rivals: Map<string, Claim>
  again: Map<string, SurveyResponse>
}

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
              ProjectionExpression:
                'pk, sk, dealerId, responseId, fingerprint, putBy, #version, brand, gone, withdrawn, readmitted',
              ExpressionAttributeNames: { '#version': 'version' },
            },
          },
        }),
      )
      for (const item of Responses?.[tableName] ?? []) {
        const stored = unmarshall(item)
        if (withdrawalOf(stored)?.readmitted) continue
        const gone = keptOf(stored)
        const ids = gone && some.find((each) => isKeyOf(each, stored))
        const one = gone && ids ? { ...ids, ...gone } : z.parse(kept, stored)
        found.set(responseName(one), one)
      }
      left = UnprocessedKeys?.[tableName]?.Keys ?? []
    }
  }

  const putOneByOne = async (some: readonly NewResponse[], overtaken: Overtaken) => {
    const putOne = putClaimed({ client, tableName }, waiting)
    for (const each of some) {
      const against = await putOne(each, (item) => keptOf(item) ?? parseResponse(item))
      const name = responseName(each.response)
      if ('rival' in against) overtaken.rivals.set(name, against.rival)
      else if ('there' in against) overtaken.there.set(name, against.there)
      else overtaken.again.set(name, against.put)
    }
  }

  const putSome = async (some: readonly NewResponse[], overtaken: Overtaken) => {
    try {
      const steps = some.flatMap((each) => putSteps(tableName, each))
      await client.send(new TransactWriteCommand({ TransactItems: steps }))
    } catch (fault) {
      // Somebody else put or claimed one of them meanwhile: a fact is never written over.
      if (cancellationCodes(fault).length === 0) throw fault
      await putOneByOne(some, overtaken)
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
    /** Puts responses with their claims, no claim twice, unless their ids are taken or another dealer has them. */
    putNew: async (all: readonly NewResponse[]): Promise<Overtaken> => {
      const overtaken: Overtaken = { there: new Map(), rivals: new Map(), again: new Map() }
      await forEachConcurrent(chunks(all, limits.put), always, (some) => putSome(some, overtaken))
      return overtaken
    },
  }
}
export type ResponseBatches = ReturnType<typeof responseBatches>
