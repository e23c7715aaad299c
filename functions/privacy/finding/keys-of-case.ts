import * as z from 'zod/mini'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { storedCallContent } from '../../cases/call/stored-content.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import { type PersonKey, personKeys } from './person-key.ts'
import type { PersonKeyKind } from './person-key-kinds.ts'

const { customer, visit } = storedCallContent.shape
const amendedFields = z.object({ customer: z.optional(customer), visit: z.optional(visit) })
type Version = z.output<typeof amendedFields>

/** A call, with everything that corrected it. */
export type CaseVersions = {
  call: Pick<StoredCall, 'content' | 'put'>
  amendments: readonly Pick<AmendmentEntry, 'fields'>[]
}

const versionsOf = ({ call, amendments }: CaseVersions): Version[] => [
  call.put.content,
  ...amendments.map(({ fields }) => z.parse(amendedFields, JSON.parse(fields))),
  call.content,
]

const valuesOf = ({ customer, visit }: Version): [PersonKeyKind, string | undefined][] => [
  ['customerRef', customer?.ref],
  ['phone', customer?.phone],
  ['email', customer?.email],
  ['visitRef', visit?.ref],
  ['plate', visit?.vehicle?.plate],
]

/**
 * By what the customer of a call is found: by all that the call was put with and by all that has corrected it since, so
 * that whoever remembers the old number finds them too. Each key once. `country` as in `personKeys`. Pure.
 */
export const keysOfCase = (versions: CaseVersions, country: string): PersonKey[] => {
  const found = versionsOf(versions).flatMap((version) =>
    valuesOf(version).flatMap(([kind, written]) =>
      written === undefined ? [] : personKeys(kind, written, country),
    ),
  )
  return [...new Map(found.map((key) => [`${key.kind} ${key.value}`, key])).values()]
}

/** The references that a call has had before the one that it has now. Pure. */
export const earlierRefs = (versions: CaseVersions): string[] => {
  const now = versions.call.content.customer.ref
  const all = versionsOf(versions).flatMap(({ customer }) => customer?.ref ?? [])
  return [...new Set(all)].filter((ref) => ref !== now)
}
