import { rightsTogether } from '../../cases/customer/customer-rights.ts'
import type { ReadContact } from '../../cases/customer/read-contact.ts'
import { suspendedBy } from '../../cases/suspension/next-right-change.ts'
import type { SurveyResponse } from '../response/response.ts'

/** Whether a response is there for whoever asks for it. */
export type IsSeen = (response: SurveyResponse) => Promise<boolean>

/**
 * Nobody sees one that stands still, nor one that no call has and that names a customer who objects or is restricted: the
 * dealer's privacy people find it with its customer (decision 62).
 */
export const isSeen =
  ({ readContact }: { readContact: ReadContact }): IsSeen =>
  async ({ dealerId, standsStill, match, keys: { customerRef } }) => {
    if (standsStill) return false
    if (match.state === 'matched' || customerRef === undefined) return true
    const { allRights } = await readContact(dealerId, [customerRef], [])
    return suspendedBy(rightsTogether(allRights)) === undefined
  }
