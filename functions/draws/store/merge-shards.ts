import { groupShards } from '../../groups/keys.ts'

/** Pages of one shard, ascending by group; `next` is what to ask for after it, null at the end. */
export type ShardPages<T> = (
  shard: number,
  after: string | undefined,
) => Promise<{ items: T[]; next: string | null }>

/** One shard's items in order. The next page is on its way while one is being used. */
const walkShard = async function* <T>(pages: ShardPages<T>, shard: number): AsyncGenerator<T> {
  let page = await pages(shard, undefined)
  for (;;) {
    const { next } = page
    const coming = next === null ? null : pages(shard, next)
    // Whoever stops in the middle leaves this promise behind; its failure must not end the process.
    coming?.catch(() => undefined)
    yield* page.items
    if (coming === null) return
    page = await coming
  }
}

/**
 * Everything that all shards hold, ascending by `keyOf` over all of them, in little memory: a page of each shard at a
 * time. Keys compare by their code units, which for groups' ids is their bytes.
 */
export const mergeShards = async function* <T>(
  pages: ShardPages<T>,
  keyOf: (item: T) => string,
): AsyncGenerator<T> {
  const walks = Array.from({ length: groupShards }, (_, shard) => walkShard(pages, shard))
  const heads = await Promise.all(walks.map(async (walk) => ({ walk, head: await walk.next() })))
  for (;;) {
    let first: (typeof heads)[number] | undefined
    let item: T | undefined
    for (const lane of heads) {
      if (lane.head.done) continue
      if (item === undefined || keyOf(lane.head.value) < keyOf(item)) [first, item] = [lane, lane.head.value]
    }
    if (!first || item === undefined) return
    yield item
    first.head = await first.walk.next()
  }
}
