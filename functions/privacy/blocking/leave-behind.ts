import type { KnownBy } from '../../cases/words/known-by.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { Forgetting } from '../../surveys/personal-data/open-forgetting.ts'
import { whatStays } from './what-stays.ts'

type LeaveBehindPorts = { calls: Pick<Cases['calls'], 'get'>; forgetting: Forgetting }

/** What the customer of a response's call is known by; nothing of one without a call. */
const knownByCall = async (
  { calls }: LeaveBehindPorts,
  dealerId: string,
  callId: string | null,
): Promise<KnownBy[]> => {
  const call = callId === null ? undefined : await absentIfGone(calls.get(dealerId, callId))
  return (call ? [call.put.content, call.content] : []).map(({ customer, visit }) => ({
    keys: [customer.ref, visit.ref, visit.vehicle?.plate],
    phone: customer.phone,
  }))
}

/**
 * What stays in the place of an item that is erased at an instant (ISO 8601, `whatStays`). Of a survey response, that it was
 * erased is first written under the id that its row would have without one; under an id that names the customer, as that of a
 * file's row can whose call came later, nothing stays (decision 60).
 */
export const leaveBehind =
  (ports: LeaveBehindPorts) =>
  async (dealerId: string, { key, kind, callId, item }: HeldItem, at: string) => {
    const stays = whatStays(kind, at)
    if (kind !== 'survey-response' || item === null) return stays
    const { forgetting } = ports
    const response = { ...item, ...key }
    const isNaming = !forgetting.mayLeaveId(response, await knownByCall(ports, dealerId, callId))
    await forgetting.leave(response, at.slice(0, 10), isNaming)
    return isNaming ? () => null : stays
  }
