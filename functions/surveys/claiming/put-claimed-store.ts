import { backOff, type BackoffPorts, type RetryPolicy } from '../../platform/retry/back-off.ts'
import type { Table } from '../../platform/table/client.ts'
import { getItem, readOneByOne } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import { keys } from '../keys.ts'
import type { SurveyResponse } from '../response/response.ts'
import { withdrawalOf } from '../withdrawing/withdrawn-item.ts'
import type { Claim } from './claim.ts'
import { parseClaim } from './claim-item.ts'
import { type NewResponse, putSteps } from './claim-steps.ts'

/** What stands against putting a response: one that is there under its id, or another dealer's claim. */
type Against<T> = { there: T } | { rival: Claim }

/** The response as it was put, or what stood against it. */
export type Put<T> = { put: SurveyResponse } | Against<T>

const policy: RetryPolicy = { shortestMs: 20, longestMs: 500 }
const maxTries = 8

/** Thrown when others keep writing the same items, so that whoever asked repeats it; named like DynamoDB's own error. */
class NotPut extends Error {
  override name = 'TransactionConflictException'
}

/**
 * Puts a response with its claim, in one transaction: of two dealers that put the same response of a brand at once, one has
 * it. Returns it as it was put, which after a withdrawal that was taken back is a version more than had been there, or what
 * stands against it; what is there is parsed by `parse`, which may throw.
 */
export const putClaimed =
  (table: Table, waiting: BackoffPorts) =>
  async <T>(given: NewResponse, parse: (item: unknown) => T): Promise<Put<T>> => {
    const { claim } = given
    let { response } = given
    let readmitted = false
    const { dealerId, responseId } = given.response
    const readItem = readOneByOne(table)
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const steps = putSteps(table.tableName, { response, claim }, readmitted)
      if (await transact(table, steps, 'refuse')) return { put: response }
      const there = await readItem(keys.surveyResponse(dealerId, responseId), true)
      const before = withdrawalOf(there)
      if (before?.readmitted) {
        response = { ...response, version: before.version + 1 }
        readmitted = true
      } else if (there) return { there: parse(there) }
      const rival = await getItem(table, keys.surveyClaim(claim), parseClaim)
      if (rival && rival.dealerId !== dealerId) return { rival }
      await backOff(waiting, policy, tries)
    }
    throw new NotPut()
  }
