import type { MailStore } from '../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { alertRange } from '../keys.ts'
import { queryRange } from '../../platform/table/query.ts'
import { type Alert, alertItem, parseAlertItem } from '../alert/alert-item.ts'

/** Stores alerts. */
export type AlertStore = MailStore<Alert> & {
  /** Lists the alerts of a case, every notice to every recipient. Strongly consistent. */
  list: (dealerId: string, callId: string) => Promise<Alert[]>
}

/** The alert store on the table. */
export const alertStore = (table: Table): AlertStore => ({
  create: (alert) => putIfAbsent(table, alertItem(alert), parseAlertItem),
  replace: (next, n) => replaceIfUnchanged(table, alertItem(next), n, parseAlertItem),
  list: async (dealerId, callId) =>
    (await queryRange(table, alertRange(dealerId, callId))).map(parseAlertItem),
})
