import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { type AcknowledgementLink, linkItem, parseLinkItem } from '../acknowledgement/link-item.ts'
import { hashOfToken } from '../../platform/mail/token-hash.ts'
import { keys } from '../keys.ts'

/** Stores acknowledgement links by the hashes of their tokens. */
export const linkStore = (table: Table) => ({
  /** Writes a link before its mail is sent; again for a retry, which changes nothing but `until`. */
  put: async (token: string, link: AcknowledgementLink): Promise<void> => {
    const hash = hashOfToken(token)
    if (hash === null) throw new Error('Not a token of a link')
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: linkItem(hash, link) }))
  },

  /** The link of a token; undefined if there is none, or what is given cannot be a token. Strongly consistent. */
  find: async (token: string): Promise<AcknowledgementLink | undefined> => {
    const hash = hashOfToken(token)
    return hash === null ? undefined : getItem(table, keys.acknowledgementLink(hash), parseLinkItem)
  },
})
