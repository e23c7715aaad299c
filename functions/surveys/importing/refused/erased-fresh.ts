import type { SurveyResponse } from '../../response/response.ts'
import type { Formerly } from '../reading/compose-row.ts'
import type { ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

type Row = { response: SurveyResponse; formerly?: readonly Formerly[] }

/**
 * Which of the responses that are new are of somebody who was erased, given again under another id, by `responseName`: they
 * are known by what their rows say besides their ids (decision 60), as they are read today and as they were before.
 */
export const erasedFresh =
  ({ responses }: { responses: Pick<ResponseBatches, 'known'> }) =>
  async (fresh: readonly Row[]): Promise<ReadonlySet<string>> => {
    const withOwn = fresh.flatMap(({ response, formerly = [] }) => {
      const idless = new Set([response, ...formerly].flatMap((each) => each.idless ?? []))
      const { dealerId } = response
      return [...idless].map((responseId) => ({ response, without: { dealerId, responseId } }))
    })
    const there = await responses.known(withOwn.map(({ without }) => without))
    return new Set(
      withOwn.flatMap(({ response, without }) =>
        there.get(responseName(without))?.isErased ? [responseName(response)] : [],
      ),
    )
  }
