import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { dealerContent } from '../dealers/dealer.ts'

const {
  alertRecipients,
  standIns,
  digestRecipients,
  workingHours,
  holidays,
  callHours,
  rewardsLoyalty,
  blockedForDays,
} = dealerContent.shape

/** A field of `dealerContent` without its default, as a change names it: absent leaves it, null takes it back. */
const changed = <S extends z.core.$ZodType>(field: { _zod: { def: { innerType: S } } }) =>
  z.optional(z.nullable(field._zod.def.innerType))

/**
 * A change of what a dealer decides for itself. A field that is given replaces that field as a whole; null takes it back
 * to its default.
 */
export const preferenceChanges = named(
  'PreferenceChanges',
  z.strictObject({
    alertRecipients: z.optional(alertRecipients),
    standIns: changed(standIns),
    digestRecipients: changed(digestRecipients),
    workingHours: changed(workingHours),
    holidays: changed(holidays),
    callHours: changed(callHours),
    rewardsLoyalty: changed(rewardsLoyalty),
    blockedForDays: changed(blockedForDays),
  }),
)
export type PreferenceChanges = z.output<typeof preferenceChanges>
