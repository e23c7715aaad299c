import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../platform/table/client.ts'
import { isWritten } from '../../../platform/table/conditional-write.ts'
import type { Key } from '../../../platform/table/define-keys.ts'
import { keys } from '../../keys.ts'
import {
  attributeOfRight,
  type CustomerRight,
  customerRights,
  groundCodes,
  type RightRecord,
} from './customer-rights.ts'
import { rightsVersion } from './rights-updates.ts'

/**
 * Opens what keeps numbers from being called for good once their customer is erased. Apart from `openCases`, since taking calls
 * needs none of it.
 */
export const openSuppression = ({ client, tableName: TableName }: Table) => {
  const update = (Key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>) =>
    isWritten(client.send(new UpdateCommand({ TableName, Key, ...change })))

  /** Takes away what somebody wrote in a state of a number, as it was kept before. */
  const removeWords = (Key: Key, right: CustomerRight) =>
    update(Key, {
      UpdateExpression: 'REMOVE #right.ground, #right.instruction',
      ConditionExpression:
        'attribute_exists(#right.instruction) OR (attribute_exists(#right.ground) AND NOT #right.ground IN (:asked, :erasure))',
      ExpressionAttributeNames: { '#right': attributeOfRight[right] },
      ExpressionAttributeValues: { ':asked': groundCodes[0], ':erasure': groundCodes[1] },
    })

  /** Of a number whose customer is erased: nothing ends it. */
  const setErased = (Key: Key, { at, by }: Pick<RightRecord, 'at' | 'by'>) =>
    update(Key, {
      UpdateExpression: 'SET erased = :erased, v = :v',
      ConditionExpression: 'attribute_not_exists(erased)',
      ExpressionAttributeValues: { ':erased': { at, by }, ':v': rightsVersion },
    })

  return {
    /**
     * Keeps numbers from being called for good, whoever has them: what is left when their customer is erased, without
     * anything that somebody wrote. No state that is ended later changes it. Idempotent.
     */
    suppress: async (
      dealerId: string,
      numbers: readonly string[],
      erased: Pick<RightRecord, 'at' | 'by'>,
    ): Promise<void> => {
      for (const number of numbers) {
        const key = keys.suppressedNumber(dealerId, number)
        await setErased(key, erased)
        for (const each of customerRights) await removeWords(key, each)
      }
    },
  }
}
export type Suppression = ReturnType<typeof openSuppression>
