import type { Clock } from '../../platform/runtime/clock.ts'
import { faultFields, log, type Metric } from '../../platform/runtime/log.ts'
import { decideDraw } from './decide-draw.ts'
import type { Draw } from '../store/draw-item.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { DrawMonth } from '../months/month-item.ts'
import { type WitnessedDraw, type WitnessedPorts, witnessedDraws } from './witnessed-draws.ts'

/** What deciding a month's draws requires once the signature is known. */
export type DecideMonthPorts = WitnessedPorts & {
  draws: Pick<DrawStore, 'listShard' | 'decide'>
  groups: {
    /** Records that all of a group's draws up to and including a month are concluded. */
    conclude: (groupId: string, month: string) => Promise<void>
  }
  clock: Clock
  metric: Metric
}

/** How many draws are decided concurrently. */
const concurrency = 40

/**
 * The state of a month's draws after a run: how many were decided by any run, are invalid and so never decided, or
 * failed for now; and whether time ran out (`left`).
 */
export type MonthDecided = { decided: number; refused: number; failed: number; left: boolean }

/**
 * The groups (`all`: every group) that may still have an undecided draw from an earlier month, so that their numbers
 * stay reserved.
 */
export type WaitingGroups = { all: boolean; groupIds: Set<string> }

/**
 * Decides every undecided draw of a month and records on its group that it is concluded. A draw that is already
 * decided is recomputed; a difference from the stored result is reported, and nothing is changed. Groups whose draw
 * could not be decided are added to `waiting`; no group in it is recorded as concluded.
 */
export const decideMonth =
  ({ draws, groups, months, clock, metric }: DecideMonthPorts) =>
  async (
    month: DrawMonth,
    signature: string,
    hasTimeLeft: () => boolean,
    waiting: WaitingGroups,
  ): Promise<MonthDecided> => {
    const result: MonthDecided = { decided: 0, refused: 0, failed: 0, left: false }
    const report = (event: string, measure: string, groupId: string, why?: string) => {
      log('error', event, { groupId, month: month.month, why })
      metric(measure, 'Count', 1)
    }
    const refuse = (groupId: string, why: string) => {
      result.refused += 1
      waiting.groupIds.add(groupId)
      report('draw-refused', 'DrawRefused', groupId, why)
    }

    const compare = (stored: Draw, winner: number) => {
      if (stored.state === 'decided') result.decided += 1
      const same = stored.state === 'decided' && stored.winner === winner && stored.signature === signature
      if (!same) report('draw-differs', 'DrawDiffers', stored.groupId)
    }

    const decide = async (draw: Draw, inDigest: boolean) => {
      const ours = decideDraw(draw, month, { signature, inDigest })
      if ('refused' in ours) {
        if (draw.state === 'decided') report('draw-differs', 'DrawDiffers', draw.groupId, ours.refused)
        refuse(draw.groupId, ours.refused)
        return
      }
      if (draw.state === 'decided') {
        compare(draw, ours.winner)
        return
      }
      const decision = { signature, winner: ours.winner, decidedAt: clock().toISOString() }
      const before = await draws.decide(draw, decision)
      if (before) compare(before, ours.winner)
      else result.decided += 1
    }

    const decideSeen = async (seen: WitnessedDraw) => {
      if (!seen.draw) {
        refuse(seen.groupId, 'gone')
        return
      }
      const { draw, inDigest } = seen
      if (draw.state === 'not-held') return
      try {
        await decide(draw, inDigest)
        if (!waiting.all && !waiting.groupIds.has(draw.groupId))
          await groups.conclude(draw.groupId, month.month)
      } catch (fault) {
        result.failed += 1
        waiting.groupIds.add(draw.groupId)
        log('error', 'draw-not-decided', { groupId: draw.groupId, month: month.month, ...faultFields(fault) })
      }
    }

    await forEachConcurrent(
      witnessedDraws({ draws, months }, month.month),
      { concurrency, hasTimeLeft },
      decideSeen,
    )
    result.left = !hasTimeLeft()
    return result
  }
