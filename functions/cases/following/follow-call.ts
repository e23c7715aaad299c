import type { Directory } from '../../directory/reading/read-directory.ts'
import type { CaseEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { Outcome } from '../call/call-content.ts'
import { callEvents } from './call-events.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { CustomerStore } from '../store/customer-store.ts'

/** The outcomes in which the visit was discussed with the customer, which starts the rest period. */
const reached: readonly Outcome[] = ['completed', 'partial', 'declined']

export type FollowCallPorts = {
  customers: Omit<CustomerStore, 'get'>
  directory: Directory
  publish: Publish<CaseEvent>
}

/** Updates the customer's item and publishes the domain events for one change to a call. Idempotent. */
export const followCall =
  ({ customers, directory, publish }: FollowCallPorts) =>
  async (before: StoredCall | undefined, now: StoredCall): Promise<void> => {
    const { dealerId, callId, content, problem } = now
    const { ref } = content.customer
    if (!before && reached.includes(content.outcome)) {
      const questionnaire = await directory.questionnaire(content.questionnaire)
      if (questionnaire) {
        await customers.keepLastCall(dealerId, ref, questionnaire.brand, {
          at: now.receivedAt,
          visit: content.visit.ref,
        })
      }
    }
    if (problem && problem.status !== before?.problem?.status) {
      await customers.keepProblem(dealerId, ref, callId, isOpen(problem.status))
    }
    const events = callEvents(before, now)
    if (events.length > 0) await publish(events)
  }
