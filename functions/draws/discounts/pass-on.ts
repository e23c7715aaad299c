import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { CustomerEligibility } from '../../surveys/eligibility/customer-eligibility.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { DrawEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { GroupFactStore } from './discount-store.ts'
import { type PassOn, type PassOnContent, shownPassOnOf } from './discount-facts.ts'
import { type DrawReads, type GroupReads, visibleDraw } from '../reading/visible-group.ts'
import { isOfWinner, winnerOf } from '../reading/visibility.ts'
import { drawErrors } from '../errors.ts'

/** What recording a pass-on requires. */
type PassOnPorts = GroupReads &
  DrawReads & {
    passOns: Pick<GroupFactStore['passOns'], 'put'>
    /** Whether the customer may have the prize, by their last survey response. */
    eligibility: CustomerEligibility
    publish: Publish<DrawEvent>
    clock: Clock
  }

const contentOf = ({ customerRef, note }: PassOnContent) => canonicalJson({ customerRef, note })

/**
 * Records, once, that the winner passed the discount on to one of its customers, and whether that customer was eligible
 * for the prize then, and publishes `DiscountPassedOn`.
 * Repeating the same request returns what was recorded and republishes the event under the same id. 404 if the caller
 * cannot see the draw or is not one of the winner's people; 409 `not-decided` if the caller can see it but there is
 * no winner; 409 `already-passed-on` if the content differs.
 */
export const passOn = (ports: PassOnPorts) => {
  const { passOns, publish, clock, eligibility } = ports
  const getVisibleDraw = visibleDraw(ports)
  return async (groupId: string, month: string, content: PassOnContent, caller: Caller) => {
    const draw = await getVisibleDraw(groupId, month, caller)
    const dealerId = winnerOf(draw)
    if (dealerId === undefined) throw new DomainError(drawErrors.notDecided)
    if (!isOfWinner(caller, draw)) throw new DomainError(platformErrors.notFound)
    const fact: PassOn = {
      ...content,
      eligible: await eligibility(dealerId, content.customerRef),
      recordedAt: clock().toISOString(),
      by: caller.id,
    }
    const before = await passOns.put(groupId, month, fact)
    if (before && contentOf(before) !== contentOf(content)) throw new DomainError(drawErrors.alreadyPassedOn)
    const shown = shownPassOnOf(before ?? fact)
    const { customerRef, eligible, recordedAt } = shown
    const data = { groupId, month, dealerId, customerRef, eligible }
    await publish([{ name: 'DiscountPassedOn', id: `${groupId}/${month}/passed-on`, at: recordedAt, data }])
    return { status: before ? (200 as const) : (201 as const), body: { groupId, month, dealerId, ...shown } }
  }
}
