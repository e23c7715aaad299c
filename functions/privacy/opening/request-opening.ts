import type { Dealer } from '../../directory/dealers/dealer.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { privacyErrors } from '../errors.ts'
import { requestIdOf } from '../register/request-id.ts'
import type { BlockedAccess } from './access-item.ts'
import type { AccessContent } from './access-schemas.ts'
import { accessUntil } from './access-state.ts'
import type { BlockedPlace } from './find-blocked.ts'
import { openingMails } from './opening-mail.ts'
import type { OpenBlockedPorts } from './opening-ports.ts'

/** How long setting apart what is held takes at most, where nothing fails, and how soon to ask again where it takes longer. */
const takesMs = 26 * 60_000
const againMs = 5 * 60_000

const stillBlocking = (since: string, now: Date): DomainError => {
  const at = new Date(Math.max(Date.parse(since) + takesMs, now.getTime() + againMs))
  return new DomainError(
    privacyErrors.stillBlocking,
    `An erasure or a correction has been under way since ${since}: ask again at ${at.toISOString()}`,
  )
}

/**
 * Asks to open what is blocked of a dealer's customer. Whoever could approve it now, and nobody else, can later; they are told,
 * and so is whoever looks after the dealer's customers' rights. 404 if nothing is blocked, 409 `still-blocking` while it
 * is being set apart, 409 `no-second-person` if nobody else could approve it.
 */
export const requestOpening = (ports: OpenBlockedPorts) => {
  const { accesses, find, blocked, held, rights, newId, clock } = ports

  /** Seals texts under the first blocking that still has its data key; undefined if none has. */
  const sealUnder = async (places: readonly BlockedPlace[], customerRef: string, reference: string) => {
    for (const { id: under } of places) {
      const [ref, why] = await Promise.all([
        blocked.sealText(under, customerRef),
        blocked.sealText(under, reference),
      ])
      if (ref && why) return { under, customerRef: ref, reference: why }
    }
    return undefined
  }

  return async (
    dealer: Dealer,
    customerRef: string,
    { reason, reference, erasureId }: AccessContent,
    by: Caller,
  ): Promise<BlockedAccess> => {
    const { dealerId } = dealer
    const now = clock()
    const { places, underWaySince } = await find(dealerId, customerRef, erasureId)
    if (underWaySince !== null) throw stillBlocking(underWaySince, now)
    const sealed = await sealUnder(places, customerRef, reference)
    if (!sealed) throw new DomainError(platformErrors.notFound, 'Nothing is blocked of such a customer')
    const approvers = await rights.second.approvers(by.id, dealer)
    if (approvers.length === 0) throw new DomainError(privacyErrors.noSecondPerson)
    const requestedAt = now.toISOString()
    const access: BlockedAccess = {
      ...{ n: 1, accessId: requestIdOf(requestedAt, newId()), dealerId },
      ...{ customerHash: held.customerHash(dealerId, customerRef), sealed },
      ...{ reason, requestedAt, requestedBy: by.id, readings: 0, reads: [] },
      ...(erasureId !== undefined && { erasureId }),
      approvers: approvers.map(({ personId }) => personId),
    }
    const told = [...(await rights.recipients(dealer)), ...approvers.filter(({ side }) => side === 'asortis')]
    const asked = await rights.second.whoIs(by.id)
    const until = accessUntil(access).toISOString()
    const news = { what: 'asked', access, by: by.id, name: asked?.name, until } as const
    await accesses.create(access, openingMails({ dealer, news, told }))
    return access
  }
}
