import * as z from 'zod/mini'
import { customerType } from '../../cases/call/call-content.ts'
import { contactNumberOf } from '../../cases/personal-data/contact-number.ts'
import { id, line } from '../../platform/content/schemas.ts'
import { requestNumbers } from '../register/held-request.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'

/** What is asked for of one of a company's drivers, who share its reference: by numbers, in any spelling, or by calls. */
export const partFields = {
  /**
   * Only what is held of whoever is called at these numbers: of a company, one of its drivers. A call's number must be the
   * same in full, in the national or international spelling; what is written otherwise is named by `calls`.
   */
  phones: z.optional(z.array(line(40)).check(z.minLength(1), z.maxLength(10))),
  /** Only these calls, and what is held of whoever they were with. */
  calls: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))),
  /**
   * Required of a company, unless `phones` or `calls` say which of its drivers is meant: `person` for everybody of this
   * reference.
   */
  type: z.optional(customerType),
}
/** The same as it is asked for. */
export type PartRequest = {
  phones?: string[] | undefined
  calls?: string[] | undefined
  type?: z.output<typeof customerType> | undefined
}

/** A part of what is held under a reference: these calls, and those whom they were with, by the hashes of their numbers. */
export const part = z.object({
  calls: z.array(z.string()),
  numbers: z.array(z.string()),
  /** The request of the register that is carried out. */
  requestId: z.optional(z.string()),
})
export type Part = z.output<typeof part>

/**
 * Whether an item is of a part: of one of its calls, of a contact at one of its numbers, its request, or an entry of the
 * register of what was done for whoever is called at one of them. Pure.
 */
export const isOfPart = ({ calls, numbers, requestId }: Part, held: HeldItem): boolean => {
  if (held.callId !== null && calls.includes(held.callId)) return true
  if (held.kind === 'request')
    return (
      (requestId !== undefined && held.item?.['requestId'] === requestId) ||
      requestNumbers(held.item).some((number) => numbers.includes(number))
    )
  const number = contactNumberOf(held)
  return number !== undefined && numbers.includes(number)
}
