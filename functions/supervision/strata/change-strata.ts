import { isDeepStrictEqual } from 'node:util'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Strata } from './strata.ts'
import type { StrataVersion } from './strata-item.ts'
import type { StrataStore } from './strata-store.ts'

/** The settings as responses show them; `version` 0 are the defaults. */
export const shownStrata = ({ version, since, content }: StrataVersion) => ({
  ...content,
  version,
  since: version === 0 ? null : since,
})

/**
 * Replaces the settings of the sample, from the next call on. The ETag is the version plus one, so that the defaults have
 * one, too. The same content again changes nothing. Throws `if-match-missing` and `stale-version`.
 */
export const changeStrata =
  ({ strata, clock }: { strata: Pick<StrataStore, 'current' | 'write'>; clock: Clock }) =>
  async (content: Strata, by: string, ifMatch: IfMatch | undefined): Promise<StrataVersion> => {
    const now = await strata.current()
    if (isDeepStrictEqual(now.content, content)) return now
    if (ifMatch === undefined) throw ifMatchMissing()
    if (ifMatch !== 'any' && ifMatch !== now.version + 1) throw new DomainError(platformErrors.staleVersion)
    const next = { version: now.version + 1, since: clock().toISOString(), by, content }
    if (!(await strata.write(next))) throw new DomainError(platformErrors.staleVersion)
    return next
  }
