import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { NewMail } from '../../mails/mail/mail.ts'
import { mailStep } from '../../mails/posting/post-mail.ts'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes, writeResult } from '../../platform/table/conditional-write.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys } from '../keys.ts'
import { type InformationRecord, marketingItem, requestItem } from '../request/information-item.ts'
import { type AddressHash, addressItems } from '../request/address-item.ts'
import { sameForSeconds } from './limits.ts'

/** A new request with what is written along with it. */
type Intake = {
  record: InformationRecord
  /** Of the content, keyed. */
  contentHash: string
  /** Names its e-mail address. */
  addressHash: AddressHash
  mails: readonly NewMail[]
  now: Date
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)

/** What the form writes. It reads nothing: what is stored cannot leave through it. */
export const intakeStore = ({ client, tableName: TableName }: Table) => ({
  /** Counts one more, unless there are `max` already: the new count, or null. The count ends after `lastsSeconds`. */
  count: async (counted: string, max: number, lastsSeconds: number, now: Date): Promise<number | null> => {
    const result = await writeResult(
      client.send(
        new UpdateCommand({
          TableName,
          Key: keys.informationCount(counted),
          UpdateExpression: 'SET v = :v, expiresAt = :ends ADD n :one',
          ConditionExpression: 'attribute_not_exists(n) OR n < :max',
          ExpressionAttributeValues: {
            ':v': 1,
            ':one': 1,
            ':max': max,
            ':ends': seconds(now) + lastsSeconds,
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      ),
    )
    return result.written ? Number(result.output.Attributes?.['n']) : null
  },

  /**
   * Stores a request and posts its e-mails, all or nothing: `repeated` if the same content came a short while ago,
   * undefined if another writer was at it in the same moment.
   */
  create: async ({
    record,
    contentHash,
    addressHash,
    mails,
    now,
  }: Intake): Promise<'stored' | 'repeated' | undefined> => {
    const { request, marketing } = record
    const put = (Item: Record<string, unknown>): TransactionItem => ({
      Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
    })
    const once: TransactionItem = {
      Put: {
        TableName,
        Item: { ...keys.informationRepeat(contentHash), v: 1, expiresAt: seconds(now) + sameForSeconds },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': seconds(now) },
      },
    }
    const TransactItems = [
      once,
      ...(request ? [put(requestItem({ ...request, contentHash }))] : []),
      ...(marketing ? [put(marketingItem(marketing))] : []),
      ...mails.map((mail) => mailStep(TableName, mail, now)),
      ...addressItems(addressHash, record).map(put),
    ]
    try {
      await client.send(new TransactWriteCommand({ TransactItems }))
      return 'stored'
    } catch (fault) {
      const codes = cancellationCodes(fault)
      if (codes[0] === 'ConditionalCheckFailed') return 'repeated'
      if (codes.includes('TransactionConflict')) return undefined
      throw fault
    }
  },
})
export type IntakeStore = ReturnType<typeof intakeStore>
