import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, utcInstant } from '../../platform/content/schemas.ts'
import { carriedOutWith } from '../exporting/export-schemas.ts'
import { partFields } from '../finding/part.ts'
import { checkCorrection, correctionFields } from './correction.ts'
import { type Rectification, rectificationStates } from './rectification-item.ts'

/** The order of a correction. */
export const rectificationContent = named(
  'RectificationContent',
  z
    .strictObject({
      ...correctionFields,
      ...carriedOutWith,
      ...partFields,
      /** For how many days the old values stay blocked before they are destroyed. By default what the stage says. */
      blockedForDays: z.optional(z.int().check(z.minimum(0), z.maximum(3650))),
    })
    .check(checkCorrection),
)
export type RectificationContent = z.output<typeof rectificationContent>

/** How far a correction is. */
export const rectificationShown = named(
  'Rectification',
  z.object({
    rectificationId: id,
    /** `correcting`: calls are being corrected; `blocked`: all are, and the old values blocked; `destroyed`: those are. */
    state: named('RectificationState', z.enum(rectificationStates)),
    orderedAt: utcInstant,
    /** How many calls were corrected so far. */
    calls: z.int(),
    /** When all were. */
    rectifiedAt: z.nullable(utcInstant),
    blockedUntil: utcInstant,
    destroyedAt: z.nullable(utcInstant),
  }),
)

/** A correction as its response shows it: without whose, and without values. Pure. */
export const showRectification = (given: Rectification): z.input<typeof rectificationShown> => {
  const { rectificationId, state, orderedAt, calls, blockedUntil } = given
  const { rectifiedAt = null, destroyedAt = null } = given
  return { rectificationId, state, orderedAt, calls, rectifiedAt, blockedUntil, destroyedAt }
}
