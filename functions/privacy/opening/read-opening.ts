import * as z from 'zod/mini'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { BlockedItem } from '../blocking/blocked-item.ts'
import type { BlockedAccess } from './access-item.ts'
import { accessState } from './access-state.ts'
import { accessOf, type AccessOf, type OpenBlockedPorts } from './opening-ports.ts'

/** Where a page of what is blocked starts: after an item of a blocking, named by what is left of its key. */
export const blockedPosition = z.object({ id: z.string(), after: z.optional(z.string()) })
export type BlockedPosition = z.output<typeof blockedPosition>

/** A page of what is blocked; `next` is where the next one starts, null after the last. */
type OpenedPage = { access: BlockedAccess; items: BlockedItem[]; next: BlockedPosition | null }

/**
 * A page of what is blocked, for whoever asked, within the hour; before the approval only where it stands. 404 for anybody
 * else, for whoever may not look any more, and afterwards; nothing with reason `person`, of which there is a file. Each
 * reading is recorded first.
 */
export const readOpening = (ports: OpenBlockedPorts) => {
  const { accesses, find, blocked, rights, maySee, clock } = ports

  const pageOf = async (
    { dealerId }: Dealer,
    customerRef: string,
    erasureId: string | undefined,
    limit: number,
    from: BlockedPosition | undefined,
  ): Promise<Omit<OpenedPage, 'access'>> => {
    const isShown = maySee()
    const items: BlockedItem[] = []
    const { places } = await find(dealerId, customerRef, erasureId)
    // What has been destroyed since, or is not of this customer, has no more pages.
    const begin = from ? places.findIndex(({ id }) => id === from.id) : 0
    for (const { id, of } of begin < 0 ? [] : places.slice(begin)) {
      let after = id === from?.id ? from.after : undefined
      do {
        if (items.length === limit) return { items, next: { id, ...(after !== undefined && { after }) } }
        const page = await blocked.page(id, { of, limit: limit - items.length, after })
        for (const item of page.items) if (await isShown(item)) items.push(item)
        after = page.next
      } while (after !== undefined)
    }
    return { items, next: null }
  }

  return async (
    dealer: Dealer,
    of: AccessOf,
    by: Caller,
    { limit, from }: { limit: number; from?: BlockedPosition | undefined },
  ): Promise<OpenedPage> => {
    const access = await accessOf(ports, dealer, of)
    const state = accessState(access, clock())
    const isTheirs = by.id === access.requestedBy && (await rights.second.stillMay(by.id, dealer))
    if (!isTheirs || state === 'expired') throw new DomainError(platformErrors.notFound)
    // A person gets a file of it, which whoever asked has made.
    if (state === 'requested' || access.reason === 'person') return { access, items: [], next: null }
    const read = await accesses.recordReading(access, clock())
    if (!read) throw new DomainError(platformErrors.unavailable)
    return { access: read, ...(await pageOf(dealer, of.customerRef, access.erasureId, limit, from)) }
  }
}
