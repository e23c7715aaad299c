import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod/mini'
import type { NewMail } from '../../mails/mail/mail.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, writeResult } from '../../platform/table/conditional-write.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { replaceAndTell } from './replace-and-tell-store.ts'
import { parseResource, type Resource, resourceItemVersion } from './resource-item.ts'
import { storedResources } from './stored-resources.ts'

/** New content of a setting, with who changed it and when, and the e-mails that tell of it. */
export type ResourceChange<C> = {
  content: C
  putBy: string
  changedAt: Date
  changedBy: string
  mails?: readonly NewMail[]
}

/** The result of a write whose condition did not hold; `before` is null if there was no setting. */
export type Refused<C> = { written: false; before: Resource<C> | null }

/** What is kept beside the content because it follows from it; undefined for an attribute that is to be removed. */
type Derive<C> = (id: string, content: C, now: Date) => Readonly<Record<string, string | undefined>>

/**
 * Stores settings of one kind (dealers), one item each. An item stored before it could be listed gets into its list when
 * it is next written, be it with the same content.
 */
export const resourceStore = <S extends z.core.$ZodType>(
  table: Table,
  keyOf: (id: string) => { pk: string; sk: string },
  schema: S,
  readItem: ReadItem,
  derive: Derive<z.output<S>>,
) => {
  type Content = z.output<S>

  const attributes = ({ content, putBy, changedAt, changedBy }: ResourceChange<Content>) => ({
    v: resourceItemVersion,
    content: canonicalJson(content),
    putBy,
    changedAt: changedAt.toISOString(),
    changedBy,
  })

  const parse = (item: unknown) => parseResource(schema, item)

  return {
    ...storedResources(keyOf, schema, readItem),

    /** Creates it, unless it exists. */
    create: async (
      id: string,
      change: ResourceChange<Content>,
    ): Promise<{ written: true } | Refused<Content>> => {
      const derived = derive(id, change.content, change.changedAt)
      const item = { ...keyOf(id), ...attributes(change), ...derived, revision: 1 }
      const before = await putIfAbsent(table, item, parse)
      return before === null ? { written: true } : { written: false, before }
    },

    /**
     * Replaces its content by different content, if it is at this revision (`any`: if it exists), and posts its e-mails
     * in the same transaction; the same content is written only to have the item listed. Attributes of other parts stay.
     * Returns the new revision.
     */
    replace: async (
      id: string,
      seen: number | 'any',
      change: ResourceChange<Content>,
    ): Promise<{ written: true; revision: number; group: Resource<Content>['group'] } | Refused<Content>> => {
      const { v, content, putBy, changedAt, changedBy } = attributes(change)
      const derived = Object.entries(derive(id, change.content, change.changedAt))
      const isListed = derived.some(([name]) => name === 'listed')
      const kept = derived.filter(([, value]) => value !== undefined)
      const removed = derived.filter(([, value]) => value === undefined)
      const update = {
        TableName: table.tableName,
        Key: keyOf(id),
        UpdateExpression:
          [
            'SET v = :v, content = :content, putBy = :putBy, changedAt = :at, changedBy = :by, revision = revision + :one',
          ]
            .concat(kept.map(([name]) => `${name} = :${name}`))
            .join(', ') + (removed.length > 0 ? ` REMOVE ${removed.map(([name]) => name).join(', ')}` : ''),
        ConditionExpression: `${seen === 'any' ? 'attribute_exists(pk)' : 'revision = :seen'} AND (content <> :content${isListed ? ' OR attribute_not_exists(listed)' : ''})`,
        ExpressionAttributeValues: {
          ':v': v,
          ':content': content,
          ':putBy': putBy,
          ':at': changedAt,
          ':by': changedBy,
          ':one': 1,
          ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
          ...(seen !== 'any' && { ':seen': seen }),
        },
      }
      const { mails = [] } = change
      if (mails.length > 0) {
        const written = await replaceAndTell(table, update, mails, change.changedAt)
        const now = await readItem(keyOf(id), true)
        if (!written) return { written, before: now ? parse(now) : null }
        const { revision, group } = parse(now)
        // Another write may have come between: what was read is then its revision, not this one's.
        return { written, revision: seen === 'any' ? revision : seen + 1, group }
      }
      const result = await writeResult(
        table.client.send(
          new UpdateCommand({
            ...update,
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      )
      if (!result.written) return { written: false, before: result.before ? parse(result.before) : null }
      const { revision, group } = parse(result.output.Attributes)
      return { written: true, revision, group }
    },
  }
}
