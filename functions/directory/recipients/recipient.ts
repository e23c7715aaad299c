import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { normaliseLine } from '../../platform/content/normalise-text.ts'
import { day, invalidAddress, line } from '../../platform/content/schemas.ts'

/** An address as people type it. The use case that stores it checks that SES accepts it, if it changes. */
export const typedAddress = z
  .string(invalidAddress.detail)
  .check(z.overwrite(normaliseLine), z.minLength(1), z.maxLength(254))

/** Somebody who gets mails: the address and, if stated, whose it is. */
export const mailRecipient = named(
  'MailRecipient',
  z.strictObject({ email: typedAddress, name: z.optional(line(100)) }),
)
export type MailRecipient = z.output<typeof mailRecipient>

/**
 * Who stands in for a recipient of alerts (`for`, the recipient's address) through the day `until`, which ends at
 * midnight where the dealer is.
 */
export const standIn = named(
  'StandIn',
  z.strictObject({ for: typedAddress, email: typedAddress, name: z.optional(line(100)), until: day }),
)
export type StandIn = z.output<typeof standIn>

/** What storing adds to somebody with an address: how it was typed, if that differs from the one to send to. */
export type Stored<R extends { email: string }> = R & { typedEmail?: string | undefined }
