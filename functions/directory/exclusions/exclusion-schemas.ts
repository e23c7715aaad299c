import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, line, utcInstant } from '../../platform/content/schemas.ts'
import { exclusionListStates } from './exclusion-list.ts'

/** How many numbers a list has at most, and how many are sent at a time: a body has at most 256 KB. */
export const maxExcluded = 100_000
const maxSentHashes = 3500

const hash = z.string().check(
  z.overwrite((value) => value.toLowerCase()),
  z.regex(/^[0-9a-f]{64}$/, {
    error:
      'Must be the SHA-256 of a number in E.164, in 64 hexadecimal digits: of +34600123456, for example, with the plus and without spaces.',
    abort: true,
  }),
)

/** A part of an exclusion list, with what the whole list is. */
export const exclusionListContent = named(
  'ExclusionListContent',
  z.strictObject({
    /** Where it comes from, for whoever reads it later, such as `Lista Robinson, consulta del 30 de noviembre`. */
    source: line(200),
    /** How many different numbers the whole list has. */
    count: z.int().check(z.minimum(0), z.maximum(maxExcluded)),
    /** Some of the numbers, each as the SHA-256 of its E.164 form. */
    hashes: z.array(hash).check(z.maxLength(maxSentHashes)),
  }),
)
export type ExclusionListContent = z.output<typeof exclusionListContent>

/** An exclusion list, without its numbers. */
export const exclusionListShown = named(
  'ExclusionList',
  z.object({
    listId: id,
    source: z.string(),
    state: named('ExclusionListState', z.enum(exclusionListStates)),
    count: z.int(),
    startedAt: utcInstant,
    /** Who sent it: the id of one of Asortis's people. */
    startedBy: z.string(),
    /** Since when it is or from when it was in force; null while it is incomplete. */
    completedAt: z.nullable(utcInstant),
  }),
)

/** The same in the list of all, with the name of whoever sent it; null for somebody who has none. */
export const exclusionListListed = named(
  'ListedExclusionList',
  z.extend(exclusionListShown, { startedByName: z.nullable(z.string()) }),
)

/** The same for whoever sends it: with how many of its numbers have arrived. */
export const exclusionListSent = named(
  'SentExclusionList',
  z.extend(exclusionListShown, { received: z.int() }),
)
