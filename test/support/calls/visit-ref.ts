import { createHash } from 'node:crypto'

/**
 * A call's own visit reference in the form of a document number: alerts show only references of that form in their
 * subjects.
 */
export const visitRefOf = (callId: string): string =>
  `OR-${String(createHash('sha256').update(callId).digest().readUInt32BE() % 10_000_000).padStart(7, '0')}`
