import { invalidBody } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { refuseUnlikelyTime } from './refuse-unlikely-time.ts'

/**
 * 422 for staff who carry something out without naming the dealer's instruction, and for whoever names one of a time that has
 * not come or is long past: it is sealed into a proof.
 */
export const instructed = (
  { audience }: Caller,
  instruction: { reference: string; at: string } | undefined,
  now: Date,
): void => {
  if (audience === 'staff' && instruction === undefined)
    throw invalidBody(
      '/instruction',
      'missing',
      'This field is required of staff. Must be the dealer\'s instruction, such as {"reference": "e-mail", "at": "2026-12-30T09:58:12Z"}.',
    )
  if (instruction) refuseUnlikelyTime('/instruction/at', instruction.at, now)
}
