import { systemWaiting } from '../../platform/runtime/system-waiting.ts'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { type Put, putClaimed } from '../claiming/put-claimed-store.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { answeredMonthOf, indexes, keys, responsePrefix } from '../keys.ts'
import type { SurveyResponse } from './response.ts'
import { parseResponse, responseItem } from './response-item.ts'

const idAndBrand = z.object({ responseId: z.string(), brand: z.string() })

/** Where a page of a month's responses ends. */
export type ResponsePosition = { answeredOn: string; responseId: string }

/** Stores survey responses. Single reads are strongly consistent. */
export const responseStore = (table: Table) => ({
  get: (dealerId: string, responseId: string): Promise<SurveyResponse | undefined> =>
    getItem(table, keys.surveyResponse(dealerId, responseId), parseResponse),

  /**
   * Puts it, and claims it for its dealer under the claim's name, unless its id is taken or another dealer has it. Returns
   * it as it was put, or what stands against it. Throws 410 if what had its id was erased or withdrawn.
   */
  put: (response: SurveyResponse, claim: string): Promise<Put<SurveyResponse>> =>
    putClaimed(table, systemWaiting)({ response, claim }, parseResponse),

  /** Replaces it if it has not been written since it was read. Returns null, or what is there now. */
  replace: (response: SurveyResponse): Promise<SurveyResponse | null> =>
    replaceIfUnchanged(table, responseItem({ ...response, n: response.n + 1 }), response.n, parseResponse),

  /**
   * The ids and brands of a page of a dealer's responses, in the order of their ids, after the one given; of erased and
   * withdrawn ones none. `next` is where the next page goes on, undefined at the end. Strongly consistent.
   */
  idsOf: async (
    dealerId: string,
    limit: number,
    after?: string,
  ): Promise<{ ids: { responseId: string; brand: string }[]; next: string | undefined }> => {
    const { pk } = keys.surveyResponse(dealerId, '')
    const { items, next } = await queryPage(
      table,
      {
        ...{ ConsistentRead: true, Limit: limit, ProjectionExpression: 'responseId, brand' },
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :responses)',
        ExpressionAttributeValues: { ':pk': pk, ':responses': responsePrefix },
      },
      after === undefined ? undefined : keys.surveyResponse(dealerId, after),
    )
    const ids = items.flatMap((item) => idAndBrand.safeParse(item).data ?? [])
    return { ids, next: next && String(next['sk']).slice(responsePrefix.length) }
  },

  /** A page of a dealer's responses of a month that do not stand still, by when they were answered. Eventually consistent. */
  ofMonth: async (
    dealerId: string,
    month: string,
    limit: number,
    after?: ResponsePosition,
  ): Promise<{ responses: SurveyResponse[]; next: ResponsePosition | null }> => {
    const index = indexes.responsesByMonth
    const { items, next } = await queryPage(
      table,
      {
        IndexName: index.name,
        Limit: limit,
        KeyConditionExpression: 'answeredMonth = :month',
        ExpressionAttributeValues: { ':month': answeredMonthOf(dealerId, month) },
      },
      after && {
        ...keys.surveyResponse(dealerId, after.responseId),
        ...{ answeredMonth: answeredMonthOf(dealerId, month), answeredOn: after.answeredOn },
      },
    )
    const responses = items.map(parseResponse)
    const last = responses.at(-1)
    const position = last && {
      answeredOn: `${last.answeredAt}#${last.responseId}`,
      responseId: last.responseId,
    }
    return { responses, next: next ? (position ?? null) : null }
  },
})
export type ResponseStore = ReturnType<typeof responseStore>
