import type { Clock } from '../../platform/runtime/clock.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import { type DecideMonthPorts, decideMonth, type WaitingGroups } from './decide-month.ts'
import { roundOfMonth, timeOfRound } from '../record/beacon-rounds.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import { publishMonths, type PublishMonthsPorts } from '../months/publish-months.ts'
import { digestHolds } from './witnessed-draws.ts'

/** What deciding requires. */
export type DecideMonthsPorts = DecideMonthPorts &
  PublishMonthsPorts & {
    months: MonthStore
    chain: BeaconChain
    clock: Clock
    /** A verified round signature from a relay; null if no relay returns one. */
    fetchRound: (round: number) => Promise<{ signature: string } | null>
    verifyRound: (chain: BeaconChain, round: number, signature: string) => boolean
  }

/**
 * The state in which a run left a month. `no-digest`: sealing has not finished; `no-signature`: no relay returns the
 * signature yet; `wrong`: the month differs from what was published.
 */
type MonthOutcome = {
  month: string
  state: 'decided' | 'left' | 'no-digest' | 'no-signature' | 'wrong' | 'failed'
}

// A month's round is never before its draw time.
const isDue = ({ round, decidedAt }: DrawMonth, chain: BeaconChain, now: Date): boolean =>
  decidedAt === undefined && timeOfRound(chain, round) <= now

/**
 * Decides every undecided month whose round exists, and returns their outcomes. However late this happens, the
 * records are the same. Without a signature the month's draws wait for the next run, and for the same round.
 */
export const decideMonths =
  (ports: DecideMonthsPorts) =>
  async (budget: Pick<TimeBudget, 'remainingMs'>): Promise<MonthOutcome[]> => {
    const { months, chain, clock, metric, fetchRound, verifyRound } = ports
    const hasTimeLeft = timeLeftIn(budget)

    const signatureOf = async ({ month, round, signature }: DrawMonth): Promise<string | null> => {
      if (signature !== undefined) {
        if (verifyRound(chain, round, signature)) return signature
        log('error', 'stored-signature-wrong', { month, round })
        metric('DrawDiffers', 'Count', 1)
      }
      const fetched = await fetchRound(round)
      if (!fetched) return null
      await months.sign(month, fetched.signature)
      return fetched.signature
    }

    const isAsPublished = async (month: DrawMonth): Promise<boolean> => {
      if (month.chain !== chain.hash || month.round !== roundOfMonth(chain, month.month)) return false
      return digestHolds(ports, month)
    }

    const decide = async (month: DrawMonth, waiting: WaitingGroups): Promise<MonthOutcome['state']> => {
      if (month.digest === undefined) {
        log('warn', 'month-without-digest', { month: month.month })
        return 'no-digest'
      }
      if (!(await isAsPublished(month))) {
        log('error', 'month-not-as-published', { month: month.month })
        metric('DrawRefused', 'Count', 1)
        return 'wrong'
      }
      const signature = await signatureOf(month)
      if (signature === null) {
        log('warn', 'round-without-signature', { month: month.month, round: month.round })
        return 'no-signature'
      }
      const { decided, refused, failed, left } = await decideMonth(ports)(
        month,
        signature,
        hasTimeLeft,
        waiting,
      )
      log('info', 'month-deciding', { month: month.month, decided, refused, failed, left })
      if (left || failed > 0) return 'left'
      await months.decide(month.month, { decidedAt: clock().toISOString(), decided, refused })
      return 'decided'
    }

    const attempt = async (month: DrawMonth, waiting: WaitingGroups): Promise<MonthOutcome['state']> => {
      try {
        return hasTimeLeft() ? await decide(month, waiting) : 'left'
      } catch (fault) {
        log('error', 'month-not-decided', { month: month.month, ...faultFields(fault) })
        return 'failed'
      }
    }

    const outcomes: MonthOutcome[] = []
    const waiting: WaitingGroups = { all: false, groupIds: new Set() }
    for (const month of await months.list()) {
      if (!isDue(month, chain, clock())) continue
      const state = await attempt(month, waiting)
      outcomes.push({ month: month.month, state })
      if (state !== 'decided' && state !== 'left') waiting.all = true
    }
    await publishMonths(ports)
    return outcomes
  }
