import type { MailStore } from '../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { type Alert, alertItem, parseAlertItem } from '../alert/alert-item.ts'

/** Stores alerts. */
export type AlertStore = MailStore<Alert>

/** The alert store on the table. */
export const alertStore = (table: Table): AlertStore => ({
  create: (alert) => putIfAbsent(table, alertItem(alert), parseAlertItem),
  replace: (next, n) => replaceIfUnchanged(table, alertItem(next), n, parseAlertItem),
})
