import type { Draw } from '../store/draw-item.ts'
import { digestHasher } from '../record/digest.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { mergeShards } from '../store/merge-shards.ts'
import type { CommitmentLine, DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

/** The reads of draws and of published commitments. */
export type WitnessedPorts = { draws: Pick<DrawStore, 'listShard'>; months: Pick<MonthStore, 'commitments'> }

const pageSize = 100

const commitmentLines = async function* (
  { months }: WitnessedPorts,
  month: string,
): AsyncGenerator<CommitmentLine> {
  for (let page = 1; ; page += 1) {
    const lines = await months.commitments(month, page)
    if (!lines) return
    yield* lines
  }
}

/** Whether the published commitments still match the month's digest. Reads all of them. */
export const digestHolds = async (ports: WitnessedPorts, { month, digest }: DrawMonth): Promise<boolean> => {
  const hasher = digestHasher()
  for await (const line of commitmentLines(ports, month)) hasher.add(line)
  return hasher.digest() === digest
}

/** A stored draw, and whether it matches its published commitment; or only the group, if its draw is missing. */
export type WitnessedDraw = { draw: Draw; inDigest: boolean } | { draw: undefined; groupId: string }

/**
 * All draws of a month paired with the published commitments, both in ascending order by group, to detect lists that
 * were never published and published lists that are missing.
 */
export const witnessedDraws = async function* (
  ports: WitnessedPorts,
  month: string,
): AsyncGenerator<WitnessedDraw> {
  const lines = commitmentLines(ports, month)
  const stored = mergeShards(
    async (shard, after) => {
      const { draws, next } = await ports.draws.listShard(month, shard, pageSize, after)
      return { items: draws, next }
    },
    ({ groupId }) => groupId,
  )
  let line = await lines.next()
  for await (const draw of stored) {
    while (!line.done && line.value.group < draw.groupId) {
      yield { draw: undefined, groupId: line.value.group }
      line = await lines.next()
    }
    const matches = !line.done && line.value.group === draw.groupId
    yield { draw, inDigest: matches && line.value.commitment === draw.commitment }
    if (matches) line = await lines.next()
  }
  for (; !line.done; line = await lines.next()) yield { draw: undefined, groupId: line.value.group }
}
