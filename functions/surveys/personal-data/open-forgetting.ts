import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { StoredItem } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { transact } from '../../platform/table/transact.ts'
import { tombstoneItem } from '../../platform/table/tombstone.ts'
import { type KnownBy, isKnownBy } from '../../cases/words/known-by.ts'
import { claimStore } from '../claiming/claim-store.ts'
import { namesOf } from '../claiming/claim.ts'
import { giveUpStep } from '../claiming/claim-steps.ts'
import { keys } from '../keys.ts'
import { parseResponse } from '../response/response-item.ts'

/** Opens what an erasure does beside blocking a survey response, before it does that. */
export const openForgetting = (table: Table, fingerprint: Fingerprint) => {
  const { client, tableName: TableName } = table
  const claims = claimStore(table)

  return {
    /**
     * Whether a response's item may leave a tombstone: not under an id that is what its customer is known by, as the response
     * itself, its call and `known` say. Pure.
     */
    mayLeaveId: (item: StoredItem, known: readonly KnownBy[]): boolean => {
      const { responseId, keys: named, call } = parseResponse(item)
      const own = [named.visitRef, named.customerRef, named.plate, call?.visitRef, call?.customerRef]
      return ![{ keys: own }, ...known].some((by) => isKnownBy(responseId, by))
    },

    /**
     * Leaves that a response was erased under the id that its row would have without one, a keyed hash, unless something is
     * there, so that the row is known again without its id; and gives up the claim of an id that names the customer, in
     * which it stands. Idempotent.
     */
    leave: async (item: StoredItem, day: string, isNaming: boolean): Promise<void> => {
      const { dealerId, responseId, brand, idless } = parseResponse(item)
      if (idless !== undefined) {
        const Item = tombstoneItem(keys.surveyResponse(dealerId, idless), day)
        await isWritten(
          client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
        )
      }
      if (!isNaming) return
      for (const [name, claim] of await claims.ofMany(namesOf(fingerprint)({ brand, responseId })))
        if (claim.dealerId === dealerId && comparableKey(claim.responseId) === comparableKey(responseId))
          await transact(table, [giveUpStep(TableName, name, claim)], 'refuse')
    },
  }
}
export type Forgetting = ReturnType<typeof openForgetting>
