import { createHash } from 'node:crypto'

/**
 * A visit reference of a call's own that looks like a document's number, as only such references are in the subjects of
 * alerts.
 */
export const visitRefOf = (callId: string): string =>
  `OR-${String(createHash('sha256').update(callId).digest().readUInt32BE() % 100_000_000).padStart(8, '0')}`
