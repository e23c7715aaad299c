import { keys } from '../keys.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const reportItemVersion = 1

/** Whose report it is: a dealer's, or a group's to Asortis. */
export type Reported = { of: 'DEALER' | 'GROUP'; id: string }

const keptForMs = 400 * 86_400_000

/** Says that a report about a month (`YYYY-MM`) is posted. */
export const reportItem = (month: string, { of, id }: Reported, now: Date) => ({
  ...keys.surveyReport(month, of, id),
  v: reportItemVersion,
  postedAt: now.toISOString(),
  expiresAt: Math.ceil((now.getTime() + keptForMs) / 1000),
})
