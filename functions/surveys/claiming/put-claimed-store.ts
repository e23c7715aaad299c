import { backOff, type BackoffPorts, type RetryPolicy } from '../../platform/retry/back-off.ts'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import { keys } from '../keys.ts'
import type { Claim } from './claim.ts'
import { parseClaim } from './claim-item.ts'
import { type NewResponse, putSteps } from './claim-steps.ts'

/** What stands against putting a response: one that is there under its id, or another dealer's claim. */
export type Against<T> = { there: T } | { rival: Claim }

const policy: RetryPolicy = { shortestMs: 20, longestMs: 500 }
const maxTries = 8

/** Thrown when others keep writing the same items, so that whoever asked repeats it; named like DynamoDB's own error. */
class NotPut extends Error {
  override name = 'TransactionConflictException'
}

/**
 * Puts a response with its claim, in one transaction: of two dealers that put the same response of a brand at once, one has
 * it. Returns null, or what stands against it; what is there is parsed by `parse`, which may throw.
 */
export const putClaimed =
  (table: Table, waiting: BackoffPorts) =>
  async <T>(given: NewResponse, parse: (item: unknown) => T): Promise<Against<T> | null> => {
    const { response, claim } = given
    const { dealerId, responseId } = response
    for (let tries = 1; tries <= maxTries; tries += 1) {
      if (await transact(table, putSteps(table.tableName, given), 'refuse')) return null
      const there = await getItem(table, keys.surveyResponse(dealerId, responseId), (item) => ({
        there: parse(item),
      }))
      if (there) return there
      const rival = await getItem(table, keys.surveyClaim(claim), parseClaim)
      if (rival && rival.dealerId !== dealerId) return { rival }
      await backOff(waiting, policy, tries)
    }
    throw new NotPut()
  }
