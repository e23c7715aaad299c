import { invalidBody } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'

/** 422 for staff who carry something out without naming the dealer's instruction. */
export const instructed = ({ audience }: Caller, instruction: object | undefined): void => {
  if (audience === 'staff' && instruction === undefined)
    throw invalidBody(
      '/instruction',
      'missing',
      'This field is required of staff. Must be the dealer\'s instruction, such as {"reference": "e-mail", "at": "2026-12-30T09:58:12Z"}.',
    )
}
