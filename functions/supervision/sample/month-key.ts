import { createHash, createHmac } from 'node:crypto'
import { localMonth } from '../../platform/calendar/local-time.ts'

/** Where the sample's months begin, whatever the dealer's zone. */
export const sampleZone = 'Europe/Madrid'

/** The month, `2026-11`, whose key draws a call received at an instant (ISO 8601). */
export const sampleMonth = (receivedAt: string): string => localMonth(new Date(receivedAt), sampleZone)

/** A month's key, 32 bytes, from the stage's secret: `sampling-and-blindness.md`, "The draw". */
export const monthKeyOf = (master: string, month: string): Buffer =>
  createHmac('sha256', master).update(`sample-key/v1|${month}`).digest()

/** What is published of a key before its month begins: its SHA-256 in lower-case hex. */
export const commitmentTo = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex')
