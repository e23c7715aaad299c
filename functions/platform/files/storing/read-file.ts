import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { FileGone } from './file-gone.ts'
import type { FileBucket } from './files-client.ts'

const isMissing = (fault: unknown) =>
  fault instanceof Error && (fault.name === 'NoSuchKey' || fault.name === 'NotFound')

/** Small files of the bucket, and pieces of large ones, whole in memory. */
export const fileReader = ({ client, bucket: Bucket }: FileBucket) => ({
  /** Reads the bytes of a file from one place up to, not including, another. Throws `FileGone` if it is not there. */
  read: async (Key: string, from: number, to: number): Promise<Buffer> => {
    if (from >= to) return Buffer.alloc(0)
    try {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket, Key, Range: `bytes=${from}-${to - 1}` }),
      )
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    } catch (fault) {
      throw isMissing(fault) ? new FileGone() : fault
    }
  },
  /** Writes a small file, in place of one under the same key. */
  write: async (Key: string, content: Buffer): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: content }))
  },
  /** Reads a small file whole. Throws `FileGone` if it is not there. */
  readWhole: async (Key: string): Promise<Buffer> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    } catch (fault) {
      throw isMissing(fault) ? new FileGone() : fault
    }
  },
  /** Deletes a file; nothing happens if there is none. */
  remove: async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  },
})
export type FileReader = ReturnType<typeof fileReader>
