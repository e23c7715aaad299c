import type { StoredCall } from '../../cases/call/call-item.ts'
import { attemptsWithout } from '../../cases/customer/attempts.ts'
import { rightsInForce } from '../../cases/customer/rights/customer-rights.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { reached } from '../../cases/following/follow-call.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isOf, leftHolders, type LeftCall } from './left-call.ts'

type LeaveRestPorts = {
  customers: Pick<Cases['customers'], 'get' | 'replaceLastCall' | 'replaceAttempts' | 'removeNumbers'>
  directory: Pick<Directory, 'questionnaire'>
  numberHashes: NumberHashes
}

/** Thrown so that it is done again: other calls of the same customer came in between. */
class AttemptStays extends Error {
  override name = 'AttemptStays'
}

/**
 * Takes away what is kept of a contact whose call it was for calling them: that it reached them, from which they rest, or that
 * it did not, and the present customer's number, unless another of their calls has it or they are in a state. What the calls
 * say that are still theirs is there instead. Idempotent.
 */
export const leaveRest = ({ customers, directory, numberHashes }: LeaveRestPorts) => {
  const brandOf = async ({ content }: StoredCall) =>
    (await directory.questionnaire(content.questionnaire))?.brand

  /** The last of a contact's other calls that reached them about a brand. */
  const lastOf = async (calls: readonly StoredCall[], brandId: string) => {
    const newest = calls
      .filter(({ content }) => reached.includes(content.outcome))
      .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
    for (const call of newest)
      if ((await brandOf(call)) === brandId) return { at: call.receivedAt, visit: call.content.visit.ref }
    return undefined
  }

  return async ({ call, versions, others, customerRef }: LeftCall): Promise<void> => {
    const { dealerId, callId, receivedAt: at, content } = call
    const { isCompany = false } = await customers.get(dealerId, customerRef, { consistent: true })
    const theirs = new Set(numberHashes(dealerId, content.customer.phone))
    for (const { contact } of leftHolders(numberHashes, dealerId, versions)) {
      const {
        lastCalls,
        attempts,
        numbers = [],
        rights,
      } = await customers.get(dealerId, contact, {
        consistent: true,
      })
      const calls = (await others())
        .filter(isOf(numberHashes, dealerId, contact, isCompany))
        .map((other) => other.call)
      for (const { brandId } of lastCalls.filter((last) => last.at === at))
        await customers.replaceLastCall(dealerId, contact, brandId, at, await lastOf(calls, brandId))
      const without = attempts && attemptsWithout(attempts, { at, callId })
      if (without && !(await customers.replaceAttempts(dealerId, contact, attempts, without)))
        throw new AttemptStays()
      const own = new Set(
        calls.flatMap((other) =>
          [other.put.content.customer, other.content.customer].flatMap(({ phone }) =>
            numberHashes(dealerId, phone),
          ),
        ),
      )
      const isFree = rightsInForce([rights ?? {}]).length === 0
      const gone = isFree ? numbers.filter((number) => theirs.has(number) && !own.has(number)) : []
      await customers.removeNumbers(dealerId, contact, gone)
    }
  }
}
