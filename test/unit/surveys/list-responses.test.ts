import { expect, test } from 'vitest'
import { eligibilityOf } from '../../../functions/surveys/eligibility/eligibility-of.ts'
import { listResponses } from '../../../functions/surveys/eligibility/list-responses.ts'
import { surveysOperations } from '../../../functions/surveys/operations.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const { dealerId } = exampleDealer
const response = (responseId: string, more: Partial<SurveyResponse> = {}): SurveyResponse => ({
  ...{ dealerId, responseId, brand: 'seat', answeredAt: '2026-11-29', month: '2026-11', identified: true },
  ...{ answers: [], keys: {}, match: { state: 'waiting' }, call: null, receivedAt: '2026-11-30T00:00:00Z' },
  ...{ fingerprint: '', putBy: '', version: 1, n: 1 },
  ...more,
})
const anonymous = { match: { state: 'anonymous' }, identified: false } as const

test('anonymous responses are not listed, whatever is asked for, and pages go on behind them', async () => {
  const stored = [response('a', anonymous), response('b'), response('c', anonymous), response('d')]
  const list = listResponses({
    directory: exampleDirectory(),
    responses: {
      ofMonth: async (_dealer, _month, limit, after) => {
        const from = after ? stored.findIndex(({ responseId }) => responseId === after.responseId) + 1 : 0
        const responses = stored.slice(from, from + limit)
        const last = responses.at(-1)
        const next = last && {
          answeredOn: `${last.answeredAt}#${last.responseId}`,
          responseId: last.responseId,
        }
        return { responses, next: from + limit < stored.length ? (next ?? null) : null }
      },
    },
    judge: eligibilityOf({ directory: exampleDirectory(), brandSurveys: { get: async () => undefined } }),
  })
  const idsOf = async (limit: number, after?: Parameters<typeof list>[2]) => {
    const { items, position } = await list({ dealerId, month: '2026-11', limit }, () => true, after)
    return { ids: items.map((item) => item.response.responseId), position }
  }
  expect((await idsOf(50)).ids).toEqual(['b', 'd'])
  const first = await idsOf(1)
  expect([first.ids, (await idsOf(1, first.position ?? undefined)).ids]).toEqual([['b'], ['d']])
})

test('they cannot be asked for', () => {
  const { query } = surveysOperations.listSurveyResponses
  expect(query.safeParse({ month: '2026-11', match: 'waiting' }).success).toBe(true)
  expect(query.safeParse({ month: '2026-11', match: 'anonymous' }).success).toBe(false)
})
