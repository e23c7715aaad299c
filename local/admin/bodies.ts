import * as z from 'zod/mini'
import { behaviours } from '../engines/ses/mailbox.ts'

const instant = z
  .string()
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'must be a time, such as 2026-11-20T09:00:00Z'))

/** Where to move the clock, and whether it may go back. */
export const clockBody = z
  .strictObject({
    now: z.optional(instant),
    advanceSeconds: z.optional(z.number().check(z.gte(-1e9), z.lte(1e9))),
    back: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ now, advanceSeconds }) => (now === undefined) !== (advanceSeconds === undefined), {
      error: 'send either now or advanceSeconds',
      path: ['now'],
    }),
  )

/** Runs a schedule, or enables or disables it. */
export const scheduleBody = z.optional(
  z.strictObject({ scheduledTime: z.optional(instant), enabled: z.optional(z.boolean()) }).check(
    z.refine(({ scheduledTime, enabled }) => scheduledTime === undefined || enabled === undefined, {
      error: 'enables or disables, and scheduledTime runs: send only one of them',
      path: ['enabled'],
    }),
  ),
)

const amount = z.number().check(z.gte(0), z.lte(1e9))

/** Both values, or neither to restore the template's. */
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
  /** SES reports -1 for no daily limit. */
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
