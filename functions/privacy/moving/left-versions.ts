import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import { type CaseVersion, type CaseVersions, ownVersions, versionsOf } from './case-versions.ts'

/** A version of a call that was another customer's, and the first one after it that is the present customer's. */
export type Replaced = { was: CaseVersion; is: CaseVersion }

/** What a call says of a customer whose it is no more. */
export type LeftVersions = {
  /** All versions in which it was theirs. */
  all: readonly Replaced[]
  /** The call as it was put, if that was theirs. */
  put: Replaced | undefined
  /** Those that amendments left, by the amendments' ids. */
  amendments: ReadonlyMap<string, Replaced>
  /** The phone numbers that are none of the present customer's. */
  phones: ReadonlySet<string>
  /** Whether it was theirs at an instant (ISO 8601). */
  isTheirsAt: (at: string) => boolean
}

/** What a call says of a customer, by the reference, whose it is no more. Pure. */
export const leftVersions = (
  versions: CaseVersions & { amendments: readonly Pick<AmendmentEntry, 'id' | 'at' | 'fields'>[] },
  customerRef: string,
): LeftVersions => {
  const { customer: now, visit } = versions.call.content
  const present: CaseVersion = { customer: now, visit }
  const found = versionsOf(versions).map((was, at, all) => ({
    was,
    is: all.slice(at).find(({ customer }) => customer.ref === now.ref) ?? present,
    id: versions.amendments[at - 1]?.id,
    span: [versions.amendments[at - 1]?.at ?? '', versions.amendments[at]?.at ?? '~'] as const,
  }))
  const theirs = found.filter(({ was }) => was.customer.ref === customerRef)
  const own = new Set(ownVersions(versions).map(({ customer }) => customer.phone))
  return {
    all: theirs,
    put: theirs.find(({ id }) => id === undefined),
    amendments: new Map(theirs.flatMap(({ id, was, is }) => (id === undefined ? [] : [[id, { was, is }]]))),
    phones: new Set(
      theirs.flatMap(({ was: { customer } }) =>
        customer.phone === undefined || own.has(customer.phone) ? [] : [customer.phone],
      ),
    ),
    isTheirsAt: (at) => theirs.some(({ span: [from, to] }) => from <= at && at < to),
  }
}
