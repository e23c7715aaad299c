import { Agent, request } from 'node:http'
import * as z from 'zod/mini'

/** A stream record in its JSON wire format, which is the one Lambda passes to functions. */
export type StreamRecord = {
  eventID?: string
  dynamodb: {
    /** Epoch seconds. */
    ApproximateCreationDateTime?: number
    Keys: Readonly<Record<string, unknown>>
    SequenceNumber: string
    NewImage?: unknown
    OldImage?: unknown
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Checked by hand, because every record passes here several times a second. */
const isRecord = (value: unknown): value is StreamRecord =>
  isObject(value) &&
  isObject(value['dynamodb']) &&
  isObject(value['dynamodb']['Keys']) &&
  typeof value['dynamodb']['SequenceNumber'] === 'string'

const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string(), TableName: z.string() })) })
const description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })),
  }),
})
const iterator = z.object({ ShardIterator: z.string() })
const records = z.object({
  Records: z.array(z.unknown()),
  NextShardIterator: z.optional(z.nullable(z.string())),
})
const failed = z.object({ __type: z.string() })

/** The engine's error, by DynamoDB's name. */
class StreamFault extends Error {
  constructor(name: string) {
    super(name)
    this.name = name
  }
}

/**
 * The next records and where to continue; no next at the end of a closed shard. `begunAt` is when the engine was asked,
 * by `performance.now()`.
 */
export type Read = { records: readonly StreamRecord[]; next: string | undefined; begunAt: number }

const readLimit = 500
/** The table's consumers are usually at the same position, so one's read is reused for the other. */
const sharedMs = 10

export type Position = { after: string } | 'TRIM_HORIZON'

/**
 * A minimal DynamoDB Streams client: the SDK would convert records to a different format than Lambda's, and this runs
 * many times a second.
 */
export const streamClient = (url: string, region: string) => {
  const reading = new Map<string, Promise<Read>>()
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const { hostname, port } = new URL(url)
  // The engine requires a signature but does not verify it.
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
    /** The stream of a table. Throws if it has none. */
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
    read: (shardIterator: string): Promise<Read> => {
      const same = reading.get(shardIterator)
      if (same) return same
      const begunAt = performance.now()
      const read = call('GetRecords', { ShardIterator: shardIterator, Limit: readLimit }, records).then(
        (answer) => ({
          records: answer.Records.filter(isRecord),
          next: answer.NextShardIterator ?? undefined,
          begunAt,
        }),
      )
      reading.set(shardIterator, read)
      const forget = () => setTimeout(() => reading.delete(shardIterator), sharedMs)
      read.then(forget, forget)
      return read
    },
    close: () => agent.destroy(),
  }
}
export type StreamClient = ReturnType<typeof streamClient>
