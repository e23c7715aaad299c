import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { faultFields, log } from '../runtime/log.ts'

type Item = Record<string, unknown>
/** One change of an item: its images before and after. */
export type Change = { before: Item | undefined; now: Item | undefined }

// The event's attribute values are the SDK's own, written down a second time in another package's types.
const imageOf = (image: unknown): Item | undefined =>
  image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>)

/** Faults of the record itself: it cannot be understood, and never will be. */
const poison = new Set(['ZodError', '$ZodError', 'SyntaxError', 'TypeError'])

/**
 * Runs a consumer over a batch of the table's stream. Records of one item keep their order; different items run at
 * the same time. A record whose consumer throws is reported: it comes again, and with it all after it in the batch,
 * so a consumer must bear repeating. A record that cannot be understood is logged as an error and passed over: it
 * would only hold up the others.
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
            const given = fault instanceof Error && poison.has(fault.name)
            log('error', given ? 'record-given-up' : 'record-failed', {
              eventId: eventID,
              pk: dynamodb?.Keys?.['pk']?.S,
              sk: dynamodb?.Keys?.['sk']?.S,
              ...faultFields(fault),
            })
            if (given) continue
            failed.add(dynamodb?.SequenceNumber ?? '')
            return
          }
        }
      }),
    )
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }
  }
