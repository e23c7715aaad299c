import { absentIfGone } from '../../platform/errors/gone.ts'
import * as z from 'zod/mini'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { contextOf } from '../../cases/problem/compose-step.ts'
import { readSaid } from '../../cases/entries/read-said.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { RewardRule } from '../../directory/brands/reward-rule.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { SampleLineStore } from '../sample/sample-line-store.ts'
import { saidWrongly } from './said-wrongly.ts'
import type { SaidWronglyCall } from './said-wrongly-schemas.ts'

type ListSaidWronglyPorts = {
  lines: Pick<SampleLineStore, 'listAfter'>
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'closingOf'>
  directory: Directory
  clock: Clock
}

/** The call after which the next page starts. */
export const saidWronglyPosition = z.strictObject({
  shard: z.int().check(z.gte(0)),
  dealerId: z.string(),
  callId: z.string(),
})

/** How many calls a page reads, however few of them it shows. */
const maxRead = 100

const judge = async (
  { entries, directory, clock }: ListSaidWronglyPorts,
  call: StoredCall,
  rule: RewardRule | undefined,
): Promise<SaidWronglyCall | undefined> => {
  if (isOnTheLine(call, clock())) return undefined
  const rewardRule = rule ?? (await contextOf(directory, call)).brand?.rewardRule
  if (rewardRule === undefined) return undefined
  const wrong = saidWrongly(call, await readSaid({ entries })(call), rewardRule)
  const { dealerId, callId, content } = call
  const { startedAt, operator, kind, outcome } = content
  return wrong.length === 0 ? undefined : { dealerId, callId, startedAt, operator, kind, outcome, wrong }
}

/**
 * A page of the calls of a month (of receipt, in Madrid) in which something was said wrongly, or of which it is not known;
 * by the brand's rule when the call was taken, of calls taken before that was kept by today's. Reads at most 100 calls, so
 * that a page may be short and not the last.
 */
export const listSaidWrongly =
  (ports: ListSaidWronglyPorts) =>
  async (month: string, limit: number, after: z.output<typeof saidWronglyPosition> | undefined) => {
    const { lines, more } = await ports.lines.listAfter(month, after ?? { shard: 0 }, maxRead)
    const judged = await Promise.all(
      lines.map(async ({ shard, line: { dealerId, callId, rewardRule } }) => {
        const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
        return {
          position: { shard, dealerId, callId },
          item: call && !call.suspension ? await judge(ports, call, rewardRule) : undefined,
        }
      }),
    )
    const items: SaidWronglyCall[] = []
    for (const [index, { position, item }] of judged.entries()) {
      if (item) items.push(item)
      const isLast = index === judged.length - 1
      if (items.length === limit) return { items, position: isLast && !more ? null : position }
    }
    return { items, position: more ? (judged.at(-1)?.position ?? null) : null }
  }
