import * as z from 'zod/mini'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { storedCallContent } from '../../cases/call/stored-content.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'

const { customer, visit } = storedCallContent.shape
const amendedFields = z.object({ customer: z.optional(customer), visit: z.optional(visit) })

/** Whose a call is and what it is about: as it was put, or after one of its amendments. */
export type CaseVersion = { customer: z.output<typeof customer>; visit: z.output<typeof visit> }

/** A call, with everything that corrected it. */
export type CaseVersions = {
  call: Pick<StoredCall, 'content' | 'put'>
  amendments: readonly Pick<AmendmentEntry, 'fields'>[]
}

/** A call's versions, the oldest first: as it was put, then after each amendment. Pure. */
export const versionsOf = ({ call, amendments }: CaseVersions): CaseVersion[] => {
  const { customer: putFor, visit: putAbout } = call.put.content
  const versions: CaseVersion[] = [{ customer: putFor, visit: putAbout }]
  let now = versions[0] ?? { customer: putFor, visit: putAbout }
  for (const { fields } of amendments) {
    const given = z.parse(amendedFields, JSON.parse(fields))
    now = { customer: given.customer ?? now.customer, visit: given.visit ?? now.visit }
    versions.push(now)
  }
  return versions
}

/** The versions in which a call is its present customer's, and what it is now. Pure. */
export const ownVersions = (versions: CaseVersions): CaseVersion[] => {
  const { customer: now, visit: about } = versions.call.content
  return [
    ...versionsOf(versions).filter((version) => version.customer.ref === now.ref),
    { customer: now, visit: about },
  ]
}

/** The versions in which a call was another customer's, by the reference. Pure. */
export const earlierVersions = (versions: CaseVersions): Map<string, CaseVersion[]> => {
  const now = versions.call.content.customer.ref
  return Map.groupBy(
    versionsOf(versions).filter((version) => version.customer.ref !== now),
    (version) => version.customer.ref,
  )
}
