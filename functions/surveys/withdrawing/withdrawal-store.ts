import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { Claim } from '../claiming/claim.ts'
import { giveUpStep } from '../claiming/claim-steps.ts'
import { keys, withdrawnPartition } from '../keys.ts'
import type { SurveyResponse } from '../response/response.ts'
import {
  type ListedWithdrawal,
  listedWithdrawalItem,
  parseListedWithdrawal,
} from './listed-withdrawal-item.ts'
import {
  type Readmission,
  readmittedItem,
  type Withdrawal,
  withdrawalOf,
  withdrawnItem,
} from './withdrawn-item.ts'

const readWithdrawal = async (
  table: Table,
  dealerId: string,
  responseId: string,
): Promise<ReturnType<typeof withdrawalOf>> =>
  withdrawalOf(await readOneByOne(table)(keys.surveyResponse(dealerId, responseId), true))

/** Stores which responses were withdrawn. Reads are strongly consistent. */
export const withdrawalStore = (table: Table) => ({
  /** How the response that had this id was withdrawn; undefined if it was not. */
  get: (dealerId: string, responseId: string) => readWithdrawal(table, dealerId, responseId),

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
    const { dealerId, responseId, brand } = response
    const { ground: _, ...said } = withdrawal
    const listed = listedWithdrawalItem({ dealerId, responseId, brand, ...said })
    const givenUp = [...claims].map(([name, claim]) => giveUpStep(TableName, name, claim))
    return transact(table, [leave, { Put: { TableName, Item: listed } }, ...givenUp, ...others], 'refuse')
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
    const { tableName: TableName } = table
    const free: TransactionItem = {
      Put: {
        ...{ TableName, Item: readmittedItem(ids, withdrawal, readmission) },
        ConditionExpression: 'attribute_exists(withdrawn) AND attribute_not_exists(readmitted)',
      },
    }
    return transact(table, [free, ...others], 'refuse')
  },

  /** Takes a withdrawal that was taken back off its dealer's list. Idempotent. */
  unlist: async (
    { dealerId, responseId }: Pick<SurveyResponse, 'dealerId' | 'responseId'>,
    { at }: Pick<Withdrawal, 'at'>,
  ): Promise<void> => {
    const { tableName: TableName } = table
    const Key = keys.surveyWithdrawn(dealerId, at, responseId)
    await table.client.send(new DeleteCommand({ TableName, Key }))
  },

  /**
   * A page of a dealer's withdrawals that stand, the latest first; shorter than `limit` where one was taken back that is still
   * listed, because it was cut off. `next` is the sort key of its last, null at the end.
   */
  list: async (
    dealerId: string,
    limit: number,
    after?: string,
  ): Promise<{ withdrawals: ListedWithdrawal[]; next: string | null }> => {
    const pk = withdrawnPartition(dealerId)
    const { items, next } = await queryPage(
      table,
      {
        ...{ ConsistentRead: true, Limit: limit, ScanIndexForward: false },
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      },
      after === undefined ? undefined : { pk, sk: after },
    )
    const listed = items.map(parseListedWithdrawal)
    const kept = await Promise.all(listed.map((each) => readWithdrawal(table, dealerId, each.responseId)))
    const withdrawals = listed.filter(({ at }, index) => kept[index]?.at === at && !kept[index]?.readmitted)
    return { withdrawals, next: next ? String(next['sk']) : null }
  },
})
export type WithdrawalStore = ReturnType<typeof withdrawalStore>
