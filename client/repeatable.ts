/**
 * Whether a request may be sent again when its outcome is unknown: it reads, puts a fact or a setting (the same
 * content again changes nothing), has an `Idempotency-Key`, or is an assessment, a trial or a search, which store nothing.
 */
export const isRetryable = ({
  method,
  url,
  headers,
}: Pick<Request, 'method' | 'url' | 'headers'>): boolean => {
  if (method === 'GET' || method === 'HEAD' || method === 'PUT') return true
  if (method !== 'POST') return false
  return (
    headers.has('idempotency-key') ||
    /\/v1\/assessments$|\/(problem-searches|trials)$/.test(new URL(url).pathname)
  )
}

/** Whether a request has a file in its body all of whose rows are put before there is a response. */
export const isWholeFile = ({ method, url }: Pick<Request, 'method' | 'url'>): boolean =>
  method === 'POST' && /\/v1\/(dealer|people)-imports$/.test(new URL(url).pathname)

/** Whether a later attempt may get a different response. */
export const isTransient = (status: number): boolean => status === 429 || status >= 500
