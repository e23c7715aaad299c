import type { Cases } from '../../cases/store/open-cases.ts'
import { keys as directoryKeys } from '../../directory/keys.ts'
import { idIn } from '../../directory/lists/list-listed.ts'
import type { openLists } from '../../directory/lists/open-lists.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import type { BackfillStore } from './backfill-store.ts'

type BackfillPorts = {
  state: BackfillStore
  lists: Pick<ReturnType<typeof openLists>, 'page'>
  calls: Pick<Cases['calls'], 'listMonth'>
  follow: (of: { dealerId: string; callId: string }) => Promise<void>
  clock: Clock
}

/** Calls are kept for 24 months from their visit; some months more, for visits long before their calls. */
const months = 36

const placeOf = (dealerId: string, listedAs: string) => ({ ...directoryKeys.dealer(dealerId), listedAs })

/**
 * Makes the customers of calls taken before there was a search found: dealer by dealer, in the order of their names, each as
 * an event about every call would, whether or not its case stands still. Stops when no time is left and goes on after the
 * last month that was finished; does nothing once all were. Returns for how many calls it did so.
 */
export const backfill =
  ({ state, lists, calls, follow, clock }: BackfillPorts) =>
  async (hasTimeLeft: () => boolean): Promise<number> => {
    let { after, back = -1, doneAt } = await state.get()
    let count = 0
    while (doneAt === undefined) {
      const [dealer] = (await lists.page('dealer', { prefix: '', after, limit: 1 })).items
      if (!dealer) {
        doneAt = clock().toISOString()
        await state.put({ doneAt })
        break
      }
      const dealerId = idIn(dealer.listedAs)
      const present = clock().toISOString().slice(0, 7)
      for (; back < months; back += 1) {
        const month = shiftMonth(present, -back)
        for (const standing of [undefined, 'standing'] as const) {
          const pages = readPages((from: Parameters<typeof calls.listMonth>[3]) =>
            calls.listMonth(dealerId, month, 100, from, standing),
          )
          for await (const page of pages)
            for (const { callId } of page.items) {
              if (!hasTimeLeft()) return count
              await follow({ dealerId, callId })
              count += 1
            }
        }
        await state.put({ after, back: back + 1 })
      }
      back = -1
      after = placeOf(dealerId, dealer.listedAs)
      await state.put({ after })
    }
    return count
  }
