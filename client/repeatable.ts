/**
 * Whether a request may be sent again when nobody knows what became of it: it reads, it puts a fact or a setting
 * (the same content again changes nothing), it carries an `Idempotency-Key`, or it is the assessment, which stores
 * nothing.
 */
export const isRetryable = ({
  method,
  url,
  headers,
}: Pick<Request, 'method' | 'url' | 'headers'>): boolean => {
  if (method === 'GET' || method === 'HEAD' || method === 'PUT') return true
  if (method !== 'POST') return false
  return headers.has('idempotency-key') || new URL(url).pathname.endsWith('/v1/assessments')
}

/** Whether an answer may be another one in a while. */
export const isTransient = (status: number): boolean => status === 429 || status >= 500
