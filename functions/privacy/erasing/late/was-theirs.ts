import type { StoredCall } from '../../../cases/call/call-item.ts'
import type { AmendmentEntry } from '../../../cases/entries/entry-item.ts'
import { versionsOf } from '../../moving/case-versions.ts'

type WasTheirs = {
  call: Pick<StoredCall, 'content' | 'put'>
  amendments: readonly Pick<AmendmentEntry, 'fields' | 'at' | 'former'>[]
}

/**
 * Whether a call was a customer's, by the reference, at some time up to an instant (ISO 8601). What was another's and says the
 * present customer instead (`former`) was not theirs then. Pure.
 */
export const wasTheirs = ({ call, amendments }: WasTheirs, customerRef: string, until: string): boolean => {
  let isFormer = call.put.former === true
  return versionsOf({ call, amendments }).some(({ customer: { ref } }, at) => {
    const amendment = amendments[at - 1]
    const given = amendment && 'customer' in (JSON.parse(amendment.fields) as object)
    if (given) isFormer = amendment.former === true
    return ref === customerRef && !isFormer && (amendment?.at ?? '') <= until
  })
}
