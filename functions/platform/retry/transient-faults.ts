const passing = new Set([
  'ThrottlingException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'InternalFailure',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TransactionConflictException',
  'TransactionCanceledException',
  'TimeoutError',
  'RequestTimeout',
  'AbortError',
])
const passingCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** Whether a fault of AWS or the network will pass, so that the same request may be sent again later. */
export const isTransient = (fault: unknown): boolean => {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return passing.has(fault.name) || passingCodes.has(code) || passingCodes.has(fault.name)
}
