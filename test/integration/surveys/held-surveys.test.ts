import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { keysOfCandidate } from '../../../functions/surveys/matching/candidate.ts'
import { placesOf } from '../../../functions/surveys/matching/match-response.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { openSurveyData } from '../../../functions/surveys/personal-data/open-personal-data.ts'
import { responseItem } from '../../../functions/surveys/response/response-item.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

const dealerId = 'gredos'
const candidate = {
  ...{ callId: 'H-9', brand: 'seat', kind: 'after-service', visitRef: 'OR-9', customerRef: 'C-9' },
  ...{ visitDay: '2026-11-17', startedAt: '2026-11-18T10:00:00Z', plate: '9999BBB' },
}

test.each([
  ['callId', { callId: 'H-9' }],
  ['customerRef', { customerRef: 'C-9' }],
  ['plate', { plate: '9999BBB', visitDate: '2026-11-17' }],
])('everything that leads to a response matched by %s goes with its call', async (name, keys) => {
  const matches = matchStore(table, keyedFingerprint('f'))
  const responseId = `SC-${name}`
  const response: SurveyResponse = {
    ...{ dealerId, responseId, brand: 'seat', answeredAt: '2026-11-19', month: '2026-11', keys },
    ...{ identified: true, receivedAt: '2026-11-20T10:00:00.000Z', fingerprint: 'f', putBy: 'p' },
    ...{ answers: [], match: { state: 'matched', callId: 'H-9', series: 'counts' }, version: 1, n: 1 },
    call: {
      ...{ visitRef: 'OR-9', customerRef: 'C-9', kind: 'after-service', startedAt: candidate.startedAt },
      ...{
        class: 'no-problem',
        said: { brandSurvey: true, prize: null },
        rule: 'none',
        marks: [],
        choices: [],
      },
    },
  }
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: responseItem(response) }))
  for (const key of placesOf(response)) await matches.putResponse(dealerId, key, responseId)
  for (const key of keysOfCandidate(candidate)) await matches.putCall(dealerId, key, candidate)
  await matches.putPlaces(dealerId, 'H-9', { candidate, surveyMonth: '2026-11' })
  const held = await Array.fromAsync(
    openSurveyData(table, keyedFingerprint('f')).ofCall({ dealerId, customerRef: 'C-9', callId: 'H-9' }),
  )
  const taken = new Set(held.map(({ key }) => `${key.pk} ${key.sk}`))
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  const leading = Items.filter(({ sk }) => sk === `RESPONSE#${responseId}`)
  expect(leading.length).toBeGreaterThan(1)
  expect(leading.filter(({ pk, sk }) => !taken.has(`${String(pk)} ${String(sk)}`))).toEqual([])
})

test('what names only a reference that two customers have at the time is nobody’s of them; what names one as well is theirs', async () => {
  const matches = matchStore(table, keyedFingerprint('f'))
  const calls = [
    { callId: 'T-1', customerRef: 'C-T1', startedAt: '2026-11-18T10:00:00Z' },
    { callId: 'T-2', customerRef: 'C-T2', startedAt: '2026-11-20T10:00:00Z' },
    // Of another year: its visit is another.
    { callId: 'T-3', customerRef: 'C-T3', startedAt: '2025-11-20T10:00:00Z' },
  ].map((call) => ({ ...candidate, visitRef: 'OR-TWO', plate: '', ...call }))
  for (const call of calls) {
    for (const key of keysOfCandidate(call)) await matches.putCall(dealerId, key, call)
    await matches.putPlaces(dealerId, call.callId, { candidate: call, surveyMonth: '2026-11' })
  }
  const put = async (responseId: string, named: SurveyResponse['keys'], answeredAt = '2026-11-25') => {
    const response: SurveyResponse = {
      ...{ dealerId, responseId, brand: 'seat', answeredAt, month: '2026-11', keys: named },
      ...{ identified: true, receivedAt: '2026-11-26T10:00:00.000Z', fingerprint: 'f', putBy: 'p' },
      ...{ answers: [], match: { state: 'ambiguous', candidates: ['T-1', 'T-2'] }, version: 1, n: 1 },
      call: null,
    }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: responseItem(response) }))
    for (const key of placesOf(response)) await matches.putResponse(dealerId, key, responseId)
  }
  await put('nobody', { visitRef: 'OR-TWO' })
  await put('second', { visitRef: 'OR-TWO', customerRef: 'C-T2' })
  await put('year-before', { visitRef: 'OR-TWO' }, '2025-11-28')
  const ofCall = async (callId: string, customerRef: string) =>
    (
      await Array.fromAsync(
        openSurveyData(table, keyedFingerprint('f')).ofCall({ dealerId, customerRef, callId }),
      )
    )
      .filter(({ kind }) => kind === 'survey-response')
      .map(({ key }) => key.sk)
  expect(await ofCall('T-1', 'C-T1')).toEqual([])
  expect(await ofCall('T-2', 'C-T2')).toEqual(['RESPONSE#second'])
  expect(await ofCall('T-3', 'C-T3')).toEqual(['RESPONSE#year-before'])
})
