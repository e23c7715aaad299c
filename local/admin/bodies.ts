import * as z from 'zod/mini'
import { behaviours } from '../engines/ses/mailbox.ts'

/** Parses a body or a parameter of an admin action. Throws what the endpoint responds to with 422. */
export const parseBody = <S extends z.core.$ZodType>(schema: S, body: unknown): z.output<S> =>
  z.parse(schema, body, { reportInput: true })

const instant = z
  .string()
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'Must be a time, such as 2026-11-20T09:00:00Z.'))

/** Where to move the clock, and whether it may go back. */
export const clockBody = z
  .strictObject({
    now: z.optional(instant),
    advanceSeconds: z.optional(z.number().check(z.gte(-1e9), z.lte(1e9))),
    back: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ now, advanceSeconds }) => (now === undefined) !== (advanceSeconds === undefined), {
      error: 'Must have either now or advanceSeconds, and not both.',
      path: ['now'],
    }),
  )

/** Runs a schedule, or enables or disables it. */
export const scheduleBody = z.optional(
  z.strictObject({ scheduledTime: z.optional(instant), enabled: z.optional(z.boolean()) }).check(
    z.refine(({ scheduledTime, enabled }) => scheduledTime === undefined || enabled === undefined, {
      error:
        'Must be left out with scheduledTime: that runs the schedule, and enabled switches it on or off.',
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
      error: 'Must be given with requestsPerSecond, or both left out.',
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
