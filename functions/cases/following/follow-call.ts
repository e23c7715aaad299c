import type { Directory } from '../../directory/reading/read-directory.ts'
import type { CaseEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { findPhone } from '../phone/find-phone.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { Outcome } from '../call/call-content.ts'
import { callEvents } from './call-events.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { CallStore } from '../store/call-store.ts'
import type { CustomerStore } from '../store/customer-store.ts'

/** The outcomes in which the visit was discussed with the customer, which starts the rest period. */
const reached: readonly Outcome[] = ['completed', 'partial', 'declined']

type FollowCallPorts = {
  customers: Omit<CustomerStore, 'get'>
  calls: Pick<CallStore, 'keepPhone'>
  directory: Directory
  publish: Publish<CaseEvent>
}

/**
 * Finds the number in a call's phone number and stores it. That is a change of the call in turn, which does not come
 * here again: its status is the same.
 */
const followPhone = async (
  { calls, directory }: FollowCallPorts,
  { dealerId, callId, phone }: StoredCall,
) => {
  if (phone?.dial !== null) return
  const dealer = await directory.dealer(dealerId)
  const { dial, shown } = findPhone(phone.given, dealer?.country ?? defaultCountry)
  if (dial !== null) await calls.keepPhone(dealerId, callId, { dial, shown })
}

/**
 * Updates the customer's item, publishes the domain events for one change to a call, and finds the phone number of a
 * new one. Idempotent. Calls stored before numbers were looked for get theirs when their problem changes status.
 */
export const followCall =
  (ports: FollowCallPorts) =>
  async (before: StoredCall | undefined, now: StoredCall): Promise<void> => {
    const { customers, directory, publish } = ports
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
    const statusChanged = problem !== null && problem.status !== before?.problem?.status
    if (statusChanged) {
      await customers.keepProblem(dealerId, ref, callId, isOpen(problem.status))
    }
    const events = callEvents(before, now)
    if (events.length > 0) await publish(events)
    if (!before || statusChanged) await followPhone(ports, now)
  }
