import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { Fact } from '../../platform/mail/rendering/mail-document.ts'
import type { Mail } from '../mail/mail-item.ts'

const within = z.record(z.string(), z.unknown())

/** The value of an attribute, `a.b` of one within another; null if there is none. */
const valueAt = (item: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((of, name) => {
    const { success, data } = z.safeParse(within, of)
    return success ? (data[name] ?? null) : null
  }, item)

const counted = z.object({ n: z.int() })

/** Reads what e-mails tell of, whatever part it is of. Strongly consistent. */
export const aboutStore = (table: Table) => ({
  /** Whether the item that an e-mail tells of is there and has been changed no more since. */
  isAsItWas: async ({ n, ...key }: NonNullable<Mail['about']>): Promise<boolean> =>
    (await getItem(table, key, (item) => z.parse(counted, item).n)) === n,

  /** Whether an item says what an e-mail says of it. One that is not there has no attributes. */
  doesHold: async ({ is, ...key }: Fact): Promise<boolean> => {
    const item = await getItem(table, key, (found) => found)
    return Object.entries(is).every(([path, value]) => valueAt(item, path) === value)
  },
})
