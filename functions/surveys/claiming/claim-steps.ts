import type { TransactionItem } from '../../platform/table/transaction.ts'
import { responseItem } from '../response/response-item.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { Claim } from './claim.ts'
import { claimItem, freeClaimItem } from './claim-item.ts'

/** A new response, and the name of its claim. */
export type NewResponse = { response: SurveyResponse; claim: string }

/**
 * The steps that put a new response, and claim it for its dealer: all or none, unless its id or its claim is taken. `readmitted`:
 * in the place of one whose withdrawal was taken back.
 */
export const putSteps = (
  TableName: string,
  { response, claim }: NewResponse,
  readmitted = false,
): TransactionItem[] => {
  const put = {
    ...{ TableName, Item: responseItem(response) },
    ConditionExpression: readmitted ? 'attribute_exists(readmitted)' : 'attribute_not_exists(pk)',
  }
  const isFree = {
    ConditionExpression: 'attribute_not_exists(dealerId) OR dealerId = :dealer',
    ExpressionAttributeValues: { ':dealer': response.dealerId },
  }
  return [{ Put: put }, { Put: { TableName, Item: claimItem(claim, response), ...isFree } }]
}

/** The step that gives a claim up, if it is still as it was read. What stays names nobody: nothing is deleted. */
export const giveUpStep = (
  TableName: string,
  name: string,
  { dealerId, responseId }: Claim,
): TransactionItem => ({
  Put: {
    ...{ TableName, Item: freeClaimItem(name) },
    ConditionExpression: 'dealerId = :dealer AND responseId = :response',
    ExpressionAttributeValues: { ':dealer': dealerId, ':response': responseId },
  },
})
