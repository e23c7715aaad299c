/**
 * The outcome of one attempt to send a mail. `accepted`: SES has it. `refused`: SES will never accept this mail for this
 * address. `throttled`, `not-sent`: it was certainly not sent, and may be later. `unknown`: SES did not respond and may
 * have it.
 */
export type SendOutcome =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused' | 'throttled' | 'not-sent' | 'unknown'; code: string }

/** Errors about the mail itself or its address. Any other definite error is about our setup, and passes once fixed. */
const refusals = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterValueException',
  'ValidationError',
])
const throttles = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestThrottled',
  'RequestLimitExceeded',
  'SlowDown',
])
/** No connection was established, so nothing was sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CredentialsProviderError',
])

const statusOf = (fault: object): number | undefined => {
  const metadata = '$metadata' in fault ? fault.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}

/** The outcome that a fault of the SES client implies; `unknown` if in doubt. */
export const outcomeOfFault = (fault: unknown): SendOutcome => {
  if (!(fault instanceof Error)) return { kind: 'unknown', code: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name
  if (throttles.has(fault.name)) return { kind: 'throttled', code: fault.name }
  if (beforeSending.has(code) || beforeSending.has(fault.name)) return { kind: 'not-sent', code }
  const status = statusOf(fault)
  if (status === 429) return { kind: 'throttled', code }
  if (status === undefined || status < 400 || status > 499 || status === 408) return { kind: 'unknown', code }
  return { kind: refusals.has(fault.name) ? 'refused' : 'not-sent', code: fault.name }
}
