import type { Schemas } from '../../app/app.ts'
import { dealerBody } from '../../elements/dealer/dealer-body.ts'
import type { ReadDealer } from '../../elements/dealer/read-dealer.ts'

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as text, the same in whichever order its names and its kinds of calls are. */
const textOf = (value: unknown): string =>
  JSON.stringify(value ?? null, (name, part: unknown) => {
    if (name === 'kinds' && Array.isArray(part)) return part.toSorted()
    return isObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part
  })

/**
 * What a form changes of a dealer's preferences, as it was first read: only that is sent, so that it does not undo what
 * others change in the meantime. What was left blank goes back to its default (null).
 */
export const preferenceChanges = (
  form: FormData,
  kinds: readonly string[],
  first: ReadDealer,
): Schemas['PreferenceChanges'] => {
  const entered = dealerBody(form, { brands: [], kinds })
  const all = {
    alertRecipients: entered.alertRecipients,
    standIns: entered.standIns ?? null,
    digestRecipients: entered.digestRecipients ?? null,
    workingHours: entered.workingHours ?? null,
    holidays: entered.holidays ?? [],
    callHours: entered.callHours ?? null,
    rewardsLoyalty: entered.rewardsLoyalty ?? false,
    blockedForDays: entered.blockedForDays ?? null,
  }
  const differs = (name: keyof typeof all) => textOf(all[name]) !== textOf(first[name])
  return {
    ...(differs('alertRecipients') && { alertRecipients: all.alertRecipients }),
    ...(differs('standIns') && { standIns: all.standIns }),
    ...(differs('digestRecipients') && { digestRecipients: all.digestRecipients }),
    ...(differs('workingHours') && { workingHours: all.workingHours }),
    ...(differs('holidays') && { holidays: all.holidays }),
    ...(differs('callHours') && { callHours: all.callHours }),
    ...(differs('rewardsLoyalty') && { rewardsLoyalty: all.rewardsLoyalty }),
    ...(differs('blockedForDays') && { blockedForDays: all.blockedForDays }),
  }
}
