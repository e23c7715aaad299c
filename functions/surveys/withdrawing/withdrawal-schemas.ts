import * as z from 'zod/mini'
import { restrictionGround } from '../../cases/problem/step-content.ts'
import { named } from '../../platform/content/named.ts'
import { utcInstant } from '../../platform/content/schemas.ts'
import { withdrawalReasons } from './withdrawn-item.ts'

const reason = named('SurveyWithdrawalReason', z.enum(withdrawalReasons))

/**
 * Why a response is withdrawn: it is another dealer's, it was a test, or the brand has taken it back; and on what ground, if
 * its customer has the use of their data restricted.
 */
export const withdrawalRequest = named(
  'SurveyWithdrawal',
  z.strictObject({ reason, ground: z.optional(restrictionGround) }),
)

/** A response that was withdrawn. */
export const withdrawnResponse = named(
  'WithdrawnSurveyResponse',
  z.strictObject({
    dealerId: z.string(),
    responseId: z.string(),
    brand: z.string(),
    reason,
    withdrawnAt: utcInstant,
  }),
)
export type WithdrawnResponse = z.output<typeof withdrawnResponse>
