import { NoResponseError, ResponseError, TokenError } from '../../client/errors.ts'

/** Why something could not be shown or done, in the kinds that a page tells apart. */
export type FailureKind =
  'offline' | 'forbidden' | 'not-found' | 'signed-out' | 'changed' | 'refused' | 'failed'

/** A failure, with the error document of the service if it gave one. */
export type Failure = { kind: FailureKind; error: ResponseError | null }

/** That somebody else is to do it is said in the words of the error, not as a lack of access. */
const isForOthers = ({ problem }: ResponseError): boolean => problem?.code === 'not-instructed'

const kindOfStatus = (status: number): FailureKind => {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 412) return 'changed'
  return status < 500 && status !== 429 ? 'refused' : 'failed'
}

/** What kind of failure was thrown by a request. */
export const failureOf = (thrown: unknown): Failure => {
  if (thrown instanceof ResponseError)
    return { kind: isForOthers(thrown) ? 'refused' : kindOfStatus(thrown.status), error: thrown }
  if (thrown instanceof TokenError && !thrown.passing) return { kind: 'signed-out', error: null }
  if (thrown instanceof NoResponseError || thrown instanceof TokenError || !navigator.onLine)
    return { kind: 'offline', error: null }
  // A mistake of ours must be seen by whoever looks for it, not only by whoever it happens to.
  reportError(thrown)
  return { kind: 'failed', error: null }
}
