import { paginateListObjectsV2 } from '@aws-sdk/client-s3'
import type { FileBucket } from './files-client.ts'

/** The keys of the files of a bucket whose keys begin so. */
export const fileLister = ({ client, bucket: Bucket }: FileBucket) =>
  async function* (Prefix: string): AsyncGenerator<string, void, undefined> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
      for (const { Key } of Contents) if (Key !== undefined) yield Key
  }
