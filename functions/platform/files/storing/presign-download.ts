import { GetObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileBucket } from './files-client.ts'

/** How long a download may be begun, in seconds. */
const validSeconds = 300

/**
 * Makes the address of a file for download, under a name, valid for five minutes from now for whoever has it, or
 * until an instant (ISO 8601), if that is sooner. It is a credential: it goes into one response and is neither stored nor
 * logged.
 */
export const presignDownload =
  ({ client, bucket: Bucket }: FileBucket, clock: () => Date) =>
  async (Key: string, fileName: string, until?: string): Promise<{ url: string; expiresAt: string }> => {
    const signingDate = clock()
    const leftSeconds =
      until === undefined ? validSeconds : (Date.parse(until) - signingDate.getTime()) / 1000
    const expiresIn = Math.max(1, Math.min(validSeconds, Math.floor(leftSeconds)))
    const url = await getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseCacheControl: 'private, no-store',
      }),
      { expiresIn, signingDate },
    )
    return { url, expiresAt: new Date(signingDate.getTime() + expiresIn * 1000).toISOString() }
  }
