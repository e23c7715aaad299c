import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { Mail } from '../mail/mail-item.ts'

const counted = z.object({ n: z.int() })

/** Reads what e-mails tell of, whatever part it is of. Strongly consistent. */
export const aboutStore = (table: Table) => ({
  /** Whether the item that an e-mail tells of is there and has been changed no more since. */
  isAsItWas: async ({ n, ...key }: NonNullable<Mail['about']>): Promise<boolean> =>
    (await getItem(table, key, (item) => z.parse(counted, item).n)) === n,
})
