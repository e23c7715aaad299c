import type { Publish } from '../../platform/events/publish.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { SurveyEvent } from '../events.ts'
import type { SurveyResponse } from '../response/response.ts'
import { takenEvent } from './taken-event.ts'
import type { UntoldStore } from './untold-store.ts'

/** Tells the bus of a response that is put, whatever becomes of the request. */
export type TellTaken = {
  /** Before it is written: from now on it is told of, if it comes to be there. */
  announce: (response: SurveyResponse) => Promise<void>
  /** It is not written after all. */
  withdraw: (response: SurveyResponse) => Promise<void>
  /** Once it is written. Where the bus fails, the check of what is untold does it. */
  tell: (response: SurveyResponse) => Promise<void>
}

/** Tells of responses that are put one by one. */
export const tellTaken = ({
  untold,
  publish,
}: {
  untold: Pick<UntoldStore, 'put' | 'remove'>
  publish: Publish<SurveyEvent>
}): TellTaken => ({
  announce: (response) => untold.put(response),
  withdraw: (response) => untold.remove(response),
  tell: async (response) => {
    try {
      await publish([takenEvent(response)])
      await untold.remove(response)
    } catch (fault) {
      const { dealerId, responseId } = response
      log('warn', 'survey-response-not-told-yet', { dealerId, responseId, ...faultFields(fault) })
    }
  },
})

/** EventBridge takes ten events in a request; so many requests go out at a time. */
const limits = { events: 10, concurrency: 8 }

/**
 * Tells of the responses of a page of a file. Throws if the bus did not accept all of them: the page is not recorded then,
 * and whoever reads it again tells of all of it again.
 */
export const tellOfPage =
  (publish: Publish<SurveyEvent>) =>
  async (page: readonly SurveyResponse[]): Promise<void> => {
    const batches = Array.from({ length: Math.ceil(page.length / limits.events) }, (_, at) =>
      page.slice(at * limits.events, (at + 1) * limits.events),
    )
    const always = { concurrency: limits.concurrency, hasTimeLeft: () => true }
    await forEachConcurrent(batches, always, (some) => publish(some.map(takenEvent)))
  }
