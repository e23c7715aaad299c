import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Resource } from './resource-item.ts'
import type { Refused, ResourceChange } from './resource-store.ts'

/** Where settings of one kind are kept; `settingStore` is one. */
export type ResourcePort<C> = {
  get: (id: string, consistent: boolean) => Promise<Resource<C> | undefined>
  make: (id: string, change: ResourceChange<C>) => Promise<{ written: true } | Refused<C>>
  replace: (
    id: string,
    seen: number | 'any',
    change: ResourceChange<C>,
  ) => Promise<{ written: true; revision: number; group: Resource<C>['group'] } | Refused<C>>
}

export type PutResource<C> = {
  id: string
  content: C
  ifMatch: IfMatch | undefined
  /** Who puts it. */
  by: string
  /** The gateway's id of the request: tells the first putter whose answer got lost that the setting is its own. */
  putBy: string
}

/** A setting after a put. */
export type PutResult<C> = { status: 200 | 201; content: C; revision: number; group: Resource<C>['group'] }

const write = async <C>(
  settings: ResourcePort<C>,
  { id, ifMatch }: PutResource<C>,
  change: ResourceChange<C>,
): Promise<PutResult<C> | Refused<C>> => {
  const { content } = change
  if (ifMatch === 'none') return { written: false, before: (await settings.get(id, true)) ?? null }
  if (ifMatch === undefined) {
    const made = await settings.make(id, change)
    return made.written ? { status: 201, content, revision: 1, group: undefined } : made
  }
  const replaced = await settings.replace(id, ifMatch, change)
  return replaced.written
    ? { status: 200, content, revision: replaced.revision, group: replaced.group }
    : replaced
}

/**
 * Makes a setting (201) or, with `If-Match`, replaces it (200). The same content again is 200 and changes nothing,
 * whatever `If-Match` says: a client whose answer got lost repeats its request. Throws `if-match-missing` and
 * `stale-version`.
 */
export const putResource =
  <C>({ settings, clock }: { settings: ResourcePort<C>; clock: Clock }) =>
  async (put: PutResource<C>): Promise<PutResult<C>> => {
    const { content, putBy, by } = put
    const result = await write(settings, put, { content, putBy, changedAt: clock(), changedBy: by })
    if ('status' in result) return result
    const { before } = result
    if (before && canonicalJson(before.content) === canonicalJson(content)) {
      const { revision, group } = before
      return { status: revision === 1 && before.putBy === putBy ? 201 : 200, content, revision, group }
    }
    throw new DomainError(
      before && put.ifMatch === undefined ? platformErrors.ifMatchMissing : platformErrors.staleVersion,
    )
  }
