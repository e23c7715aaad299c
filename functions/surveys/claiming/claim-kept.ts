import { keys as directoryKeys } from '../../directory/keys.ts'
import { idIn } from '../../directory/lists/list-listed.ts'
import type { openLists } from '../../directory/lists/open-lists.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { type Claim, keptName } from './claim.ts'
import type { ClaimProgressStore } from './claim-progress-store.ts'
import type { ClaimStore } from './claim-store.ts'

type ClaimKeptPorts = {
  progress: ClaimProgressStore
  lists: Pick<ReturnType<typeof openLists>, 'page'>
  responses: Pick<ResponseStore, 'idsOf'>
  claims: Pick<ClaimStore, 'adoptAll'>
  fingerprint: Fingerprint
  clock: Clock
}

const pageSize = 500

/**
 * Claims what was kept before there were claims: dealer by dealer, in the order of their names; of an id that two dealers
 * have, the first keeps the claim, and both the response. Stops when no time is left and goes on after the last page that
 * was finished; does nothing once all are claimed. Returns how many responses it went through.
 */
export const claimKept =
  ({ progress, lists, responses, claims, fingerprint, clock }: ClaimKeptPorts) =>
  async (hasTimeLeft: () => boolean): Promise<number> => {
    const nameOf = keptName(fingerprint)
    let { after, response, doneAt } = await progress.get()
    let count = 0
    while (doneAt === undefined && hasTimeLeft()) {
      const [dealer] = (await lists.page('dealer', { prefix: '', after, limit: 1 })).items
      if (!dealer) {
        doneAt = clock().toISOString()
        await progress.put({ doneAt })
        break
      }
      const dealerId = idIn(dealer.listedAs)
      const { ids, next } = await responses.idsOf(dealerId, pageSize, response)
      const found = ids.map(({ brand, responseId }): [string, Claim] => [
        nameOf({ brand, responseId }),
        { dealerId, responseId },
      ])
      await claims.adoptAll(new Map(found))
      count += ids.length
      response = next
      if (next === undefined) after = { ...directoryKeys.dealer(dealerId), listedAs: dealer.listedAs }
      await progress.put({ after, response })
    }
    return count
  }
