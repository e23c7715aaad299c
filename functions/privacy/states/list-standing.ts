import * as z from 'zod/mini'
import { callPosition } from '../../cases/head/positions.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { standingCaseOf } from './standing-case.ts'
import type { ListedStandingCase } from './standing-schemas.ts'

type ListStandingPorts = { calls: Pick<Cases['calls'], 'get' | 'listMonth'>; clock: Clock }

/** The case after which the next page starts, and the month (`YYYY-MM`) of its call's receipt. */
export const standingPosition = z.strictObject({ month: z.string(), ...callPosition.shape })
type StandingPosition = z.output<typeof standingPosition>

/** So far back it is looked: an open problem, or a restriction, keeps a call for longer than its months. */
const months = 120
/** So many months are read at once. */
const atOnce = 12

/**
 * Lists a page of a dealer's cases that stand still, those of the newest calls first, and where the next page starts; null
 * after the last. Which ones they are is eventually consistent; whether and why each stands still is not, so that a page may
 * have fewer than it was asked for.
 */
export const listStanding =
  ({ calls, clock }: ListStandingPorts) =>
  async (
    { dealerId, zone }: Pick<Dealer, 'dealerId' | 'zone'>,
    limit: number,
    after: StandingPosition | undefined,
  ): Promise<{ items: ListedStandingCase[]; next: StandingPosition | null }> => {
    const newest = after?.month ?? localMonth(clock(), zone)
    const positionsIn = async (month: string): Promise<StandingPosition[]> => {
      const from = after && after.month === month ? { at: after.at, callId: after.callId } : undefined
      const { items } = await calls.listMonth(dealerId, month, limit + 1, from, 'standing')
      return items.map(({ receivedAt: at, callId }) => ({ month, at, callId }))
    }
    const found: StandingPosition[] = []
    for (let back = 0; back < months && found.length <= limit; back += atOnce) {
      const those = Array.from({ length: atOnce }, (_, at) => shiftMonth(newest, -back - at))
      found.push(...(await Promise.all(those.map(positionsIn))).flat())
    }
    const shown = found.slice(0, limit)
    const read = await Promise.all(shown.map(({ callId }) => absentIfGone(calls.get(dealerId, callId))))
    const items = read.flatMap((call) => {
      const standing = call && standingCaseOf(call)
      return standing ? [{ customerRef: call.content.customer.ref, ...standing }] : []
    })
    return { items, next: found.length > limit ? (shown.at(-1) ?? null) : null }
  }
