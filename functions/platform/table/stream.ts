import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { faultFields, log } from '../log.ts'

type Item = Record<string, unknown>
/** One change of an item: its images before and after. */
export type Change = { before: Item | undefined; now: Item | undefined }

// The event's attribute values are the SDK's own, written down a second time in another package's types.
const imageOf = (image: unknown): Item | undefined =>
  image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>)

/**
 * Runs a consumer over a batch of the table's stream. Records of one item keep their order; different items run at
 * the same time. A record whose consumer throws is reported, so that the rest of the batch need not come again.
 */
export const consumeChanges =
  (consume: (change: Change) => Promise<void>) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const failed = new Set<string>()
    const lanes = new Map<string, DynamoDBRecord[]>()
    for (const record of records) {
      const key = JSON.stringify(record.dynamodb?.Keys)
      lanes.set(key, [...(lanes.get(key) ?? []), record])
    }
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const { eventID, dynamodb } of lane) {
          try {
            await consume({ before: imageOf(dynamodb?.OldImage), now: imageOf(dynamodb?.NewImage) })
          } catch (fault) {
            log('error', 'record-failed', { eventId: eventID, ...faultFields(fault) })
            failed.add(dynamodb?.SequenceNumber ?? '')
            return
          }
        }
      }),
    )
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }
  }
