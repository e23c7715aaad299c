import type { TransactionItem } from '../../table/transaction.ts'
import type { EventOf, EventSchemas } from '../define-events.ts'
import { eventItem } from './event-item.ts'

/**
 * The step of a transaction that keeps an event with the change that it tells of, so that neither can be lost without the
 * other; the table's stream publishes it (`cases/on-change`). `schemas` are the part's events, `now` when it is kept.
 */
export const keepEvent =
  <E extends EventSchemas>(schemas: E, tableName: string) =>
  (event: EventOf<E>, now: Date): TransactionItem => {
    const { id, name, at, data } = event
    const kept = { id, name, version: schemas[name]?.version ?? 1, at, data }
    return { Put: { TableName: tableName, Item: eventItem(kept, now) } }
  }
