import type { Fingerprint } from '../../platform/content/fingerprint.ts'

/** The hashes by which an erasure's proof is found: by the person's receipt, and by the reference. */
export const foundBy = (
  found: Fingerprint,
  { dealerId, customerRef, receipt }: { dealerId: string; customerRef: string; receipt: string },
): string[] => [found({ receipt }), found({ dealerId, customerRef })]
