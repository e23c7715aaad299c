import * as z from 'zod/mini'
import { day, id, language, line } from '../../platform/content/schemas.ts'
import { country, defaultCountry } from './country.ts'
import { callNature, rightsHandledBy } from '../rights/rights-handling.ts'
import { callKind, callKinds } from '../questionnaires/call-kind.ts'
import { workingHours } from '../../platform/calendar/working-hours.ts'
import { named } from '../../platform/content/named.ts'
import { regions } from '../../platform/calendar/public-holidays.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import {
  mailRecipient,
  type MailRecipient,
  standIn,
  type StandIn,
  type Stored,
  typedAddress,
} from '../recipients/recipient.ts'

/** The recipients of alerts about a dealer's problems: level 1 at once, higher levels by escalation. */
const alertRecipient = named(
  'AlertRecipient',
  z.strictObject({
    email: typedAddress,
    name: z.optional(line(100)),
    kinds: z.array(callKind).check(z.minLength(1), z.maxLength(callKinds.length)),
    level: z.int().check(z.gte(1), z.lte(5)),
  }),
)
export type AlertRecipient = z.output<typeof alertRecipient>

/** An IANA zone. `validateDealer` checks and spells it, if it changes. */
const zone = z.string().check(z.minLength(1), z.maxLength(60))

/** A region (ISO 3166-2) whose public holidays are known. */
const region = named('Region', z.enum(regions))

/** A dealer as staff write it. The groups part stores its group membership in the same item. */
export const dealerContent = named(
  'DealerContent',
  z.strictObject({
    name: line(100),
    brands: z.array(id).check(z.minLength(1), z.maxLength(50)),
    language: z._default(language, 'es'),
    /** Supplies the public holidays on which it is closed; without one, no public holiday counts. */
    region: z.optional(region),
    zone: z._default(zone, usualZone),
    country: z._default(country, defaultCountry),
    rewardsLoyalty: z._default(z.boolean(), false),
    workingHours: z.optional(workingHours),
    holidays: z._default(z.array(day).check(z.maxLength(400)), []),
    acknowledgeWithinHours: z.optional(z.number().check(z.gt(0), z.lte(400))),
    resolveWithinHours: z.optional(z.number().check(z.gt(0), z.lte(400))),
    alertRecipients: z.array(alertRecipient).check(z.maxLength(50)),
    /** Who gets the alerts of a recipient who is away. */
    standIns: z.optional(z.array(standIn).check(z.maxLength(50))),
    /** Who gets the digest on working mornings; nobody if absent. */
    digestRecipients: z.optional(z.array(mailRecipient).check(z.maxLength(20))),
    /** When its customers may be called, in the form of the working hours; `usualCallHours` if absent. */
    callHours: z.optional(workingHours),
    /**
     * How long a customer's data stays blocked before it is destroyed, in days; as many as the stage says
     * (`blockedDays`) if absent.
     */
    blockedForDays: z.optional(z.int().check(z.gte(0), z.lte(3650))),
    /** Who carries out what its customers ask about their data, by its own instruction; `usualRightsHandledBy` if absent. */
    rightsHandledBy: z.optional(rightsHandledBy),
    /** What its calls are to customers on an exclusion list; `usualCallNature` if absent. */
    callNature: z.optional(callNature),
    /** The first day, where the dealer is, on which Asortis no longer works for it. */
    endsAt: z.optional(day),
  }),
)
export type DealerContent = z.output<typeof dealerContent>

/** A dealer as it is stored: whoever has an address has the one to send to and, if it differs, the one that was typed. */
export type StoredDealer = Omit<DealerContent, 'alertRecipients' | 'standIns' | 'digestRecipients'> & {
  alertRecipients: Stored<AlertRecipient>[]
  standIns?: Stored<StandIn>[] | undefined
  digestRecipients?: Stored<MailRecipient>[] | undefined
}

/** A dealer as other parts see it. `group` is set while it takes part in one; `active` from 5 participants. */
export type Dealer = StoredDealer & { dealerId: string; group?: { groupId: string; active: boolean } }
