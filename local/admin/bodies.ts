import * as z from 'zod/mini'
import { behaviours } from '../engines/ses/mailbox.ts'

const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not a time'))

export const clockBody = z.union([
  z.strictObject({ now: instant }),
  z.strictObject({ advanceSeconds: z.number().check(z.gte(-1e9), z.lte(1e9)) }),
])

/** A delivery, or a switch. */
export const scheduleBody = z.optional(
  z.strictObject({ scheduledTime: z.optional(instant), enabled: z.optional(z.boolean()) }).check(
    z.refine(({ scheduledTime, enabled }) => scheduledTime === undefined || enabled === undefined, {
      error: 'switches, and scheduledTime delivers: one at a time',
      path: ['enabled'],
    }),
  ),
)

const amount = z.number().check(z.gte(0), z.lte(1e9))

/** Both figures, or neither for what the template says. */
export const throttleBody = z
  .strictObject({
    requestsPerSecond: z.optional(amount),
    burst: z.optional(z.int().check(z.gte(0), z.lte(1e9))),
  })
  .check(
    z.refine(({ requestsPerSecond, burst }) => (requestsPerSecond === undefined) === (burst === undefined), {
      error: 'requestsPerSecond and burst belong together',
      path: ['burst'],
    }),
  )

export const quotaBody = z.strictObject({
  /** SES writes -1 where there is no daily limit. */
  max24HourSend: z.optional(z.number().check(z.gte(-1), z.lte(1e9))),
  maxSendRate: z.optional(amount),
  sentLast24Hours: z.optional(z.int().check(z.gte(0), z.lte(1e9))),
})

export const mailboxBody = z.strictObject({
  address: z.string().check(z.minLength(3), z.maxLength(254)),
  behaviour: z.optional(z.enum(behaviours)),
})

export const emptyBody = z.optional(z.strictObject({}))
export const seconds = z.string().check(z.regex(/^-?\d{1,9}$/))
