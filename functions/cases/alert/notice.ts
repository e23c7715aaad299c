import * as z from 'zod/mini'

/** What a mail of a problem is about; each recipient of a notice gets it once. */
export type Notice =
  | 'opened'
  | `changed:${number}`
  | `escalated:${number}`
  | `escalated:${number}:${number}`
  | `verdict:${number}`

const form = /^(opened|escalated:[0-9]{1,6}(:[1-9][0-9]{0,5})?|(changed|verdict):[0-9]{1,6})$/

/** `opened`, `changed:<n>`, `escalated:<level>`, `escalated:<level>:<reopenings>`, `verdict:<n>`. */
export const notice = z.custom<Notice>((value) => typeof value === 'string' && form.test(value))
// What the contract shows of it: a template's type has no JSON Schema of its own.
z.globalRegistry.add(notice, { id: 'Notice', type: 'string', pattern: form.source })

/** The notice of a missed clock; of a problem that was reopened another one each time, as its clock is another one. */
export const escalated = (level: number, reopenings = 0): Notice =>
  reopenings === 0 ? `escalated:${level}` : `escalated:${level}:${reopenings}`

/** The level of a notice of a missed clock; undefined for any other. */
export const escalationLevel = (of: Notice): number | undefined => {
  const [, level] = /^escalated:(\d+)(?::\d+)?$/.exec(of) ?? []
  return level === undefined ? undefined : Number(level)
}
