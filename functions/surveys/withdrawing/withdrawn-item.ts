import * as z from 'zod/mini'
import { tombstoneItem } from '../../platform/table/tombstone.ts'
import { keys } from '../keys.ts'
import type { SurveyResponse } from '../response/response.ts'

/** Why staff withdraw a response: it is another dealer's, it was a test, or the brand has taken it back. */
export const withdrawalReasons = ['wrong-dealer', 'test', 'taken-back'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

const withdrawal = z.object({
  brand: z.string(),
  reason: z.enum(withdrawalReasons),
  at: z.string(),
  by: z.string(),
})
/** Which brand's response was withdrawn, why, when (ISO 8601) and by whom. */
export type Withdrawal = z.output<typeof withdrawal>

const withdrawnItemSchema = z.object({ withdrawn: withdrawal })

/** What stays in the place of a response that was withdrawn: a tombstone that says so, and nothing of what it said. */
export const withdrawnItem = (
  { dealerId, responseId, brand }: Pick<SurveyResponse, 'dealerId' | 'responseId' | 'brand'>,
  { reason, at, by }: Omit<Withdrawal, 'brand'>,
) => ({
  ...tombstoneItem(keys.surveyResponse(dealerId, responseId), at.slice(0, 10)),
  withdrawn: { brand, reason, at, by },
})

/** How an item was withdrawn; undefined for any other item, one of an erased response included. */
export const withdrawalOf = (item: unknown): Withdrawal | undefined =>
  withdrawnItemSchema.safeParse(item).data?.withdrawn
