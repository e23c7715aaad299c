import {
  type _Record as StreamRecord,
  DynamoDBStreamsClient,
  type DynamoDBStreamsClientConfig,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod/mini'

const sequence = z.string().check(z.regex(/^\d{1,40}$/))
const deadLetter = z.object({
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: sequence,
    endSequenceNumber: sequence,
  }),
})

export type StreamBatch = z.output<typeof deadLetter>['DDBStreamBatchInfo']

/** The position in the stream that a dead letter refers to, or undefined if there is none. */
export const batchOf = (body: string): StreamBatch | undefined => {
  try {
    return z.parse(deadLetter, JSON.parse(body)).DDBStreamBatchInfo
  } catch {
    return undefined
  }
}

/** After this many empty responses in a row a shard is considered to have no more records. */
const maxEmpty = 20

/** The records of a batch that the stream still has: it keeps them for a day. */
export const readBatch = async (
  config: DynamoDBStreamsClientConfig,
  { streamArn, shardId, startSequenceNumber, endSequenceNumber }: StreamBatch,
): Promise<StreamRecord[]> => {
  const client = new DynamoDBStreamsClient(config)
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: startSequenceNumber,
    }),
  )
  const found: StreamRecord[] = []
  const end = BigInt(endSequenceNumber)
  let [next, empty] = [ShardIterator, 0]
  while (next !== undefined && empty < maxEmpty) {
    const { Records = [], NextShardIterator }: { Records?: StreamRecord[]; NextShardIterator?: string } =
      await client.send(new GetRecordsCommand({ ShardIterator: next }))
    empty = Records.length === 0 ? empty + 1 : 0
    for (const record of Records) {
      if (BigInt(record.dynamodb?.SequenceNumber ?? 0) > end) return found
      found.push(record)
    }
    next = NextShardIterator
  }
  return found
}
