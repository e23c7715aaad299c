import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { DrawEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'

/**
 * Publishes what a request has just recorded. On failure, responds with 503 so that the client repeats its request,
 * which publishes the same event.
 */
export const publishOrUnavailable =
  (publish: Publish<DrawEvent>): Publish<DrawEvent> =>
  async (events) => {
    try {
      await publish(events)
    } catch (fault) {
      log('error', 'event-not-published', { id: events[0]?.id, ...faultFields(fault) })
      throw new DomainError(platformErrors.unavailable)
    }
  }
