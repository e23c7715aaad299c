import { DomainError, ifMatchMissing, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { validatePreferences } from '../dealers/validate-dealer.ts'
import { tellingOf } from '../recipients/telling-of.ts'
import type { ResourcePort } from '../resources/put-resource.ts'
import type { Resource } from '../resources/resource-item.ts'
import { isSameContent } from '../resources/same-content.ts'
import { blockingErrors, nobodyLeftErrors } from './check-preferences.ts'
import { mergePreferences } from './merge-preferences.ts'
import type { PreferenceChanges } from './preferences.ts'

type ChangePreferences = {
  dealerId: string
  changes: PreferenceChanges
  ifMatch: IfMatch | undefined
  /** The caller's id, and whether it is one of the dealer's own people. */
  by: string
  byDealer: boolean
  /** API Gateway's id of the request. */
  putBy: string
}

type Changed = Pick<Resource<StoredDealer>, 'content' | 'revision' | 'group'>

/** With `If-Match: *`, a change that others overtake is made again on what they left. */
const maxAttempts = 4

/**
 * Changes what a dealer decides for itself, tells the recipients of alerts, old and new, if they change, and returns the
 * dealer afterwards. Running clocks keep their deadlines. What
 * is so already is answered without a write, whatever `If-Match` says. Throws 404 if there is no such dealer, 422 for
 * what does not fit, `if-match-missing` and `stale-version`.
 */
export const changePreferences =
  ({ dealers, clock }: { dealers: Pick<ResourcePort<StoredDealer>, 'get' | 'replace'>; clock: Clock }) =>
  async ({ dealerId, changes, ifMatch, by, byDealer, putBy }: ChangePreferences): Promise<Changed> => {
    for (let attempts = 1; ; attempts += 1) {
      const before = await dealers.get(dealerId, true)
      if (!before) throw new DomainError(platformErrors.notFound)
      const content = mergePreferences(before.content, changes)
      if (isSameContent(before.content, content)) return before
      if (ifMatch === undefined) throw ifMatchMissing()
      if (ifMatch === 'none' || (ifMatch !== 'any' && ifMatch !== before.revision))
        throw new DomainError(platformErrors.staleVersion)
      const changedAt = clock()
      const errors = [
        ...validatePreferences(content, before.content, changedAt),
        ...nobodyLeftErrors(content, before.content),
        ...blockingErrors(content, before.content, byDealer),
      ]
      if (errors.length > 0) throw invalidRequest(errors)
      const { mails } = tellingOf({ id: dealerId, by, ifMatch: before.revision }, before, content, changedAt)
      const change = { content, putBy, changedAt, changedBy: by, ...(mails && { mails }) }
      const replaced = await dealers.replace(dealerId, before.revision, change)
      if (replaced.written) return { content, revision: replaced.revision, group: replaced.group }
      if (ifMatch !== 'any' || attempts === maxAttempts) throw new DomainError(platformErrors.staleVersion)
    }
  }
