import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { listedGroup } from './listed-group.ts'
import type { Group } from './group.ts'

/** The item's format version. A change needs a new one, and an upgrade from every earlier version. */
export const groupItemVersion = 1

const listName = { month: z.string(), commitment: z.string() }
export const missedList = z.object({ ...listName, sealedAt: z.string() })

/** The stored item: the whole group, so that every write needs only a condition on `n`. */
export const storedGroup = z.object({
  v: z.literal(groupItemVersion),
  // Types only: what was accepted under older rules must stay readable.
  groupId: z.string(),
  name: z.string(),
  monthlyDiscount: z.object({ amount: z.string(), currency: z.string() }),
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
  rosters: z.optional(z.array(z.object({ month: z.string(), dealerIds: z.array(z.string()) }))),
  concludedThrough: z.optional(z.string()),
  n: z.int(),
})

/** The item of a group, with its `n` unchanged. */
export const groupItem = (group: Group) => ({
  ...keys.group(group.groupId),
  v: groupItemVersion,
  ...group,
  ...listedGroup(group),
})

/** Parses a table item as a group. Throws if it is not one. */
export const parseGroupItem = (item: unknown): Group => {
  const { v: _, ...group } = z.parse(storedGroup, item)
  return group
}

/** Parses a table item as a group; null if it is not one. */
export const tryParseGroupItem = (item: unknown): Group | null => {
  const { success, data } = z.safeParse(storedGroup, item)
  if (!success) return null
  const { v: _, ...group } = data
  return group
}

/**
 * The put of a changed group, for a `PutCommand` or a transaction: increments `n`, and succeeds only if nobody has
 * written the group since it was read.
 */
export const groupPut = (TableName: string, group: Group) => ({
  TableName,
  Item: groupItem({ ...group, n: group.n + 1 }),
  ConditionExpression: 'n = :n',
  ExpressionAttributeValues: { ':n': group.n },
})
