import * as z from 'zod/mini'
import { day, email, id, line } from '../../platform/content/schemas.ts'
import { country, defaultCountry } from './country.ts'
import { callKind } from '../questionnaires/call-kind.ts'
import { workingHours } from '../../platform/calendar/working-hours.ts'
import { named } from '../../platform/content/named.ts'

/** Who is told of a dealer's problems: level 1 at once, higher levels by escalation. */
export const alertRecipient = named(
  'AlertRecipient',
  z.strictObject({
    email,
    name: z.optional(line(100)),
    kinds: z.array(callKind).check(z.minLength(1), z.maxLength(4)),
    level: z.int().check(z.gte(1), z.lte(5)),
  }),
)
export type AlertRecipient = z.output<typeof alertRecipient>

const isZone = (name: string): boolean => {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** An IANA zone, by a name and not by an offset. */
const zone = z.string().check(
  z.maxLength(60),
  z.refine((name) => /^[A-Z]/.test(name) && isZone(name), { params: { code: 'no-such-zone' } }),
)

/** A dealer as staff write it. Its membership of a group is kept beside it by the groups part. */
export const dealerContent = named(
  'DealerContent',
  z.strictObject({
    name: line(100),
    brands: z.array(id).check(z.minLength(1), z.maxLength(50)),
    language: z._default(z.string().check(z.regex(/^[a-z]{2}$/)), 'es'),
    zone: z._default(zone, 'Europe/Madrid'),
    country: z._default(country, defaultCountry),
    rewardsLoyalty: z._default(z.boolean(), false),
    workingHours: z.optional(workingHours),
    holidays: z._default(z.array(day).check(z.maxLength(400)), []),
    acknowledgeWithinHours: z.optional(z.number().check(z.gt(0), z.lte(400))),
    resolveWithinHours: z.optional(z.number().check(z.gt(0), z.lte(400))),
    alertRecipients: z.array(alertRecipient).check(z.maxLength(50)),
  }),
)
export type DealerContent = z.output<typeof dealerContent>

/** A dealer as other parts see it. `group` is set while it takes part in one; `active` from 5 participants. */
export type Dealer = DealerContent & { dealerId: string; group?: { groupId: string; active: boolean } }
