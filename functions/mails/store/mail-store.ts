import * as z from 'zod/mini'
import type { MailStore } from '../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { idOfMailKey, indexes, sendShards } from '../keys.ts'
import type { MailId } from '../mail/mail.ts'
import { type Mail, mailItem, mailKey, parseMailItem } from '../mail/mail-item.ts'

/** Reads and writes e-mails. */
export type Mails = MailStore<Mail> & {
  /** Strongly consistent. */
  get: (id: MailId) => Promise<Mail | undefined>
  /** The e-mails of which an attempt is due by now, each shard in order. Eventually consistent. */
  listDue: (now: Date) => AsyncGenerator<MailId, void, undefined>
}

const keyed = z.object({ pk: z.string(), sk: z.string() })

/** The e-mails' items in the table. */
export const mailStore = (table: Table): Mails => ({
  create: (mail) => putIfAbsent(table, mailItem(mail), parseMailItem),
  replace: (next, n) => replaceIfUnchanged(table, mailItem(next), n, parseMailItem),
  get: (id) => getItem(table, mailKey(id), parseMailItem),
  async *listDue(now) {
    for (let shard = 0; shard < sendShards; shard += 1) {
      const query = {
        IndexName: indexes.mailsToSend.name,
        KeyConditionExpression: 'sendShard = :shard AND sendAt <= :now',
        ExpressionAttributeValues: { ':shard': String(shard), ':now': now.toISOString() },
      }
      for await (const item of queryAll(table, query)) yield idOfMailKey(z.parse(keyed, item))
    }
  },
})
