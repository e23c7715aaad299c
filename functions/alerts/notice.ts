import * as z from 'zod/mini'

/** What a mail of a problem is about; each recipient of a notice gets it once. */
export type Notice = 'opened' | `changed:${number}` | `escalated:${number}` | `verdict:${number}`

/** `opened`, `changed:<n>`, `escalated:<level>`, `verdict:<n>`. */
export const notice = z.custom<Notice>(
  (value) => typeof value === 'string' && /^(opened|(changed|escalated|verdict):[0-9]{1,6})$/.test(value),
)

/** The notice of a missed clock. */
export const escalated = (level: number): Notice => `escalated:${level}`
