import { rightsTogether } from '../../cases/customer/rights/customer-rights.ts'
import type { ReadContact } from '../../cases/customer/read-contact.ts'
import { suspendedBy } from '../../cases/suspension/next-right-change.ts'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyResponse } from '../response/response.ts'
import { isPerPerson } from '../use/individual-use.ts'

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

/** Whether a response may be shown to whoever asks for it: one that is there, of a brand that allows it today. */
export const isShown =
  ({
    brandSurvey,
    seen,
  }: {
    brandSurvey: (brandId: string) => Promise<Pick<BrandSurvey, 'individualUse'> | undefined>
    seen: IsSeen
  }): IsSeen =>
  async (response) =>
    isPerPerson(await brandSurvey(response.brand)) && (await seen(response))
