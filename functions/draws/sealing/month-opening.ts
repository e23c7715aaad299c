import type { Clock } from '../../platform/runtime/clock.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import { roundOfMonth } from '../record/beacon-rounds.ts'

/** What opening months requires. */
type MonthOpeningPorts = {
  months: Pick<MonthStore, 'open' | 'missed' | 'get'>
  chain: BeaconChain
  clock: Clock
}

/** How long a run relies on having read that a month is open, in milliseconds. */
const closedKnownForMs = 1000

/**
 * The months that a run writes lists for: creates each before its first list, and reads whether the month being
 * sealed is closed.
 */
export const monthOpening = ({ months, chain, clock }: MonthOpeningPorts) => {
  /** Creates a month unless it exists. Returns the stored month. Throws if it uses another beacon chain. */
  const open = async (month: string): Promise<DrawMonth> => {
    const sealingSince = clock().toISOString()
    const round = roundOfMonth(chain, month)
    const opened = await months.open({ month, chain: chain.hash, round, sealingSince })
    if (opened.chain !== chain.hash) throw new Error(`The draws of ${month} are of another chain`)
    return opened
  }

  const missedMonths = new Map<string, Promise<DrawMonth>>()
  /** Records that lists of a missed month are being written afterwards, once per run. */
  const openMissed = async (month: string): Promise<void> => {
    // Before the list itself, so that nobody relies on counts taken without it.
    const opening =
      missedMonths.get(month) ?? open(month).then(() => months.missed(month, clock().toISOString()))
    missedMonths.set(month, opening)
    await opening
  }

  let known = { at: -Infinity, closed: false }
  /** Whether the month being sealed is closed, so that no list of it may be started; read at most a second ago. */
  const isClosed = async (month: string): Promise<boolean> => {
    const at = clock().getTime()
    if (Math.abs(at - known.at) >= closedKnownForMs)
      known = { at, closed: (await months.get(month))?.closedAt !== undefined }
    return known.closed
  }

  return { open, openMissed, isClosed }
}
