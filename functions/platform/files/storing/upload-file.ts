import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { FileBucket } from './files-client.ts'

/** S3 takes 10,000 parts of an upload, so that a file may have 50 GB; two of them at most are in memory. */
const partBytes = 5 * 2 ** 20

/** Joins pieces into parts of at least this size, except the last, which may be empty if there is no other. */
async function* partsOf(
  pieces: AsyncIterable<Buffer>,
  bytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer[] = []
  let size = 0
  let parts = 0
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < bytes) continue
    yield Buffer.concat(held)
    held = []
    size = 0
    parts += 1
  }
  if (size > 0 || parts === 0) yield Buffer.concat(held)
}

/** Where a file goes, and what a browser is told of it. */
export type FileTarget = { key: string; contentType: string }

/**
 * Uploads a file piece by piece as a multipart upload, in constant memory, and returns its size in bytes. The object
 * is there only once it is whole, and replaces one under the same key. When anything fails the upload is given up (what
 * even that leaves behind is deleted by the bucket's lifecycle), and it throws.
 */
export const uploadFile =
  ({ client, bucket: Bucket }: FileBucket) =>
  async ({ key: Key, contentType }: FileTarget, pieces: AsyncIterable<Buffer>): Promise<number> => {
    const place = { Bucket, Key }
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ ...place, ContentType: contentType }),
    )
    const Parts: { ETag: string | undefined; PartNumber: number }[] = []
    let bytes = 0
    try {
      for await (const Body of partsOf(pieces, partBytes)) {
        const PartNumber = Parts.length + 1
        const { ETag } = await client.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body }))
        Parts.push({ ETag, PartNumber })
        bytes += Body.length
      }
      await client.send(
        new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }),
      )
      return bytes
    } catch (fault) {
      await client.send(new AbortMultipartUploadCommand({ ...place, UploadId })).catch(() => undefined)
      throw fault
    }
  }
