import { forEachConcurrent } from '../../../platform/retry/for-each-concurrent.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

export type RefuseFreshPorts = {
  responses: Pick<ResponseBatches, 'known'>
  /** Whether a response's id is what the customer of its call is known by. */
  namesCustomer: (response: SurveyResponse) => Promise<boolean>
}

/** So many are looked at at the same time: each costs a request for each of its keys. */
const concurrency = 8

/**
 * Which of the responses that are new may not be kept, by `responseName`, and why: `erased`, those of somebody who was erased,
 * given again under another id or without one; `not-an-id`, those whose id is what the customer of their call is known by,
 * since the id stays when the customer is erased. Of a call that comes later nobody can know (decision 60).
 */
export const refuseFresh =
  ({ responses, namesCustomer }: RefuseFreshPorts) =>
  async (fresh: readonly SurveyResponse[]): Promise<Map<string, 'erased' | 'not-an-id'>> => {
    const refused = new Map<string, 'erased' | 'not-an-id'>()
    const withOwn = fresh.flatMap((response) =>
      response.idless === undefined ? [] : [{ response, idless: response.idless }],
    )
    const idlessOf = ({ response, idless }: (typeof withOwn)[number]) => ({ ...response, responseId: idless })
    const there = await responses.known(withOwn.map(idlessOf))
    for (const each of withOwn)
      if (there.get(responseName(idlessOf(each)))?.isErased)
        refused.set(responseName(each.response), 'erased')
    const rest = withOwn.filter(({ response }) => !refused.has(responseName(response)))
    await forEachConcurrent(rest, { concurrency, hasTimeLeft: () => true }, async ({ response }) => {
      if (await namesCustomer(response)) refused.set(responseName(response), 'not-an-id')
    })
    return refused
  }
