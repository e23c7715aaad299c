import { Agent, request } from 'node:http'
import * as z from 'zod/mini'

/** A record of the stream, in the wire's own JSON: the form in which Lambda gets it. */
const streamRecord = z.looseObject({
  eventID: z.optional(z.string()),
  dynamodb: z.looseObject({
    ApproximateCreationDateTime: z.optional(z.number()),
    Keys: z.record(z.string(), z.unknown()),
    SequenceNumber: z.string(),
  }),
})
export type StreamRecord = z.output<typeof streamRecord>

const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string(), TableName: z.string() })) })
const description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })),
  }),
})
const iterator = z.object({ ShardIterator: z.string() })
const records = z.object({
  Records: z.array(streamRecord),
  NextShardIterator: z.optional(z.nullable(z.string())),
})
const failed = z.object({ __type: z.string() })

/** What the engine refused, by DynamoDB's name for it. */
export class StreamFault extends Error {
  constructor(name: string) {
    super(name)
    this.name = name
  }
}

export type Position = { after: string } | 'TRIM_HORIZON'

/**
 * DynamoDB Streams, spoken plainly: the SDK would turn the records into another form than Lambda's, and this runs
 * many times a second.
 */
export const streamClient = (url: string, region: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const { hostname, port } = new URL(url)
  // The engine wants the form of a signature and checks none.
  const signature = {
    'x-amz-date': '20200101T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=local/20200101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  }

  const call = <S extends z.core.$ZodType>(action: string, input: unknown, schema: S) =>
    new Promise<z.output<S>>((resolve, reject) => {
      const body = JSON.stringify(input)
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amz-target': `DynamoDBStreams_20120810.${action}`,
        ...signature,
      }
      const sent = request(
        { agent, hostname, port, method: 'POST', path: '/', headers, timeout: 10_000 },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            try {
              const answer: unknown = JSON.parse(Buffer.concat(chunks).toString())
              if (response.statusCode === 200) resolve(z.parse(schema, answer))
              else reject(new StreamFault(z.parse(failed, answer).__type.split('#').at(-1) ?? 'Unknown'))
            } catch (fault) {
              reject(fault)
            }
          })
        },
      )
      sent.on('timeout', () => sent.destroy(new StreamFault('Timeout')))
      sent.on('error', reject)
      sent.end(body)
    })

  return {
    /** The stream of a table. Throws when it has none. */
    findStream: async (tableName: string): Promise<string> => {
      const { Streams } = await call('ListStreams', { TableName: tableName }, streams)
      const found = Streams.findLast((stream) => stream.TableName === tableName)
      if (!found) throw new Error(`The table ${tableName} has no stream`)
      return found.StreamArn
    },
    shards: async (streamArn: string) => {
      const answer = await call('DescribeStream', { StreamArn: streamArn }, description)
      return answer.StreamDescription.Shards.map(({ ShardId, ParentShardId }) => ({
        id: ShardId,
        parent: ParentShardId,
      }))
    },
    iterator: async (streamArn: string, shardId: string, position: Position): Promise<string> => {
      const where =
        position === 'TRIM_HORIZON'
          ? { ShardIteratorType: position }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position.after }
      const answer = await call(
        'GetShardIterator',
        { StreamArn: streamArn, ShardId: shardId, ...where },
        iterator,
      )
      return answer.ShardIterator
    },
    /** The next records and where to go on; no next at the end of a closed shard. */
    read: async (shardIterator: string, limit: number) => {
      const answer = await call('GetRecords', { ShardIterator: shardIterator, Limit: limit }, records)
      return { records: answer.Records, next: answer.NextShardIterator ?? undefined }
    },
    close: () => agent.destroy(),
  }
}
export type StreamClient = ReturnType<typeof streamClient>
