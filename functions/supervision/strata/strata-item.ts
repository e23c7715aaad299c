import * as z from 'zod/mini'
import type { Key } from '../../platform/table/define-keys.ts'
import { defaultStrata, type Strata, strataContent } from './strata.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseStrata`. */
const strataItemVersion = 1

const storedStrata = z.object({
  v: z.literal(strataItemVersion),
  version: z.int(),
  /** Calls received from then on are drawn by it (ISO 8601). */
  since: z.string(),
  by: z.string(),
  content: z.string(),
})

/** One version of the settings: 0 are the defaults, which nobody has changed yet. */
export type StrataVersion = { version: number; since: string; by: string; content: Strata }

/** The settings before staff first changed them. */
export const firstStrata: StrataVersion = {
  ...{ version: 0, since: '1970-01-01T00:00:00.000Z', by: 'service' },
  content: defaultStrata,
}

/** Parses a table item as a version of the settings. Throws if it is not one. */
export const parseStrata = (item: unknown): StrataVersion => {
  const { v: _, content, ...rest } = z.parse(storedStrata, item)
  return { ...rest, content: z.parse(strataContent, JSON.parse(content)) }
}

/** The table item of a version, under the key of the current one or its own. */
export const strataItem = (key: Key, { content, ...rest }: StrataVersion) => ({
  ...key,
  v: strataItemVersion,
  ...rest,
  content: JSON.stringify(content),
})
