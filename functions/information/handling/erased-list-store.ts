import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import type { FileBucket } from '../../platform/files/storing/files-client.ts'

/** No dealer's id has this sign: `replay/<dealerId>/` is what privacy keeps of erasures of dealers' customers. */
const prefix = 'replay/~information/'

const erased = z.object({ v: z.literal(1), requestId: z.string(), at: z.string(), by: z.string() })

/** That a request was erased: which, when (ISO 8601), by whom of Asortis's people. Nothing else of it. */
export type ErasedRequest = Omit<z.output<typeof erased>, 'v'>

/**
 * Which requests were erased, in a bucket apart from the table, for as long as there may be a backup of it that has them: the
 * bucket deletes each a week after that.
 */
export const erasedListStore = ({ client, bucket: Bucket }: FileBucket) => ({
  /** Adds one. The same again changes nothing. */
  put: async (given: ErasedRequest): Promise<void> => {
    const Body = JSON.stringify({ v: 1, ...given })
    await client.send(new PutObjectCommand({ Bucket, Key: `${prefix}${given.requestId}.json`, Body }))
  },

  /** All of them. */
  async *all(): AsyncGenerator<ErasedRequest, void, undefined> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix }))
      for (const { Key } of Contents) {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
        const { v: _, ...given } = z.parse(erased, JSON.parse((await Body?.transformToString()) ?? ''))
        yield given
      }
  },
})
export type ErasedListStore = ReturnType<typeof erasedListStore>
