import type { ValidationError } from '../../platform/errors/errors.ts'
import { openWindowWithin, overlappingHours } from '../../platform/calendar/working-time.ts'
import type { DealerContent } from './dealer.ts'
import { usualWorkingHours } from '../../platform/calendar/working-hours.ts'

/** A dealer must be open at some time within this long: else no clock of a problem would ever run. */
const daysToOpen = 30

const invalid = (pointer: string, code: string, detail: string): ValidationError => ({
  in: 'body',
  pointer,
  code,
  detail,
})

/**
 * What its schema cannot say of a dealer: brands that exist and are named once, hours that do not overlap and open
 * within 30 days. Answers what does not fit.
 *
 * @param unknownBrands those of the dealer's brands that are not in the directory
 */
export const validateDealer = (
  dealer: DealerContent,
  unknownBrands: ReadonlySet<string>,
  now: Date,
): ValidationError[] => {
  const hours = dealer.workingHours ?? usualWorkingHours
  const overlapping = overlappingHours(hours)
  const opens = openWindowWithin(now, daysToOpen, hours, dealer.holidays, dealer.zone)
  return [
    ...dealer.brands.flatMap((brand, index) => {
      const pointer = `/brands/${index}`
      if (dealer.brands.indexOf(brand) !== index)
        return [invalid(pointer, 'repeated-brand', 'is named twice')]
      return unknownBrands.has(brand)
        ? [invalid(pointer, 'unknown-brand', 'names a brand that is not there')]
        : []
    }),
    ...overlapping.map((weekday) =>
      invalid(
        `/workingHours/${weekday}`,
        'overlapping-hours',
        'has a window that starts while another is open',
      ),
    ),
    ...(opens
      ? []
      : [invalid('/workingHours', 'never-open', `has no window in the ${daysToOpen} days to come`)]),
  ]
}
