import type { DealerContent, StoredDealer } from '../dealers/dealer.ts'
import { storedDealerOf } from '../dealers/stored-dealer.ts'
import type { PreferenceChanges } from './preferences.ts'

/** What a field that has no absent form goes back to. */
const defaults = { holidays: [], rewardsLoyalty: false } satisfies Partial<DealerContent>

/** A dealer's stored content with changes applied; whatever they do not name stays exactly as it is stored. */
export const mergePreferences = (before: StoredDealer, changes: PreferenceChanges): StoredDealer => {
  const { alertRecipients, standIns, digestRecipients } = changes
  // Only what is given is brought into the form in which it is stored.
  const stored = storedDealerOf(
    {
      ...before,
      alertRecipients: alertRecipients ?? [],
      standIns: standIns ?? [],
      digestRecipients: digestRecipients ?? [],
    },
    before,
  )
  const merged = {
    ...before,
    ...changes,
    alertRecipients: alertRecipients ? stored.alertRecipients : before.alertRecipients,
    standIns: standIns === undefined ? before.standIns : standIns && stored.standIns,
    digestRecipients:
      digestRecipients === undefined ? before.digestRecipients : digestRecipients && stored.digestRecipients,
    holidays: changes.holidays === null ? defaults.holidays : (changes.holidays ?? before.holidays),
    rewardsLoyalty:
      changes.rewardsLoyalty === null
        ? defaults.rewardsLoyalty
        : (changes.rewardsLoyalty ?? before.rewardsLoyalty),
  }
  const {
    standIns: who,
    digestRecipients: readers,
    workingHours,
    callHours,
    blockedForDays,
    ...rest
  } = merged
  return {
    ...rest,
    ...(who && { standIns: who }),
    ...(readers && { digestRecipients: readers }),
    ...(workingHours && { workingHours }),
    ...(callHours && { callHours }),
    ...(typeof blockedForDays === 'number' && { blockedForDays }),
  }
}
