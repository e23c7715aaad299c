import * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { ResponsePosition, ResponseStore } from '../response/response-store.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { JudgedResponse } from './eligibility-of.ts'

/** Where a page of a month's responses starts. */
export const responsePosition = z.object({ answeredOn: z.string(), responseId: z.string() })

/** A response with whether its customer may have the prize. */
type ListedResponse = { response: SurveyResponse; judged: JudgedResponse }

type ListPorts = {
  directory: Pick<Directory, 'dealer'>
  responses: Pick<ResponseStore, 'ofMonth'>
  judge: (response: SurveyResponse) => Promise<JudgedResponse>
}

type Asked = { dealerId: string; month: string; limit: number }

/** A page reads at most this many responses, however few of them it shows. */
const mostRead = 500

/**
 * Lists a dealer's responses of a month that `shows` lets through, by when they were answered, and where the next page
 * starts. Anonymous ones are never listed (domain.md, "Coherence"): the time and the marks may tell whose they are. A page
 * may be shorter than its limit and not the last. Throws `not-found` for an unknown dealer.
 */
export const listResponses =
  ({ directory, responses, judge }: ListPorts) =>
  async (
    { dealerId, month, limit }: Asked,
    shows: (judged: ListedResponse) => boolean,
    after?: ResponsePosition,
  ): Promise<{ items: ListedResponse[]; position: ResponsePosition | null }> => {
    if (!(await directory.dealer(dealerId))) throw new DomainError(platformErrors.notFound)
    const items: ListedResponse[] = []
    let position = after
    for (let read = 0; read < mostRead;) {
      const page = await responses.ofMonth(dealerId, month, limit, position)
      for (const response of page.responses) {
        read += 1
        position = {
          answeredOn: `${response.answeredAt}#${response.responseId}`,
          responseId: response.responseId,
        }
        if (response.match.state === 'anonymous') continue
        const judged = { response, judged: await judge(response) }
        if (shows(judged)) items.push(judged)
        if (items.length === limit) return { items, position }
      }
      if (page.next === null) return { items, position: null }
    }
    return { items, position: position ?? null }
  }
