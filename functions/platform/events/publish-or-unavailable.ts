import { DomainError, platformErrors } from '../errors/errors.ts'
import { faultFields, log } from '../runtime/log.ts'
import type { Publish } from './publish.ts'

/**
 * Publishes what a request has just recorded. On failure, responds with 503 so that the client repeats its request,
 * which publishes the same event.
 */
export const publishOrUnavailable =
  <Event extends { id: string }>(publish: Publish<Event>): Publish<Event> =>
  async (events) => {
    try {
      await publish(events)
    } catch (fault) {
      log('error', 'event-not-published', { id: events[0]?.id, ...faultFields(fault) })
      throw new DomainError(platformErrors.unavailable)
    }
  }
