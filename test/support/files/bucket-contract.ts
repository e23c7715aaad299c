import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { presignDownload } from '../../../functions/platform/files/storing/presign-download.ts'
import { presignUpload } from '../../../functions/platform/files/storing/presign-upload.ts'
import { uploadFile } from '../../../functions/platform/files/storing/upload-file.ts'

/** More than one part. */
const largeBytes = 9 * 2 ** 20

async function* piecesOf(content: Buffer, bytes = 700_000): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < content.length; at += bytes) yield content.subarray(at, at + bytes)
}

/** What the service relies on of S3: the same tests for S3 itself and for the local one. Objects begin with `prefix`. */
export const bucketContract = (open: () => { client: S3Client; bucket: string; prefix: string }) => {
  const read = async (Key: string, Range?: string) => {
    const { client, bucket: Bucket } = open()
    return client.send(new GetObjectCommand({ Bucket, Key, Range }))
  }

  test('an object put is found by get, head, range and list, until it is deleted', async () => {
    const { client, bucket: Bucket, prefix } = open()
    const Key = `${prefix}año & <más>/uno.txt`
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'hola, ñandú', ContentType: 'text/plain' }))
    const whole = await read(Key)
    expect([await whole.Body?.transformToString(), whole.ContentType]).toEqual(['hola, ñandú', 'text/plain'])
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }))
    expect([head.ContentLength, head.ETag]).toEqual([13, whole.ETag])
    const part = await read(Key, 'bytes=2-3')
    expect([await part.Body?.transformToString(), part.ContentRange]).toEqual(['la', 'bytes 2-3/13'])
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix }))
    expect(Contents.map((object) => [object.Key, object.Size])).toContainEqual([Key, 13])
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
    await expect(read(Key)).rejects.toBeInstanceOf(NoSuchKey)
  })

  test('a file uploaded in parts is there once it is whole, and replaces the one before', async () => {
    const { client, bucket, prefix } = open()
    const key = `${prefix}large.bin`
    const upload = uploadFile({ client, bucket })
    const target = { key, contentType: 'text/csv' }
    expect(await upload(target, piecesOf(Buffer.from('before')))).toBe(6)
    const content = Buffer.alloc(largeBytes, 'abcdefg')
    async function* watched() {
      yield* piecesOf(content)
      expect(await (await read(key)).Body?.transformToString()).toBe('before')
    }
    expect(await upload(target, watched())).toBe(largeBytes)
    const { Body, ContentType } = await read(key)
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(content)).toBe(true)
    expect(ContentType).toBe('text/csv')
    expect(await upload(target, piecesOf(Buffer.alloc(0)))).toBe(0)
  })

  test('an upload that fails leaves what was there', async () => {
    const { client, bucket, prefix } = open()
    const key = `${prefix}failing.bin`
    const upload = uploadFile({ client, bucket })
    await upload({ key, contentType: 'text/csv' }, piecesOf(Buffer.from('before')))
    async function* failing() {
      yield* piecesOf(Buffer.alloc(largeBytes))
      throw new Error('the table is gone')
    }
    await expect(upload({ key, contentType: 'text/csv' }, failing())).rejects.toThrow('the table is gone')
    expect(await (await read(key)).Body?.transformToString()).toBe('before')
  })

  test('parts are checked: their order, their content, and their size', async () => {
    const { client, bucket: Bucket, prefix } = open()
    const place = { Bucket, Key: `${prefix}parts.bin` }
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(place))
    const put = async (PartNumber: number) => {
      const { ETag } = await client.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body: 'x' }))
      return { PartNumber, ETag }
    }
    const [one, two] = [await put(1), await put(2)]
    const complete = (...Parts: { PartNumber: number; ETag: string | undefined }[]) =>
      client.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }))
    await expect(complete(two, one)).rejects.toMatchObject({ name: 'InvalidPartOrder' })
    await expect(complete({ ...one, ETag: '"0123456789abcdef0123456789abcdef"' })).rejects.toMatchObject({
      name: 'InvalidPart',
    })
    await expect(complete(one, two)).rejects.toMatchObject({ name: 'EntityTooSmall' })
    await complete(one)
  })

  test('a download address works for whoever has it, and no other address does', async () => {
    const { client, bucket, prefix } = open()
    const key = `${prefix}download.csv`
    await uploadFile({ client, bucket })({ key, contentType: 'text/csv' }, piecesOf(Buffer.from('a;b')))
    const { url } = await presignDownload({ client, bucket }, () => new Date())(key, 'problemas.csv')
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([200, 'a;b'])
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="problemas.csv"')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const altered = [
      url.replace('download.csv', 'other.csv'),
      url.replace('problemas.csv', 'otro.csv'),
      url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'),
      url.replace(/X-Amz-Signature=../, 'X-Amz-Signature=00'),
    ]
    for (const other of altered) expect((await fetch(other)).status).toBe(403)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
  })

  test('a download address ends after five minutes', async () => {
    const { client, bucket, prefix } = open()
    const key = `${prefix}download.csv`
    await uploadFile({ client, bucket })({ key, contentType: 'text/csv' }, piecesOf(Buffer.from('a;b')))
    const minutesAgo = (minutes: number) => () => new Date(Date.now() - minutes * 60_000)
    const early = await presignDownload({ client, bucket }, minutesAgo(4))(key, 'problemas.csv')
    expect((await fetch(early.url)).status).toBe(200)
    const late = await presignDownload({ client, bucket }, minutesAgo(6))(key, 'problemas.csv')
    const refused = await fetch(late.url)
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('Request has expired'),
    ])
  })

  test('an upload address takes the very content that was announced, under its headers', async () => {
    const { client, bucket, prefix } = open()
    const content = 'a;b\n1;2\n'
    const sha256 = createHash('sha256').update(content).digest('hex')
    const presign = presignUpload({ client, bucket }, () => new Date())
    const { url, headers } = await presign({ key: `${prefix}announced.csv`, bytes: content.length, sha256 })
    const put = async (body: string, given = headers) =>
      (await fetch(url, { method: 'PUT', body, headers: given })).status
    expect(await put('a;b\n1;3\n')).toBe(400)
    expect(await put(`${content}3;4\n`)).toBe(403)
    expect(await put(content, {})).toBe(403)
    expect(await put(content)).toBe(200)
    const fromPage = {
      origin: 'https://fidelizacion.example',
      'access-control-request-headers': 'x-amz-checksum-sha256',
    }
    const ask = (method: string) =>
      fetch(url, { method: 'OPTIONS', headers: { ...fromPage, 'access-control-request-method': method } })
    expect([(await ask('PUT')).status, (await ask('DELETE')).status]).toEqual([200, 403])
    const seen = await fetch(url, { method: 'PUT', body: content, headers: { ...headers, ...fromPage } })
    expect(seen.headers.get('access-control-allow-origin')).toBe('*')
    expect(await (await read(`${prefix}announced.csv`)).Body?.transformToString()).toBe(content)
  })

  test('an upload address takes exactly the length that was signed', async () => {
    const { client, bucket: Bucket, prefix } = open()
    const Key = `${prefix}upload.csv`
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key, ContentLength: 4 }), {
      expiresIn: 300,
      signableHeaders: new Set(['content-length']),
    })
    const put = async (body: string) => (await fetch(url, { method: 'PUT', body })).status
    expect(await put('too long')).toBe(403)
    expect(await put('four')).toBe(200)
    expect(await (await read(Key)).Body?.transformToString()).toBe('four')
  })
}
