import { createHash, randomBytes } from 'node:crypto'
import type { Buses } from '../events/event-bus.ts'
import { bucketFiles, type StoredObject } from './bucket-files.ts'
import { s3Errors } from './s3-errors.ts'

/** A bucket as its template describes it. */
export type Bucket = {
  name: string
  arn: string
  /** After how many days objects whose key begins with `prefix` are deleted. */
  expirations: readonly { prefix: string; days: number }[]
  /** After how many days a multipart upload that was not completed is deleted; undefined for never. */
  uploadsEndAfterDays: number | undefined
  /** Whether it reports created objects on the default bus. */
  reports: boolean
  /** The methods that pages of other origins may use, and from which origins. */
  cors: readonly { methods: readonly string[]; origins: readonly string[] }[]
}

const dayMs = 86_400_000
/** S3's smallest part, unless it is the last. */
const leastPartBytes = 5 * 2 ** 20

export const md5 = (content: Buffer | string) => createHash('md5').update(content).digest('hex')

type Headers = Readonly<Record<string, string>>
export type Part = { number: number; etag: string }

/** Where objects are: buckets on disk, with S3's rules for uploads, lifecycles and events. */
export const createBuckets = (options: {
  buckets: readonly Bucket[]
  folder: string
  clock: () => Date
  publish: Buses['publish']
}) => {
  const { clock, publish } = options
  const files = bucketFiles(options.folder)
  const bucketOf = (name: string): Bucket => {
    const bucket = options.buckets.find((one) => one.name === name)
    if (!bucket) throw s3Errors.noSuchBucket()
    return bucket
  }

  const isOver = ({ expirations }: Bucket, { key, putAt }: StoredObject) =>
    expirations.some(({ prefix, days }) => key.startsWith(prefix) && clock().getTime() - putAt > days * dayMs)

  /** The object, unless its lifecycle has ended. */
  const find = async (bucketName: string, key: string): Promise<StoredObject | undefined> => {
    const bucket = bucketOf(bucketName)
    const object = await files.find(bucketName, key)
    if (!object || !isOver(bucket, object)) return object
    await files.remove(bucketName, object)
    return undefined
  }

  const uploadOf = async (bucketName: string, key: string, id: string) => {
    const { uploadsEndAfterDays: days = Infinity } = bucketOf(bucketName)
    const upload = await files.upload(id)
    if (upload?.bucket !== bucketName || upload.key !== key) throw s3Errors.noSuchUpload()
    if (clock().getTime() - upload.begunAt <= days * dayMs) return upload
    await files.abort(id)
    throw s3Errors.noSuchUpload()
  }

  const report = (bucketName: string, { key, bytes, etag }: Omit<StoredObject, 'blob'>, reason: string) => {
    const bucket = bucketOf(bucketName)
    if (!bucket.reports) return
    publish({
      source: 'aws.s3',
      detailType: 'Object Created',
      resources: [bucket.arn],
      detail: {
        version: '0',
        bucket: { name: bucketName },
        object: {
          key,
          size: bytes,
          etag,
          sequencer: clock().getTime().toString(16).toUpperCase().padStart(18, '0'),
        },
        'request-id': randomBytes(8).toString('hex').toUpperCase(),
        requester: 'local',
        'source-ip-address': '127.0.0.1',
        reason,
      },
    })
  }

  const described = (key: string, bytes: number, etag: string, headers: Headers) => ({
    key,
    bytes,
    etag,
    headers: { ...headers },
    putAt: clock().getTime(),
  })

  return {
    bucketOf,
    find,
    list: async (bucketName: string) => {
      const bucket = bucketOf(bucketName)
      const all = await files.list(bucketName)
      return all.filter((object) => !isOver(bucket, object)).sort((a, b) => (a.key < b.key ? -1 : 1))
    },
    put: async (bucketName: string, key: string, headers: Headers, content: Buffer): Promise<string> => {
      bucketOf(bucketName)
      const object = described(key, content.length, md5(content), headers)
      await files.put(bucketName, object, content)
      report(bucketName, object, 'PutObject')
      return object.etag
    },
    remove: async (bucketName: string, key: string): Promise<void> => {
      const object = await find(bucketName, key)
      if (object) await files.remove(bucketName, object)
    },
    beginUpload: async (bucket: string, key: string, headers: Headers): Promise<string> => {
      bucketOf(bucket)
      const id = randomBytes(32).toString('base64url')
      await files.beginUpload(id, { bucket, key, headers: { ...headers }, begunAt: clock().getTime() })
      return id
    },
    putPart: async (
      bucket: string,
      key: string,
      id: string,
      part: number,
      content: Buffer,
    ): Promise<string> => {
      await uploadOf(bucket, key, id)
      if (!(Number.isInteger(part) && part >= 1 && part <= 10_000))
        throw s3Errors.invalidArgument('Part number must be an integer between 1 and 10000, inclusive')
      await files.putPart(id, part, content)
      return md5(content)
    },
    complete: async (bucket: string, key: string, id: string, parts: readonly Part[]): Promise<string> => {
      const { headers } = await uploadOf(bucket, key, id)
      if (parts.some(({ number }, at) => number <= (parts[at - 1]?.number ?? 0)))
        throw s3Errors.invalidPartOrder()
      const digests: Buffer[] = []
      let bytes = 0
      for (const [at, { number, etag }] of parts.entries()) {
        const content = await files.part(id, number)
        if (!content || md5(content) !== etag) throw s3Errors.invalidPart()
        if (at < parts.length - 1 && content.length < leastPartBytes) throw s3Errors.tooSmall()
        digests.push(Buffer.from(etag, 'hex'))
        bytes += content.length
      }
      if (parts.length === 0) throw s3Errors.malformed()
      const object = described(key, bytes, `${md5(Buffer.concat(digests))}-${parts.length}`, headers)
      await files.join(
        id,
        parts.map(({ number }) => number),
        object,
        bucket,
      )
      report(bucket, object, 'CompleteMultipartUpload')
      return object.etag
    },
    abort: async (bucket: string, key: string, id: string): Promise<void> => {
      await uploadOf(bucket, key, id)
      await files.abort(id)
    },
  }
}
export type Buckets = ReturnType<typeof createBuckets>
