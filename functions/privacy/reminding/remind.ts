import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import type { PostMail } from '../../mails/posting/post-mail.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import type { RequestStore } from '../register/request-store.ts'
import { requestMail } from './request-mail.ts'

type RemindPorts = {
  requests: Pick<RequestStore, 'due' | 'get'>
  directory: Pick<Directory, 'dealer'>
  rights: Pick<Rights, 'recipients'>
  postMail: PostMail
  clock: Clock
}

const dayMs = 86_400_000
const soonMs = 7 * dayMs

/**
 * Reminds the privacy people of requests that are still open: once when a week is left, once when it ends today or
 * tomorrow where the dealer is, or has ended. Returns how many open requests are due within a week. May be repeated.
 */
export const remind =
  ({ requests, directory, rights, postMail, clock }: RemindPorts) =>
  async (): Promise<number> => {
    const now = clock()
    const from = new Date(now.getTime() + soonMs + dayMs).toISOString().slice(0, 10)
    let count = 0
    for await (const { items } of readPages((after: Parameters<RequestStore['due']>[1]) =>
      requests.due(from, after),
    ))
      for (const { dealerId, requestId } of items) {
        const [dealer, request] = await Promise.all([
          directory.dealer(dealerId),
          requests.get(dealerId, requestId),
        ])
        if (!dealer || request?.state !== 'open') continue
        const dayIn = (ms: number) => localDate(new Date(now.getTime() + ms), dealer.zone)
        if (request.dueBy > dayIn(soonMs)) continue
        const what = request.dueBy <= dayIn(dayMs) ? 'due-now' : 'due-soon'
        for (const to of await rights.recipients(dealer))
          await postMail(requestMail({ dealer, request, to, what }))
        count += 1
      }
    return count
  }
