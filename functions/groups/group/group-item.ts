import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { type Group, groupContent, groupId } from './group.ts'

/** The version of the item's form. A change needs a new one, and an upgrade from every version before it. */
export const groupItemVersion = 1

const listName = { month: z.string(), commitment: z.string() }
export const missedList = z.object({ ...listName, sealedAt: z.string() })

/** The item as it is stored: the whole group, so that every write of it is one condition on `n`. */
export const storedGroup = z.object({
  v: z.literal(groupItemVersion),
  groupId,
  ...groupContent.shape,
  revision: z.int(),
  putBy: z.string(),
  firstMonth: z.string(),
  createdAt: z.string(),
  places: z.array(
    z.object({
      number: z.int(),
      dealerId: z.string(),
      joinedAt: z.string(),
      sealedIn: z.optional(z.string()),
      leftAt: z.optional(z.string()),
    }),
  ),
  lastSealed: z.nullable(z.object({ ...listName, missed: z.optional(z.array(missedList)) })),
  concludedThrough: z.optional(z.string()),
  n: z.int(),
})

/** The item to put for a group exactly as it is given, `n` included. */
export const groupItem = (group: Group) => ({
  ...keys.group(group.groupId),
  v: groupItemVersion,
  ...group,
})

/** An item of the table as a group. Throws when it is none. */
export const parseGroupItem = (item: unknown): Group => {
  const { v: _, ...group } = z.parse(storedGroup, item)
  return group
}

/** As `parseGroupItem`; null when it is none. */
export const tryParseGroupItem = (item: unknown): Group | null => {
  const { success, data } = z.safeParse(storedGroup, item)
  if (!success) return null
  const { v: _, ...group } = data
  return group
}

/**
 * The put of a changed group, as a `PutCommand` or a step of a transaction takes it: `n` is the count that was read,
 * one more is written, and only if nobody has written the group since.
 */
export const groupPut = (TableName: string, group: Group) => ({
  TableName,
  Item: groupItem({ ...group, n: group.n + 1 }),
  ConditionExpression: 'n = :n',
  ExpressionAttributeValues: { ':n': group.n },
})
