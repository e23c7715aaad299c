import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { invalidBody } from '../../platform/errors/errors.ts'

/** A call with its problem, which a recheck or reminder names. */
export type NamedProblem = StoredCall & { problem: ProblemState }

/**
 * The problem that a recheck or reminder names; null for any other call, which reads nothing. 422 `no-such-problem` if
 * it is not one of the same dealer and customer, or a reminder's was not dismissed.
 */
export const readNamedProblem = async (
  cases: Pick<Cases['cases'], 'readCall'>,
  dealerId: string,
  { customer, recheckOf, reminderOf }: CallContent,
): Promise<NamedProblem | null> => {
  const callId = recheckOf ?? reminderOf
  if (callId === undefined) return null
  const named = await cases.readCall(dealerId, callId)
  const isOfCustomer = named?.problem && named.content.customer.ref === customer.ref
  if (recheckOf !== undefined) {
    if (isOfCustomer && named.problem) return { ...named, problem: named.problem }
    throw invalidBody(
      '/recheckOf',
      'no-such-problem',
      'Must be the id of a call of this dealer and customer that is a problem.',
    )
  }
  if (isOfCustomer && named.problem?.status === 'dismissed') return { ...named, problem: named.problem }
  throw invalidBody(
    '/reminderOf',
    'no-such-problem',
    'Must be the id of a call of this dealer and customer whose problem was dismissed.',
  )
}
