import type { NewMail } from '../../mails/mail/mail.ts'
import { isSameContent } from './same-content.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Resource } from './resource-item.ts'
import type { Refused, ResourceChange } from './resource-store.ts'

/** A store of settings of one kind; `resourceStore` is one. */
export type ResourcePort<C> = {
  get: (id: string, consistent: boolean) => Promise<Resource<C> | undefined>
  create: (id: string, change: ResourceChange<C>) => Promise<{ written: true } | Refused<C>>
  replace: (
    id: string,
    seen: number | 'any',
    change: ResourceChange<C>,
  ) => Promise<{ written: true; revision: number; group: Resource<C>['group'] } | Refused<C>>
}

export type PutResource<C> = {
  id: string
  content: C
  /** The e-mails that tell of the change; only of one that replaces a setting. */
  mails?: readonly NewMail[]
  ifMatch: IfMatch | undefined
  /** The caller's id. */
  by: string
  /** API Gateway's id of the request, by which a retry recognises that it created the setting itself. */
  putBy: string
}

/** A setting after a `PUT`. */
export type PutResult<C> = { status: 200 | 201; content: C; revision: number; group: Resource<C>['group'] }

const write = async <C>(
  settings: ResourcePort<C>,
  { id, ifMatch }: PutResource<C>,
  change: ResourceChange<C>,
): Promise<PutResult<C> | Refused<C>> => {
  const { content } = change
  if (ifMatch === 'none') return { written: false, before: (await settings.get(id, true)) ?? null }
  if (ifMatch === undefined) {
    const made = await settings.create(id, change)
    return made.written ? { status: 201, content, revision: 1, group: undefined } : made
  }
  const replaced = await settings.replace(id, ifMatch, change)
  return replaced.written
    ? { status: 200, content, revision: replaced.revision, group: replaced.group }
    : replaced
}

/**
 * Creates a setting (201) or, with `If-Match`, replaces it (200). The same content again is 200 and changes nothing,
 * whatever `If-Match` says, so that a client may repeat a request whose response was lost. Throws `if-match-missing`
 * and `stale-version`.
 */
export const putResource =
  <C>({ settings, clock }: { settings: ResourcePort<C>; clock: Clock }) =>
  async (put: PutResource<C>): Promise<PutResult<C>> => {
    const { content, putBy, by, mails = [] } = put
    const change = { content, putBy, changedAt: clock(), changedBy: by, mails }
    const result = await write(settings, put, change)
    if ('status' in result) return result
    const { before } = result
    if (before && isSameContent(before.content, content)) {
      const { revision, group } = before
      return { status: revision === 1 && before.putBy === putBy ? 201 : 200, content, revision, group }
    }
    if (before && put.ifMatch === undefined) throw ifMatchMissing()
    throw new DomainError(platformErrors.staleVersion)
  }
