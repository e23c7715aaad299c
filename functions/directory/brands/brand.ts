import * as z from 'zod/mini'
import { line } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/**
 * What a brand lets a dealer promise for answering its survey. Has no default: some brands discard surveys or withdraw
 * bonuses over it.
 */
export const rewardRule = named('RewardRule', z.enum(['none', 'for-answering', 'for-top-marks']))
export type RewardRule = z.output<typeof rewardRule>

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
    acknowledgeWithinHours: z._default(hours, 4),
    resolveWithinHours: z._default(hours, 16),
  }),
)
export type BrandContent = z.output<typeof brandContent>
export type Brand = BrandContent & { brandId: string }
