import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { email, language, line } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'

/** Contact data as it is to be; what is left out stays. */
const contact = named(
  'CorrectedContact',
  z.strictObject({
    name: z.optional(line(200)),
    phone: z.optional(line(40)),
    email: z.optional(email),
    language: z.optional(language),
  }),
)

/** A vehicle as it is to be, wherever its plate is `was` now, in any spelling; what is left out stays. */
const vehicle = named(
  'CorrectedVehicle',
  z.strictObject({
    was: line(20),
    plate: z.optional(line(20)),
    model: z.optional(line(100)),
    vin: z.optional(line(20)),
  }),
)

/** What is corrected of a customer: contact data, or a vehicle, or both. */
export const correctionFields = { contact: z.optional(contact), vehicle: z.optional(vehicle) }
/** The same as stored. */
export const correction = z.object(correctionFields)
export type Correction = z.output<typeof correction>

/** Adds an issue if nothing is corrected. */
export const checkCorrection = (ctx: z.core.ParsePayload<Correction>): void => {
  const { contact: given = {}, vehicle: of } = ctx.value
  const { was: _, ...changed } = of ?? { was: '' }
  if (Object.keys(given).length === 0 && of === undefined)
    addIssue(
      ctx,
      ['contact'],
      'missing',
      'This field is required, with at least one field such as {"phone": "600 111 333"}, unless vehicle is given.',
    )
  if (of !== undefined && Object.keys(changed).length === 0)
    addIssue(ctx, ['vehicle', 'plate'], 'missing', 'This field is required unless model or vin is given.')
}
