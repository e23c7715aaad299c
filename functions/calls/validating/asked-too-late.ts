import type { StoredCall } from '../../cases/call/call-item.ts'
import { type CustomerRequests, needsAnswer } from '../../cases/customer/requests.ts'
import { gone, isGone } from '../../platform/errors/gone.ts'

type Asking = { requests?: CustomerRequests | undefined }

/** What whoever is still talking with the customer does with what they ask for: with this call it would be closed unanswered. */
const askedTooLate = () =>
  gone(
    'The call is erased, or about to be, and what the customer asks for in requests would go unanswered with it. Put it with a new call, under another id: that is not erased, and the dealer has to answer it.',
  )

/** Throws 410 if what a customer asks for in a call whose erasure is ordered has to be answered. */
export const refuseAskedTooLate = (
  { erasing }: Pick<StoredCall, 'erasing'>,
  { requests = [] }: Asking,
): void => {
  if (erasing !== null && requests.some(needsAnswer)) throw askedTooLate()
}

/**
 * A call as it is read. Throws 410 if it is erased: that says what to do with what the customer asks for, if it has to be
 * answered.
 */
export const readForAsking = async <T>(reading: Promise<T>, { requests = [] }: Asking): Promise<T> => {
  try {
    return await reading
  } catch (fault) {
    throw isGone(fault) && requests.some(needsAnswer) ? askedTooLate() : fault
  }
}
