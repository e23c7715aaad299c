import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/** A dealer's place in a group, kept on the dealer's item by the groups part. */
export const membership = named('GroupMembership', z.strictObject({ groupId: id, active: z.boolean() }))

/** The version of the item's form, its content's fields among it. A change needs a new one and an upgrade below. */
export const resourceItemVersion = 2

type Item = Record<string, unknown>

/** By version: makes an item of the version before it into one of this. */
const upgrades: Readonly<Record<number, (item: Item) => Item>> = {
  // A dealer has a country, and may have a region; one of before gets the default country and has no region.
  2: (item) => item,
}

const versioned = z.looseObject({ v: z.int() })

/** An item of whatever version as one of the present. */
export const upgradeItem = (
  item: unknown,
  to: number,
  steps: Readonly<Record<number, (item: Item) => Item>>,
): Item => {
  const { v, ...rest } = z.parse(versioned, item)
  let upgraded: Item = { ...rest, v }
  for (let version = v + 1; version <= to; version += 1) {
    const step = steps[version]
    if (!step) throw new Error(`No upgrade to version ${version} of an item`)
    upgraded = { ...step(upgraded), v: version }
  }
  return upgraded
}

const text = z.string()
const whole = z.int()
const storedResource = z.object({
  v: z.literal(resourceItemVersion),
  revision: whole,
  content: text,
  putBy: text,
  changedAt: text,
  changedBy: text,
  group: z.optional(membership),
})

/** A brand or a dealer as it stands. `revision` counts its changes by people and makes the ETag. */
export type Resource<C> = {
  content: C
  revision: number
  /** The gateway's id of the request that made this revision. */
  putBy: string
  group: z.output<typeof membership> | undefined
}

/** An item of the table as a setting with this content. Throws when it is none. */
export const parseResource = <S extends z.core.$ZodType>(schema: S, item: unknown): Resource<z.output<S>> => {
  const { content, revision, putBy, group } = z.parse(
    storedResource,
    upgradeItem(item, resourceItemVersion, upgrades),
  )
  return { content: z.parse(schema, JSON.parse(content)), revision, putBy, group }
}
