import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'
import { keysOfCandidate } from '../../../../functions/surveys/matching/candidate.ts'
import { matchStore } from '../../../../functions/surveys/matching/store/match-store.ts'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'
import { importWorld, portalSurvey, withoutIds } from '../../../support/surveys/imports.ts'
import { portalColumns } from '../../../support/surveys/survey-files.ts'

const { dealerId } = exampleDealer
const customerRef = 'REF-NAMED'
const customer = { ref: customerRef, name: 'Canaria', phone: '600 300 499' }
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let table: TestTable
let erasing: ReturnType<typeof erasingOn>
let surveys: ReturnType<typeof importWorld>

beforeEach(async () => {
  table = await withTable()
  erasing = erasingOn(table)
  surveys = importWorld(table, exampleDealer, { fingerprintKey: 'f' })
  erasing.state.bucket = surveys.ports.files
  erasing.state.now = new Date('2026-12-02T10:00:00Z')
})
afterEach(() => table.stop())

/** A call about the visit, found by responses about it, as following it makes it. */
const call = async (callId: string, visitRef: string) => {
  const visit = { ...exampleCall.visit, ref: visitRef, vehicle: { plate: '7788 CNR' } }
  await erasing.takeCall(dealerId, callId, customer, { ...exampleCall, visit })
  const candidate = {
    ...{ callId, brand: 'seat', kind: 'after-service', visitRef, customerRef, plate: '7788CNR' },
    ...{ visitDay: '2026-11-10', startedAt: exampleCall.startedAt },
  }
  const matches = matchStore(table, keyedFingerprint('f'))
  for (const key of keysOfCandidate(candidate)) await matches.putCall(dealerId, key, candidate)
  await matches.putPlaces(dealerId, callId, { candidate, surveyMonth: '2026-11' })
}
/** Makes a response found by its visit. */
const lead = (responseId: string, value: string) =>
  matchStore(table, keyedFingerprint('f')).putResponse(dealerId, { kind: 'visit', value }, responseId)
const row = (id: string, visitRef: string, answered = '12/11/2026 10:00') =>
  [id, '04711', answered, visitRef, '', '', 'Sí', '9', '7', ''].join(';')
const take = (...rows: readonly string[]) => surveys.take([portalColumns.join(';'), ...rows, ''].join('\r\n'))
const erase = async () => {
  const { planId } = await erasing.plan({ dealerId, customerRef })
  await erasing.order({ dealerId, customerRef, planId }, { identityCheck: 'document' }, by)
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
}
const everything = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.map((item) => JSON.stringify(item))
}

test.each(['7788-cnr', 'ref_named', '600300499', '34_600_300_499'])(
  'a row whose id is %s, by which the customer of its call is known, is kept, and the id goes with its erasure',
  async (id) => {
    await call('NAMED-1', 'OR-CANARIA')
    expect(await take(row(id, 'OR-CANARIA'))).toMatchObject({ rows: { kept: 1 } })
    await lead(id, 'OR-CANARIA')
    expect((await everything()).join()).toContain(`"${id}"`)
    await erase()
    expect(
      (await everything()).filter((item) => item.includes(`"${id}"`) || item.includes(`#${id}"`)),
    ).toEqual([])
    expect(await take(row(id, 'OR-CANARIA'))).toMatchObject({ codes: { erased: 1 } })
  },
)

test('an erased response is not kept again from a file that is read without its ids, or under another id', async () => {
  await call('FORGET-1', 'OR-CANARIA')
  await take(row('R-1', 'OR-CANARIA'))
  await lead('R-1', 'OR-CANARIA')
  await erase()
  surveys.settings.survey = withoutIds(portalSurvey)
  const again = await take(row('R-1', 'OR-CANARIA'), row('R-2', 'OR-OTRA'))
  expect(again).toMatchObject({ rows: { kept: 1, refused: 1 }, codes: { erased: 1 } })
  surveys.settings.survey = portalSurvey
  const other = await take(row('R-3', 'OR-CANARIA'), row('R-4', 'OR-CANARIA', '13/11/2026 10:00'))
  // Another answer is another response: a new fact.
  expect(other).toMatchObject({ rows: { kept: 1, refused: 1 }, codes: { erased: 1 } })
})

test('of a response whose id names the customer of a call that came later nothing stays that does', async () => {
  await take(row('7788CNR', 'OR-CANARIA'), row('R-9', 'OR-OTRA'))
  await call('LATER-1', 'OR-CANARIA')
  await lead('7788CNR', 'OR-CANARIA')
  expect((await everything()).join()).toContain('7788CNR')
  await erase()
  expect((await everything()).filter((item) => /7788/.test(item))).toEqual([])
  // Given again it is known by what its row says.
  const again = await take(row('7788CNR', 'OR-CANARIA'), row('R-9', 'OR-OTRA'))
  expect(again).toMatchObject({ rows: { kept: 0, repeated: 1, refused: 1 }, codes: { erased: 1 } })
})
