import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { BenchTable } from '../data/bench-table.ts'

type Image = Record<string, AttributeValue>
/** A record of the table's stream, as a function receives it. */
export type StreamRecord = {
  eventID: string
  dynamodb: { Keys: Image; NewImage?: Image; OldImage?: Image; SequenceNumber: string }
}

/** Reads the table's stream from its start: each `next` returns what has been written since the previous one. */
export const readStream = async ({ endpoint, tableName }: BenchTable) => {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  })
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }))
  const StreamArn = Streams?.[0]?.StreamArn
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId
  const started = await client.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  )
  let ShardIterator = started.ShardIterator

  const page = async (): Promise<StreamRecord[]> => {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }))
    ShardIterator = NextShardIterator
    return Records.map(({ eventID = '', dynamodb }) => ({
      eventID,
      dynamodb: {
        Keys: dynamodb?.Keys ?? {},
        SequenceNumber: dynamodb?.SequenceNumber ?? '',
        ...(dynamodb?.NewImage && { NewImage: dynamodb.NewImage }),
        ...(dynamodb?.OldImage && { OldImage: dynamodb.OldImage }),
      },
    }))
  }

  return {
    next: async (): Promise<StreamRecord[]> => {
      const found: StreamRecord[] = []
      for (let records = await page(); records.length > 0; records = await page()) found.push(...records)
      return found
    },
    stop: () => client.destroy(),
  }
}
export type StreamReader = Awaited<ReturnType<typeof readStream>>
