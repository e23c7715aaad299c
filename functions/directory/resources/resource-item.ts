import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/** A dealer's membership of a group; the groups part writes it to the dealer's item. */
export const membership = named('GroupMembership', z.strictObject({ groupId: id, active: z.boolean() }))

/** The item's format version, which includes the content's fields. A change needs a new one and an upgrade below. */
export const resourceItemVersion = 4

type Item = Record<string, unknown>

/** Upgrades, by the version that each produces from the one before. */
const upgrades: Readonly<Record<number, (item: Item) => Item>> = {
  // A dealer has a country, and may have a region and recipients' addresses as typed; one of before gets the default
  // country.
  2: (item) => item,
  // A dealer may have stand-ins, recipients of the digest, call hours, a time of blocking and an end; a brand managers.
  3: (item) => item,
  // A dealer may say who handles its customers' rights, and what its calls are.
  4: (item) => item,
}

const versioned = z.looseObject({ v: z.int() })

/** Upgrades an item of any version to version `to`. Throws if a step is missing. */
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
const storedResource = z.object({
  v: z.literal(resourceItemVersion),
  revision: z.int(),
  content: text,
  putBy: text,
  changedAt: text,
  changedBy: text,
  // Not `membership`: an id that was accepted under older rules must stay readable.
  group: z.optional(z.object({ groupId: text, active: z.boolean() })),
})

/** A stored brand or dealer. `revision` counts its changes by people and becomes the ETag. */
export type Resource<C> = {
  content: C
  revision: number
  /** API Gateway's id of the request that wrote this revision. */
  putBy: string
  /** When it was written (ISO 8601); absent where only its content is asked for. */
  changedAt?: string
  group: z.output<typeof membership> | undefined
}

/** Parses a table item as a setting whose content has this schema. Throws if it is not one. */
export const parseResource = <S extends z.core.$ZodType>(schema: S, item: unknown): Resource<z.output<S>> => {
  const { content, revision, putBy, changedAt, group } = z.parse(
    storedResource,
    upgradeItem(item, resourceItemVersion, upgrades),
  )
  return { content: z.parse(schema, JSON.parse(content)), revision, putBy, changedAt, group }
}
