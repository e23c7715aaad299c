import { allShards } from '../../groups/keys.ts'

/** Reads one shard's pages, in ascending order by group; `next` is where the next page starts, null at the end. */
type ShardPages<T> = (
  shard: number,
  after: string | undefined,
) => Promise<{ items: T[]; next: string | null }>

/** One shard's items in order. The next page is fetched while the current one is being used. */
const readShard = async function* <T>(pages: ShardPages<T>, shard: number): AsyncGenerator<T> {
  let page = await pages(shard, undefined)
  for (;;) {
    const { next } = page
    const coming = next === null ? null : pages(shard, next)
    // A caller that stops early abandons this promise; its failure must not end the process.
    coming?.catch(() => undefined)
    yield* page.items
    if (coming === null) return
    page = await coming
  }
}

/**
 * All shards' items in ascending order by `keyOf`, holding only a page of each shard in memory. Keys are compared by
 * code unit, which for group ids is by byte.
 */
export const mergeShards = async function* <T>(
  pages: ShardPages<T>,
  keyOf: (item: T) => string,
): AsyncGenerator<T> {
  const readers = allShards.map((shard) => readShard(pages, shard))
  const heads = await Promise.all(readers.map(async (reader) => ({ reader, head: await reader.next() })))
  for (;;) {
    let first: (typeof heads)[number] | undefined
    let item: T | undefined
    for (const lane of heads) {
      if (lane.head.done) continue
      if (item === undefined || keyOf(lane.head.value) < keyOf(item)) [first, item] = [lane, lane.head.value]
    }
    if (!first || item === undefined) return
    yield item
    first.head = await first.reader.next()
  }
}
