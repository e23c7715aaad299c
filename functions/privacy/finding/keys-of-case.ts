import { type CaseVersion, type CaseVersions, ownVersions } from '../moving/case-versions.ts'
import { type PersonKey, personKeys } from './person-key.ts'
import type { PersonKeyKind } from './person-key-kinds.ts'

const valuesOf = ({ customer, visit }: CaseVersion): [PersonKeyKind, string | undefined][] => [
  ['customerRef', customer.ref],
  ['phone', customer.phone],
  ['email', customer.email],
  ['visitRef', visit.ref],
  ['plate', visit.vehicle?.plate],
]

/** By what these versions of a call make their customer found. Each key once. `country` as in `personKeys`. Pure. */
export const keysOfVersions = (versions: readonly CaseVersion[], country: string): PersonKey[] => {
  const found = versions.flatMap((version) =>
    valuesOf(version).flatMap(([kind, written]) =>
      written === undefined ? [] : personKeys(kind, written, country),
    ),
  )
  return [...new Map(found.map((key) => [`${key.kind} ${key.value}`, key])).values()]
}

/**
 * By what the customer of a call is found: by all that the call has said of them, as it was put and as it was corrected
 * since, so that whoever remembers the old number finds them too; not by what it said while it was another customer's.
 * Each key once. `country` as in `personKeys`. Pure.
 */
export const keysOfCase = (versions: CaseVersions, country: string): PersonKey[] =>
  keysOfVersions(ownVersions(versions), country)
