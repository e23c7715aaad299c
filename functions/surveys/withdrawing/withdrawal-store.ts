import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { Claim } from '../claiming/claim.ts'
import { giveUpStep } from '../claiming/claim-steps.ts'
import { keys } from '../keys.ts'
import type { SurveyResponse } from '../response/response.ts'
import {
  type Readmission,
  readmittedItem,
  type Withdrawal,
  withdrawalOf,
  withdrawnItem,
} from './withdrawn-item.ts'

/** Stores which responses were withdrawn. Reads are strongly consistent. */
export const withdrawalStore = (table: Table) => ({
  /** How the response that had this id was withdrawn; undefined if it was not. */
  get: async (dealerId: string, responseId: string): Promise<ReturnType<typeof withdrawalOf>> =>
    withdrawalOf(await readOneByOne(table)(keys.surveyResponse(dealerId, responseId), true)),

  /**
   * Withdraws a response as it was read, gives up its claims, by their names, and makes the other changes, all or none.
   * False if somebody has written one of them since.
   */
  withdraw: (
    response: SurveyResponse,
    withdrawal: Omit<Withdrawal, 'brand' | 'version'>,
    claims: ReadonlyMap<string, Claim>,
    others: readonly TransactionItem[],
  ): Promise<boolean> => {
    const { tableName: TableName } = table
    const leave: TransactionItem = {
      Put: {
        ...{ TableName, Item: withdrawnItem(response, withdrawal) },
        ConditionExpression: '#n = :n',
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':n': response.n },
      },
    }
    const givenUp = [...claims].map(([name, claim]) => giveUpStep(TableName, name, claim))
    return transact(table, [leave, ...givenUp, ...others], 'refuse')
  },

  /**
   * Takes a withdrawal back as it was read, and makes the other changes, all or none. False if somebody has taken it back
   * since.
   */
  readmit: (
    ids: Pick<SurveyResponse, 'dealerId' | 'responseId'>,
    withdrawal: Withdrawal,
    readmission: Readmission,
    others: readonly TransactionItem[],
  ): Promise<boolean> => {
    const free: TransactionItem = {
      Put: {
        ...{ TableName: table.tableName, Item: readmittedItem(ids, withdrawal, readmission) },
        ConditionExpression: 'attribute_exists(withdrawn) AND attribute_not_exists(readmitted)',
      },
    }
    return transact(table, [free, ...others], 'refuse')
  },
})
export type WithdrawalStore = ReturnType<typeof withdrawalStore>
