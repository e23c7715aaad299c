import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { leadingTo } from '../../../functions/surveys/matching/match-response.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { responseItem } from '../../../functions/surveys/response/response-item.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { exampleDealer } from '../calls/example-call.ts'
import type { TestTable } from '../running/table.ts'
import { fingerprintKey } from './privacy-world.ts'

/** Puts a survey response that waits for a call, and what leads to it. */
export const putWaiting = async (table: TestTable, responseId: string, keys: SurveyResponse['keys']) => {
  const { dealerId } = exampleDealer
  const response: SurveyResponse = {
    ...{ dealerId, responseId, brand: 'seat', answeredAt: '2026-11-19', month: '2026-11', keys },
    ...{ identified: true, receivedAt: '2026-11-20T10:00:00.000Z', fingerprint: 'f', putBy: 'p' },
    ...{ answers: [], match: { state: 'waiting' }, call: null, version: 1, n: 1 },
  }
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: responseItem(response) }))
  const matches = matchStore(table, keyedFingerprint(fingerprintKey))
  for (const key of leadingTo(keys)) await matches.putResponse(dealerId, key, responseId)
}
