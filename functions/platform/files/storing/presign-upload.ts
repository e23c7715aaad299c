import { PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileBucket } from './files-client.ts'

/** How long an upload may be begun, in seconds. */
const validSeconds = 300

const checksumHeader = 'x-amz-checksum-sha256'

/** A file to come: its size in bytes, and the SHA-256 of its content, in hexadecimal. */
export type ExpectedFile = { key: string; bytes: number; sha256: string }

/** Where to `PUT` a file, the headers that the request must have, and until when. */
export type UploadAddress = { url: string; headers: Record<string, string>; expiresAt: string }

/**
 * Makes an address to which exactly this content may be put, valid for five minutes from now for whoever has it: length
 * and checksum are signed, and S3 refuses anything else. It is a credential: it goes into one response and is neither
 * stored nor logged.
 */
export const presignUpload =
  ({ client, bucket: Bucket }: FileBucket, clock: () => Date) =>
  async ({ key: Key, bytes, sha256 }: ExpectedFile): Promise<UploadAddress> => {
    const signingDate = clock()
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64')
    const url = await getSignedUrl(
      client,
      new PutObjectCommand({ Bucket, Key, ContentLength: bytes, ChecksumSHA256 }),
      {
        expiresIn: validSeconds,
        signingDate,
        unhoistableHeaders: new Set([checksumHeader]),
        signableHeaders: new Set(['host', 'content-length', checksumHeader]),
      },
    )
    const expiresAt = new Date(signingDate.getTime() + validSeconds * 1000).toISOString()
    return { url, headers: { [checksumHeader]: ChecksumSHA256 }, expiresAt }
  }
