import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { type Alert, alertItem, parseAlertItem } from '../alert/alert-item.ts'
import type { AlertChange } from '../alert/alert-item.ts'

/** Where alerts are kept. Both writes are one conditional put; on a conflict they answer what is there. */
export type AlertStore = {
  /** Puts an alert where there is none: null when it is there now, else the one that was there before. */
  create: (alert: Alert) => Promise<Alert | null>
  /** Replaces an alert nobody has written since `n`: null when done, else the alert as it is now. */
  replace: (next: Alert, n: number) => Promise<Alert | null>
}

/** The alerts' items in the table. */
export const alertStore = (table: Table): AlertStore => ({
  create: (alert) => putIfAbsent(table, alertItem(alert), parseAlertItem),
  replace: (next, n) => replaceIfUnchanged(table, alertItem(next), n, parseAlertItem),
})

/** Changes an alert, from whatever state it is found in by then. Answers the alert as it is afterwards. */
export const changeAlert = (alerts: AlertStore, seen: Alert, change: AlertChange): Promise<Alert> =>
  changeClaim(alerts, seen, change)
