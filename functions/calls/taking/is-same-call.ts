import * as z from 'zod/mini'
import { callContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'

/**
 * Whether a put has the content of a stored call. `print` is the fingerprint of the put's content, as parsed. A call
 * stored before texts and times were normalised has the fingerprint of its own spelling, so it is normalised now.
 */
export const isSameCall = (
  stored: Pick<StoredCall, 'fingerprint'> & { put: Pick<StoredCall['put'], 'content'> },
  print: string,
  fingerprint: Fingerprint,
): boolean => {
  if (stored.fingerprint === print) return true
  const normalised = z.safeParse(callContent, stored.put.content)
  return normalised.success && fingerprint(normalised.data) === print
}
