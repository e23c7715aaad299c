import { randomUUID } from 'node:crypto'
import type { AwsCall, FrontRequest, ParseCall } from '../front/aws-call.ts'
import type { EngineResponse } from '../front/types.ts'
import type { StoredObject } from './bucket-files.ts'
import type { Buckets } from './buckets.ts'
import { contentOf } from './payload.ts'
import { s3Errors } from './s3-errors.ts'
import { partsOf, xmlResponse } from './s3-xml.ts'

type Target = { bucket: string; key: string; query: URLSearchParams; request: FrontRequest }

/** What S3 calls an operation, the permission it needs, and how it is done. */
type Operation = { action: string; permission: string; run: (target: Target) => Promise<EngineResponse> }

const respond = (status: number, headers: Record<string, string> = {}): EngineResponse => ({
  status,
  headers: { 'x-amz-request-id': randomUUID(), ...headers },
  body: '',
})
const quoted = (etag: string) => `"${etag}"`

/** What a request says of the object that it creates. */
const keptHeaders = ({ headers }: FrontRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' &&
      (/^(content-type|content-disposition|cache-control)$/.test(name) || name.startsWith('x-amz-meta-'))
        ? [[name, value]]
        : [],
    ),
  )

/** The part of an object that a `Range` header asks for; all of it without one. */
const rangeOf = ({ bytes }: StoredObject, range: string | undefined) => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return { start: 0, length: bytes, partial: false }
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (start > end) throw s3Errors.invalidRange()
  return { start, length: end - start + 1, partial: true }
}

const show = (object: StoredObject, { request, query }: Target): EngineResponse => {
  const { start, length, partial } = rangeOf(object, request.headers.range)
  const asked = ['content-type', 'content-disposition', 'cache-control'].flatMap(
    (name): [string, string][] => {
      const value = query.get(`response-${name}`)
      return value === null ? [] : [[name, value]]
    },
  )
  return {
    ...respond(partial ? 206 : 200, {
      'content-type': 'binary/octet-stream',
      ...object.headers,
      ...Object.fromEntries(asked),
      'accept-ranges': 'bytes',
      'content-length': String(length),
      etag: quoted(object.etag),
      'last-modified': new Date(object.putAt).toUTCString(),
      ...(partial && { 'content-range': `bytes ${start}-${start + length - 1}/${object.bytes}` }),
    }),
    body: request.method === 'HEAD' || length === 0 ? '' : { file: object.blob, start, length },
  }
}

const operationsOf = (buckets: Buckets) => {
  const found = async ({ bucket, key }: Target) => {
    const object = await buckets.find(bucket, key)
    if (!object) throw s3Errors.noSuchKey()
    return object
  }
  const content = ({ request }: Target) => contentOf(request.headers, request.body)
  const uploadId = ({ query }: Target) => query.get('uploadId') ?? ''
  const operation = (action: string, permission: string, run: Operation['run']): Operation => ({
    action,
    permission,
    run,
  })
  return {
    get: operation('GetObject', 's3:GetObject', async (target) => show(await found(target), target)),
    head: operation('HeadObject', 's3:GetObject', async (target) => show(await found(target), target)),
    put: operation('PutObject', 's3:PutObject', async (target) => {
      const etag = await buckets.put(target.bucket, target.key, keptHeaders(target.request), content(target))
      return respond(200, { etag: quoted(etag) })
    }),
    remove: operation('DeleteObject', 's3:DeleteObject', async ({ bucket, key }) => {
      await buckets.remove(bucket, key)
      return respond(204)
    }),
    list: operation('ListObjectsV2', 's3:ListBucket', async ({ bucket, query }) => {
      const most = Math.min(Number(query.get('max-keys') ?? 1000), 1000)
      const [prefix, after] = [
        query.get('prefix') ?? '',
        query.get('continuation-token') ?? query.get('start-after'),
      ]
      const all = (await buckets.list(bucket)).filter(
        ({ key }) => key.startsWith(prefix) && (after === null || key > after),
      )
      const page = all.slice(0, most)
      const truncated = all.length > page.length
      return xmlResponse('ListBucketResult', {
        Name: bucket,
        Prefix: prefix,
        KeyCount: page.length,
        MaxKeys: most,
        IsTruncated: String(truncated),
        ...(truncated && { NextContinuationToken: page.at(-1)?.key ?? '' }),
        Contents: page.map(({ key, bytes, etag, putAt }) => ({
          Key: key,
          LastModified: new Date(putAt).toISOString(),
          ETag: quoted(etag),
          Size: bytes,
        })),
      })
    }),
    beginUpload: operation('CreateMultipartUpload', 's3:PutObject', async (target) => {
      const { bucket: Bucket, key: Key, request } = target
      const UploadId = await buckets.beginUpload(Bucket, Key, keptHeaders(request))
      return xmlResponse('InitiateMultipartUploadResult', { Bucket, Key, UploadId })
    }),
    putPart: operation('UploadPart', 's3:PutObject', async (target) => {
      const part = Number(target.query.get('partNumber'))
      const etag = await buckets.putPart(target.bucket, target.key, uploadId(target), part, content(target))
      return respond(200, { etag: quoted(etag) })
    }),
    complete: operation('CompleteMultipartUpload', 's3:PutObject', async (target) => {
      const { bucket: Bucket, key: Key, request } = target
      const etag = await buckets.complete(Bucket, Key, uploadId(target), partsOf(request.body))
      return xmlResponse('CompleteMultipartUploadResult', { Bucket, Key, ETag: quoted(etag) })
    }),
    abort: operation('AbortMultipartUpload', 's3:AbortMultipartUpload', async (target) => {
      await buckets.abort(target.bucket, target.key, uploadId(target))
      return respond(204)
    }),
  }
}

/** Sub-resources of a bucket or an object that the local S3 does not have. */
const subresource =
  /^(acl|attributes|cors|delete|legal-hold|lifecycle|policy|restore|retention|tagging|torrent|versions)$/

/** S3 with buckets in the path, on top of the buckets on disk. */
export const createS3Front = ({ buckets }: { buckets: Buckets }): { read: ParseCall } => {
  const operations = operationsOf(buckets)
  const choose = ({ key, query, request: { method } }: Target): Operation => {
    const unknown = [...query.keys()].find((name) => subresource.test(name))
    if (unknown !== undefined) throw s3Errors.notOffered(unknown)
    const inUpload = query.has('uploadId')
    if (key === '') {
      if (method === 'GET' && query.get('list-type') === '2') return operations.list
    } else if (method === 'GET' && !inUpload) return operations.get
    else if (method === 'HEAD') return operations.head
    else if (method === 'PUT') return inUpload ? operations.putPart : operations.put
    else if (method === 'POST' && query.has('uploads')) return operations.beginUpload
    else if (method === 'POST' && inUpload) return operations.complete
    else if (method === 'DELETE') return inUpload ? operations.abort : operations.remove
    throw s3Errors.notOffered(`${method} of this`)
  }
  return {
    read: (request): AwsCall => {
      const [place = '', text] = request.path.split('?', 2)
      const [, bucket = '', ...rest] = place.split('/').map(decodeURIComponent)
      const target = { bucket, key: rest.join('/'), query: new URLSearchParams(text), request }
      const { action, permission, run } = choose(target)
      const { arn } = buckets.bucketOf(bucket)
      return {
        service: 's3',
        action,
        checks: [{ action: permission, resource: target.key === '' ? arn : `${arn}/${target.key}` }],
        text: () => target.key,
        run: () => run(target),
      }
    },
  }
}
