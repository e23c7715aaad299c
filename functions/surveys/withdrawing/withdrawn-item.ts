import * as z from 'zod/mini'
import { restrictionGrounds } from '../../cases/problem/restriction-grounds.ts'
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
  version: z._default(z.int(), 1),
  ground: z.optional(z.enum(restrictionGrounds)),
})
/**
 * Which brand's response was withdrawn, why, when (ISO 8601) and by whom, and how many versions it had had: one that has its
 * id later goes on from there; and on what ground, if its customer had the use of their data restricted.
 */
export type Withdrawal = z.output<typeof withdrawal>

const readmission = z.object({ at: z.string(), by: z.string() })
/** When staff took a withdrawal back (ISO 8601), and who. */
export type Readmission = z.output<typeof readmission>

const withdrawnItemSchema = z.object({ withdrawn: withdrawal, readmitted: z.optional(readmission) })

/** What stays in the place of a response that was withdrawn: a tombstone that says so, and nothing of what it said. */
export const withdrawnItem = (
  {
    dealerId,
    responseId,
    brand,
    version,
  }: Pick<SurveyResponse, 'dealerId' | 'responseId' | 'brand' | 'version'>,
  { reason, at, by, ground }: Omit<Withdrawal, 'brand' | 'version'>,
) => ({
  ...tombstoneItem(keys.surveyResponse(dealerId, responseId), at.slice(0, 10)),
  withdrawn: { brand, reason, at, by, version, ...(ground && { ground }) },
})

/** The same once the withdrawal was taken back: whoever gives the response again may take its place. */
export const readmittedItem = (
  { dealerId, responseId }: Pick<SurveyResponse, 'dealerId' | 'responseId'>,
  withdrawn: Withdrawal,
  readmitted: Readmission,
) => ({
  ...tombstoneItem(keys.surveyResponse(dealerId, responseId), withdrawn.at.slice(0, 10)),
  ...{ withdrawn, readmitted },
})

/**
 * How an item was withdrawn, and whether that was taken back; undefined for any other item, one of an erased response
 * included.
 */
export const withdrawalOf = (item: unknown): (Withdrawal & { readmitted?: Readmission }) | undefined => {
  const { data } = withdrawnItemSchema.safeParse(item)
  return data && { ...data.withdrawn, ...(data.readmitted && { readmitted: data.readmitted }) }
}
