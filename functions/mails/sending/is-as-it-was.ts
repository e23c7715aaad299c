import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { Mail } from '../mail/mail-item.ts'

const counted = z.object({ n: z.int() })

/** Whether the item that an e-mail tells of is there and has been changed no more since. Strongly consistent. */
export const isAsItWas =
  (table: Table) =>
  async ({ n, ...key }: NonNullable<Mail['about']>): Promise<boolean> =>
    (await getItem(table, key, (item) => z.parse(counted, item).n)) === n
