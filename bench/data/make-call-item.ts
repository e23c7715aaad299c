import { contactOf } from '../../test/support/calls/contact-ports.ts'
import type { CallContent } from '../../functions/cases/call/call-content.ts'
import { callItem, type NewCall } from '../../functions/cases/call/call-item.ts'
import { takeCall } from '../../functions/calls/taking/take-call.ts'
import { keyedFingerprint } from '../../functions/platform/content/fingerprint.ts'
import { exampleDirectory } from '../../test/support/calls/directory-double.ts'
import { noFollowUps } from '../../test/support/calls/follow-up-ports.ts'
import { exampleDealer } from '../../test/support/calls/example-call.ts'

const directory = exampleDirectory({ dealer: async (dealerId) => ({ ...exampleDealer, dealerId }) })
const fingerprint = keyedFingerprint('bench-fingerprint-key')

/** The item that the intake would store for this call, received at this instant. */
export const makeCallItem = async (dealerId: string, callId: string, content: CallContent, at: Date) => {
  const taken: NewCall[] = []
  const put = async (call: NewCall) => {
    taken.push(call)
    return null
  }
  const take = takeCall({
    directory,
    calls: { put, get: async () => undefined, putInTransaction: () => ({}) },
    ...noFollowUps,
    ...contactOf(),
    fingerprint,
    clock: () => at,
  })
  await take({ dealerId, callId, content, putBy: 'AbCdEfGhIjKlMnO=' })
  const [call] = taken
  if (!call) throw new Error('The call was not accepted')
  return callItem(call)
}
