import { isGone } from '../errors/gone.ts'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { faultFields, log } from '../runtime/log.ts'

type Item = Record<string, unknown>
/** One change of an item: its images before and after. */
type Change = { before: Item | undefined; now: Item | undefined }

// The event's attribute values are the SDK's, declared a second time in another package's types.
const imageOf = (image: unknown): Item | undefined =>
  image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>)

/** Faults of the record itself: it cannot be parsed, and retrying will not help. */
const poison = new Set(['ZodError', '$ZodError', 'SyntaxError', 'TypeError'])

/**
 * Runs a consumer over a batch of the table's stream. Records of one item are processed in order, different items
 * concurrently. A record whose consumer throws is reported as failed: it is redelivered together with all later ones
 * of the batch, so a consumer must be idempotent. A record that cannot be parsed is logged as an error and skipped,
 * because it would only block the others. One about something that was erased is done.
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
            if (isGone(fault)) continue
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
