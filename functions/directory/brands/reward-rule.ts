import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/**
 * What a brand lets a dealer promise for answering its survey. Has no default: some brands discard surveys or withdraw
 * bonuses over it.
 */
export const rewardRule = named('RewardRule', z.enum(['none', 'for-answering', 'for-top-marks']))
export type RewardRule = z.output<typeof rewardRule>
