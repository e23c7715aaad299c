import type { HeldItem, ShownItem, StoredItem } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import type { Table } from '../../platform/table/client.ts'
import { groupFactStore } from '../discounts/discount-store.ts'
import { isPassOnKey, keys } from '../keys.ts'

/** A month's draw of a group. */
export type DrawOf = { groupId: string; month: string }

/** To whom a discount was passed on, and when that was recorded (ISO 8601). */
export type PassedOn = { customerRef: string; recordedAt: string }

const showPassOn = (item: Readonly<Record<string, unknown>>): ShownItem => {
  const { pk: _, sk: __, v: ___, recordedAt, by, ...said } = item
  return { at: String(recordedAt), data: { ...said, by: roleOf(String(by)) } }
}

/** Opens what is held about customers in draws: that a winner passed its discount on to them. */
export const openPassOnData = (table: Table) => {
  const { passOns } = groupFactStore(table)
  return {
    /** To which customer a draw's discount was passed on, and when (ISO 8601); undefined if it was not. Strongly consistent. */
    get: async ({ groupId, month }: DrawOf): Promise<PassedOn | undefined> => {
      const item = await passOns.get(groupId, month)
      return item && { customerRef: item.customerRef, recordedAt: item.recordedAt }
    },

    /** A draw's pass-on, if it is to this customer. Strongly consistent. */
    find: async (customerRef: string, { groupId, month }: DrawOf): Promise<HeldItem | undefined> => {
      const item = await passOns.get(groupId, month)
      return item?.customerRef === customerRef
        ? { key: keys.passOn(groupId, month), kind: 'pass-on', callId: null, item: { ...item } }
        : undefined
    },

    /** What an item is, if it is a pass-on; null for any other. Pure. */
    recognise: (item: StoredItem): HeldItem | null =>
      isPassOnKey(item) ? { key: { pk: item.pk, sk: item.sk }, kind: 'pass-on', callId: null, item } : null,

    /** What the person sees of it. */
    show: ({ item }: HeldItem): ShownItem | null => (item === null ? null : showPassOn(item)),
  }
}
export type PassOnData = ReturnType<typeof openPassOnData>
