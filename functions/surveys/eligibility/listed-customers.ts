import type { IsListed } from '../../cases/customer/is-listed.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { SurveyResponse } from '../response/response.ts'

type Ports = { cases: Pick<Cases['cases'], 'readCall'>; isListed: IsListed }

/** Those whose customers may be listed: none who was erased, objected, or is restricted. In their order. */
export const listedCustomers =
  ({ cases, isListed }: Ports) =>
  async <Item extends { response: SurveyResponse }>(items: readonly Item[]): Promise<Item[]> => {
    const listed = await Promise.all(
      items.map(async ({ response: { dealerId, match } }) => {
        if (match.state !== 'matched') return false
        const call = await absentIfGone(cases.readCall(dealerId, match.callId))
        return call !== undefined && (await isListed(dealerId, call.content.customer))
      }),
    )
    return items.filter((_, index) => listed[index])
  }
