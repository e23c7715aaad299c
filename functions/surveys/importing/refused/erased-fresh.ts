import type { SurveyResponse } from '../../response/response.ts'
import type { ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'

/**
 * Which of the responses that are new are of somebody who was erased, given again under another id, by `responseName`: they
 * are known by what their rows say besides their ids (decision 60).
 */
export const erasedFresh =
  ({ responses }: { responses: Pick<ResponseBatches, 'known'> }) =>
  async (fresh: readonly SurveyResponse[]): Promise<ReadonlySet<string>> => {
    const withOwn = fresh.flatMap((response) =>
      response.idless === undefined
        ? []
        : [{ response, without: { dealerId: response.dealerId, responseId: response.idless } }],
    )
    const there = await responses.known(withOwn.map(({ without }) => without))
    return new Set(
      withOwn.flatMap(({ response, without }) =>
        there.get(responseName(without))?.isErased ? [responseName(response)] : [],
      ),
    )
  }
