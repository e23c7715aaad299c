import * as z from 'zod/mini'

/** The subject of a mail about a problem; each recipient gets a notice once. */
export type Notice =
  | 'opened'
  | `changed:${number}`
  | `escalated:${number}`
  | `escalated:${number}:${number}`
  | `verdict:${number}`
  | `reopened:${number}`

const pattern = /^(opened|escalated:[0-9]{1,6}(:[1-9][0-9]{0,5})?|(changed|verdict|reopened):[0-9]{1,6})$/

/** `opened`, `changed:<n>`, `reopened:<n>`, `escalated:<level>`, `escalated:<level>:<reopenings>`, `verdict:<n>`. */
export const notice = z.custom<Notice>((value) => typeof value === 'string' && pattern.test(value))
// For the contract: zod derives no JSON Schema from a custom type.
z.globalRegistry.add(notice, { id: 'Notice', type: 'string', pattern: pattern.source })

/** The notice of a problem's n-th reopening. */
export const reopened = (reopenings: number): Notice => `reopened:${reopenings}`

/** The notice of the amendment whose entry has this number. */
export const changed = (entry: number): Notice => `changed:${entry}`

/** The notice of the review whose entry has this number. */
export const verdict = (entry: number): Notice => `verdict:${entry}`

/** Whether a notice is about what was corrected. */
export const isCorrection = (of: Notice): boolean => of.startsWith('changed:')

/** Whether a notice is about a review. */
export const isVerdict = (of: Notice): boolean => of.startsWith('verdict:')

/**
 * Which opening of a problem a notice asks to act on, 0 for the first: of an alert, a reopening and an escalation; undefined
 * for one that tells what has changed or what a review came to.
 */
export const openingOf = (of: Notice): number | undefined => {
  const [, escalation] = /^escalated:\d+(?::(\d+))?$/.exec(of) ?? []
  if (of === 'opened' || escalationLevel(of) !== undefined) return Number(escalation ?? 0)
  return reopeningOf(of)
}

/** The notice with which a problem's dealer first hears of it: that of the review that found it, or `opened`. */
export const openingNotice = ({
  now,
}: {
  now: { reviewed?: { entry: number; found?: true | undefined } | undefined } | null
}): Notice => (now?.reviewed?.found === true ? verdict(now.reviewed.entry) : 'opened')

/** Which reopening a notice is about; undefined for any other notice. */
export const reopeningOf = (of: Notice): number | undefined => {
  const [, number] = /^reopened:(\d+)$/.exec(of) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Whether a notice has an item of its own, which says what happened. */
export const hasItem = (of: Notice): boolean => /^(changed|verdict|reopened):/.test(of)

/** The notice of a missed deadline; a reopened problem has a new deadline, and so a new notice, each time. */
export const escalated = (level: number, reopenings = 0): Notice =>
  reopenings === 0 ? `escalated:${level}` : `escalated:${level}:${reopenings}`

/** The level of an escalation notice; undefined for any other notice. */
export const escalationLevel = (of: Notice): number | undefined => {
  const [, level] = /^escalated:(\d+)(?::\d+)?$/.exec(of) ?? []
  return level === undefined ? undefined : Number(level)
}

/** A notice's format version; a format change needs a new version and an upgrade in `parseNoticeItem`. */
export const noticeItemVersion = 1
