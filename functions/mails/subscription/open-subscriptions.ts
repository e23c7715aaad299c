import type { Table } from '../../platform/table/client.ts'
import { type Subscriptions, subscriptionStore } from './subscription-store.ts'

/** What whoever posts e-mails that can be ended, and whoever ends them, may do with their links. */
export type SubscriptionPort = Pick<Subscriptions, 'put' | 'change' | 'find'>

/** Opens the links that end subscriptions for other parts. */
export const openSubscriptions = (table: Table): SubscriptionPort => subscriptionStore(table)
