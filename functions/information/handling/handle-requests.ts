import type * as z from 'zod/mini'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { InformationRecord, MarketingChoice } from '../request/information-item.ts'
import type { listedRequests, RequestChange, ShownRequest } from '../request/request-schemas.ts'
import { revisionOf, shownRequest } from '../request/shown-request.ts'
import { applyChange, withdrawnBefore } from './apply-change.ts'
import type { ReplayListStore } from './replay-list-store.ts'
import type { RequestStore } from './request-store.ts'
import { withdrawWish } from './withdraw-wish.ts'

/** What handling requests requires. */
type HandlingPorts = { requests: RequestStore; retryOnConflict: RetryOnConflict; clock: Clock }

/** What changing and erasing them requires: what a restore is not to bring back is kept apart from the table. */
type ChangingPorts = HandlingPorts & { toReplay: Pick<ReplayListStore, 'put'> }

/** A request as it is shown, with its revision. */
type Revised = { shown: ShownRequest; revision: number }

const revised = (record: InformationRecord): Revised => {
  const shown = shownRequest(record)
  if (!shown) throw new DomainError(platformErrors.notFound)
  return { shown, revision: revisionOf(record) }
}

const listings = {
  open: { of: 'request', only: 'unanswered' },
  all: { of: 'request' },
  marketing: { of: 'marketing', only: 'not-withdrawn' },
} as const

/** A page of requests, newest first, and where the next one starts. */
export const listRequests =
  ({ requests, clock }: HandlingPorts) =>
  async (show: z.output<typeof listedRequests>, limit: number, after: string | undefined) => {
    const { records, next } = await requests.list(listings[show], limit, after, clock())
    return { items: records.flatMap((record) => shownRequest(record) ?? []), position: next }
  }

/** One request. Throws `not-found` for one that never was, was erased, or whose time is over. */
export const getRequest =
  ({ requests, clock }: HandlingPorts) =>
  async (requestId: string): Promise<Revised> =>
    revised(await requests.get(requestId, clock()))

/** So many requests of an address are shown. */
const maxFound = 100

/** The ids of an address's requests with either half, newest first: one more than are shown, or two, if there are. */
const newestOf = async (requests: RequestStore, email: string): Promise<string[]> => {
  const found = await Promise.all([
    requests.ofAddress('request', email, maxFound + 2),
    requests.ofAddress('marketing', email, maxFound + 2),
  ])
  return [...new Set(found.flat())].toSorted().toReversed()
}

/** The requests of an e-mail address, whatever its letter case, newest first; `more` if not all are shown. */
export const searchRequests =
  ({ requests, clock }: HandlingPorts) =>
  async ({ email }: { email: string }): Promise<{ items: ShownRequest[]; more: boolean }> => {
    const ids = await newestOf(requests, email)
    const records = await requests.getMany(ids.slice(0, maxFound), clock())
    return {
      items: records.flatMap((record) => shownRequest(record) ?? []),
      more: ids.length > maxFound,
    }
  }

/** The other requests of a request's address, newest first, at most a hundred. */
export const otherRequests =
  ({ requests, clock }: HandlingPorts) =>
  async ({ requestId, email }: ShownRequest): Promise<{ requestId: string; receivedAt: string }[]> => {
    const now = clock()
    const ids = (await newestOf(requests, email)).filter((id) => id !== requestId)
    const records = await requests.getMany(ids.slice(0, maxFound), now)
    return records.flatMap((record) => {
      const shown = shownRequest(record)
      return shown ? [{ requestId: shown.requestId, receivedAt: shown.receivedAt }] : []
    })
  }

type Changing = { requestId: string; change: RequestChange; ifMatch: IfMatch | undefined; by: string }

/** The other wishes for news of whoever a wish is of, by its address: what somebody says about news is about the address. */
const othersOf = async (
  { requests }: Pick<HandlingPorts, 'requests'>,
  { requestId, email }: MarketingChoice,
  now: Date,
): Promise<MarketingChoice[]> => {
  const ids = (await requests.ofAddress('marketing', email)).filter((id) => id !== requestId)
  return (await requests.getMany(ids, now)).flatMap(({ marketing }) => marketing ?? [])
}

/** Withdraws another wish for news of the same address. */
const withdrawOther = async (
  { requests, toReplay, retryOnConflict }: ChangingPorts,
  { requestId }: MarketingChoice,
  { by, now }: { by: string; now: Date },
): Promise<void> => {
  await retryOnConflict(async () => {
    const before = await requests.get(requestId, now)
    if (!before.marketing || before.marketing.state === 'withdrawn') return true
    await toReplay.put({ requestId, at: now.toISOString(), by, what: 'withdrawn' })
    return (await withdrawWish(requests, before, { by, now })) || undefined
  })
}

/**
 * What somebody says about news goes for their address: a withdrawal withdraws their other wishes too, and one that was sent
 * before a withdrawal is not confirmed (422).
 */
const followAddress = async (
  ports: ChangingPorts,
  said: RequestChange['marketing'],
  wish: MarketingChoice | null,
  recording: { by: string; now: Date },
): Promise<void> => {
  if (said === undefined || !wish) return
  const others = await othersOf(ports, wish, recording.now)
  const isOver = others.some(({ withdrawnAt }) => withdrawnAt !== undefined && withdrawnAt >= wish.receivedAt)
  if (said === 'confirmed' && isOver) throw withdrawnBefore()
  if (said === 'withdrawn') for (const other of others) await withdrawOther(ports, other, recording)
}

/**
 * Records an answer, a correction, or what the person said about news, which goes for their address. What was corrected
 * is set apart, blocked; that a wish is withdrawn is first kept apart from the table (`replayRequests`). Throws
 * `not-found`, `if-match-missing`, `stale-version`, and 422 for what is no longer there.
 */
export const changeRequest =
  (ports: ChangingPorts) =>
  ({ requestId, change, ifMatch, by }: Changing): Promise<Revised> => {
    const { requests, toReplay, retryOnConflict, clock } = ports
    return retryOnConflict(async () => {
      const now = clock()
      const before = await requests.get(requestId, now)
      const { revision } = revised(before)
      if (ifMatch === undefined) throw ifMatchMissing()
      if (ifMatch !== 'any' && ifMatch !== revision) throw new DomainError(platformErrors.staleVersion)
      const { record, corrects } = applyChange(before, change, { by, now })
      await followAddress(ports, change.marketing, record.marketing, { by, now })
      if (change.marketing === 'withdrawn' && before.marketing?.state !== 'withdrawn')
        await toReplay.put({ requestId, at: now.toISOString(), by, what: 'withdrawn' })
      const isDone = await requests.replace(before, record, { by, now, blocks: corrects })
      if (!isDone) return undefined
      return revised(await requests.get(requestId, now))
    })
  }

/**
 * Erases a request, both halves; what it was is set apart, blocked. That it is erased is first kept apart from the table, so
 * that a restore does not bring it back (`replayRequests`). Throws `not-found`.
 */
export const eraseRequest =
  ({ requests, toReplay, retryOnConflict, clock }: ChangingPorts) =>
  async (requestId: string, by: string): Promise<void> => {
    await retryOnConflict(async () => {
      const now = clock()
      const before = await requests.get(requestId, now)
      revised(before)
      await toReplay.put({ requestId, at: now.toISOString(), by })
      return (await requests.erase(requestId, before, { by, now })) || undefined
    })
  }
