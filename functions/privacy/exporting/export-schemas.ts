import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, utcInstant } from '../../platform/content/schemas.ts'
import { exportFailure, exportState } from '../../platform/exporting/export-states.ts'
import { identityCheck } from '../handling/identity-check.ts'
import { partFields } from '../finding/part.ts'
import { instruction } from '../register/rights-request.ts'

/** What is said with the order of a file about a customer, or of a correction. */
export const carriedOutWith = {
  /** How it was made sure that it was this person who asked. */
  identityCheck,
  /** The dealer's instruction, required of staff. */
  instruction: z.optional(instruction),
  /** The request of the register that this carries out, which then shows it. */
  requestId: z.optional(id),
}

/** The order of a file about a customer, or about one of a company's drivers. */
export const customerExportContent = named(
  'CustomerExportContent',
  z.strictObject({ ...carriedOutWith, ...partFields }),
)

/** The same of a file for access, which may be of what is blocked. */
export const accessExportContent = named(
  'AccessExportContent',
  z.strictObject({
    ...carriedOutWith,
    ...partFields,
    /** The approved opening with reason `person` that this carries out: the file is of what is blocked, all of it, for an hour. */
    accessId: z.optional(id),
  }),
)
export type CustomerExportContent = z.output<typeof accessExportContent>

/** How far a file about a customer is. */
export const customerExportShown = named(
  'CustomerExport',
  z.object({
    state: exportState,
    /** How many things about the customer are in it so far. */
    items: z.int(),
    /** Why it failed. `too-long`, `too-many-rows`: ask Asortis. `internal`: start it again. */
    failure: z.optional(exportFailure),
    /** Where to download it from: a credential, valid until `expiresAt`. Each reading makes a new one. */
    url: z.optional(z.string()),
    expiresAt: z.optional(utcInstant),
  }),
)
export type CustomerExportShown = z.output<typeof customerExportShown>
