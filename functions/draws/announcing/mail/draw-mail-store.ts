import type { MailStore } from '../../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../../platform/table/conditional-write.ts'
import { queryAll } from '../../../platform/table/query.ts'
import { getItem } from '../../../platform/table/read-item.ts'
import { keys } from '../../keys.ts'
import {
  type DrawMail,
  drawMailItem,
  type DrawMailId,
  drawMailKey,
  parseDrawMailItem,
} from './draw-mail-item.ts'

/** Reads and writes e-mails about draws. */
export type DrawMailStore = MailStore<DrawMail> & {
  get: (id: DrawMailId) => Promise<DrawMail | undefined>
  /** All e-mails about a group's draw in a month: at most a few per participant. */
  list: (month: string, groupId: string) => Promise<DrawMail[]>
}

/** The e-mails' items in the table. Reads are strongly consistent. */
export const drawMailStore = (table: Table): DrawMailStore => ({
  create: (mail) => putIfAbsent(table, drawMailItem(mail), parseDrawMailItem),
  replace: (next, n) => replaceIfUnchanged(table, drawMailItem(next), n, parseDrawMailItem),
  get: (id) => getItem(table, drawMailKey(id), parseDrawMailItem),
  list: (month, groupId) => {
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.drawMail(month, groupId, '', '').pk },
    }
    return Array.fromAsync(queryAll(table, query), parseDrawMailItem)
  },
})
