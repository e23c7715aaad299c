import * as z from 'zod/mini'
import { line } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'
import { mailRecipient, type MailRecipient, type Stored } from '../recipients/recipient.ts'
import { rewardRule } from './reward-rule.ts'

const days = (max: number) => z.int().check(z.gte(0), z.lte(max))
const hours = z.number().check(z.gt(0), z.lte(400))

/** A brand as staff write it. Days are calendar days, hours the dealer's working hours. */
export const brandContent = named(
  'BrandContent',
  z.strictObject({
    name: line(100),
    rewardRule,
    topMark: z._default(z.int().check(z.gte(0), z.lte(100)), 9),
    surveyExpectedAfterDays: z._default(days(365), 10),
    restPeriodDays: z._default(days(3650), 0),
    /** How many calls about a visit may reach nobody; 5 if absent. */
    maxAttempts: z.optional(z.int().check(z.gte(1), z.lte(10))),
    acknowledgeWithinHours: z._default(hours, 4),
    resolveWithinHours: z._default(hours, 16),
    /** Who gets the escalations of dealers that name no manager of their own; nobody if absent. */
    managers: z.optional(z.array(mailRecipient).check(z.maxLength(5))),
  }),
)
export type BrandContent = z.output<typeof brandContent>

/** A brand as it is stored: managers have the address to send to and, if it differs, the one that was typed. */
export type StoredBrand = Omit<BrandContent, 'managers'> & { managers?: Stored<MailRecipient>[] | undefined }
/** A brand as other parts read it; `changedAt`: when anything of it was last changed (ISO 8601), if that is known. */
export type Brand = StoredBrand & { brandId: string; changedAt?: string }
