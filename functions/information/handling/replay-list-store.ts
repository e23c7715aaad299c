import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import type { FileBucket } from '../../platform/files/storing/files-client.ts'

/** No dealer's id has this sign: `replay/<dealerId>/` is what privacy keeps of erasures of dealers' customers. */
const prefix = 'replay/~information/'

const stored = z.object({
  v: z.literal(1),
  requestId: z.string(),
  at: z.string(),
  by: z.string(),
  what: z.optional(z.literal('withdrawn')),
})

/**
 * That a request was erased or, if `what` says so, its wish for news withdrawn: which, when (ISO 8601), by whom of Asortis's
 * people. Nothing else of it.
 */
type ToReplay = Omit<z.output<typeof stored>, 'v'>

/**
 * Which requests were erased, and of which the wish for news was withdrawn, in a bucket apart from the table, for as long as
 * there may be a backup of it that has them as they were: the bucket deletes each a week after that.
 */
export const replayListStore = ({ client, bucket: Bucket }: FileBucket) => ({
  /** Adds one. The same again changes nothing. */
  put: async (given: ToReplay): Promise<void> => {
    const Body = JSON.stringify({ v: 1, ...given })
    const name = [given.requestId, ...(given.what === undefined ? [] : [given.what]), 'json'].join('.')
    await client.send(new PutObjectCommand({ Bucket, Key: `${prefix}${name}`, Body }))
  },

  /** All of them. */
  async *all(): AsyncGenerator<ToReplay, void, undefined> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix }))
      for (const { Key } of Contents) {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
        const { v: _, ...given } = z.parse(stored, JSON.parse((await Body?.transformToString()) ?? ''))
        yield given
      }
  },
})
export type ReplayListStore = ReturnType<typeof replayListStore>
