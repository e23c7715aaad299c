import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { withdrawalReasons } from './withdrawn-item.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const listedWithdrawalVersion = 1

const listed = z.object({
  v: z.literal(listedWithdrawalVersion),
  dealerId: z.string(),
  responseId: z.string(),
  brand: z.string(),
  reason: z.enum(withdrawalReasons),
  at: z.string(),
  by: z.string(),
})

/** A withdrawal that stands: of which brand's response, why, when (ISO 8601) and by whom. */
export type ListedWithdrawal = Omit<z.output<typeof listed>, 'v'>

/** The item by which a withdrawal is found among its dealer's, as long as it is not taken back. */
export const listedWithdrawalItem = ({ dealerId, responseId, brand, reason, at, by }: ListedWithdrawal) => ({
  ...keys.surveyWithdrawn(dealerId, at, responseId),
  v: listedWithdrawalVersion,
  ...{ dealerId, responseId, brand, reason, at, by },
})

/** Parses a table item. Throws if it is not one. */
export const parseListedWithdrawal = (item: unknown): ListedWithdrawal => {
  const { v: _, ...parsed } = z.parse(listed, item)
  return parsed
}
