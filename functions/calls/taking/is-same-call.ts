import * as z from 'zod/mini'
import { callContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'

/**
 * What a call's content is compared by: the first 96 bits of its fingerprint (16 characters), so that the item of a typical
 * call stays under 1 KB.
 */
export const printOf = (fingerprint: Fingerprint, content: unknown): string =>
  fingerprint(content).slice(0, 16)

/**
 * Whether a put has the content of a stored call. `print` is that of the put's content, as parsed. A call that was stored
 * before texts and times were normalised, or with a longer print, is normalised and compared now.
 */
export const isSameCall = (
  stored: Pick<StoredCall, 'fingerprint'> & { put: Pick<StoredCall['put'], 'content'> },
  print: string,
  fingerprint: Fingerprint,
): boolean => {
  if (stored.fingerprint === print) return true
  const normalised = z.safeParse(callContent, stored.put.content)
  return normalised.success && printOf(fingerprint, normalised.data) === print
}
