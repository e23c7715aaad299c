import { isDealerPartition } from '../../directory/keys.ts'
import type {
  CustomerOf,
  HeldItem,
  HeldKind,
  StoredItem,
} from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import {
  caseRange,
  contactsPrefix,
  idsOfCaseKey,
  isAlertKey,
  isCallKey,
  isCaseKey,
  isCustomerKey,
  isDeliveryKey,
  isEarlierClosingKey,
  isEarlierStepKey,
  isEntryKey,
  isNoticeKey,
  keys,
} from '../keys.ts'

/** The kinds of entries that a person is shown by their own names. */
export const entryKinds = [
  'amendment',
  'closing',
  'step',
  'verification',
  'recheck',
  'reminder',
  'review',
] as const satisfies readonly HeldKind[]

const kindOf = ({ sk, kind }: Record<string, unknown>): HeldKind => {
  const key = String(sk)
  if (isCallKey(key)) return 'call'
  if (isAlertKey(key)) return 'alert'
  if (isNoticeKey(key)) return 'notice'
  if (isDeliveryKey(key)) return 'delivery'
  if (isEarlierClosingKey(key)) return 'closing'
  if (isEarlierStepKey(key)) return 'step'
  if (isEntryKey(key)) return entryKinds.find((each) => each === kind) ?? 'event'
  return 'index'
}

/** What an item is, if it is of a case or a customer's own; null for any other. Pure. */
export const recogniseCase = (item: StoredItem): HeldItem | null => {
  const { pk, sk } = item
  if (!isDealerPartition(pk)) return null
  if (isCustomerKey(sk)) return { key: { pk, sk }, kind: 'customer', callId: null, item }
  if (!isCaseKey(sk)) return null
  return { key: { pk, sk }, kind: kindOf(item), callId: idsOfCaseKey({ pk, sk }).callId, item }
}

/** Finds the items of a dealer's cases and customers. Strongly consistent. */
export const heldCaseStore = (table: Table) => ({
  /** A customer's item, if there is one, and those of its contacts, if it is a company. */
  async *ofCustomer({ dealerId, customerRef }: CustomerOf): AsyncGenerator<HeldItem> {
    const key = keys.customer(dealerId, customerRef)
    const item = await readOneByOne(table)(key, true)
    if (item) yield { key, kind: 'customer', callId: null, item }
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :contacts)',
      ExpressionAttributeValues: { ':pk': key.pk, ':contacts': contactsPrefix(customerRef) },
    }
    for await (const contact of queryAll(table, query))
      yield { key: { pk: key.pk, sk: String(contact['sk']) }, kind: 'customer', callId: null, item: contact }
  },

  /** A call and every other item of its case, the call first. */
  async *ofCall({ dealerId, callId }: CustomerOf & { callId: string }): AsyncGenerator<HeldItem> {
    const { pk, from, to } = caseRange(dealerId, callId)
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    }
    for await (const item of queryAll(table, query))
      yield { key: { pk, sk: String(item['sk']) }, kind: kindOf(item), callId, item }
  },
})
