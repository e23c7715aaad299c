import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SurveyEvent } from '../../../functions/surveys/events.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { eligibilityOf } from '../../../functions/surveys/eligibility/eligibility-of.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { claimStore } from '../../../functions/surveys/claiming/claim-store.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { shownResponse } from '../../../functions/surveys/response/shown-response.ts'
import { takeResponse } from '../../../functions/surveys/response/take-response.ts'
import { tellTaken } from '../../../functions/surveys/telling/tell-taken.ts'
import { StillUntold, tellUntold } from '../../../functions/surveys/telling/tell-untold.ts'
import { untoldStore } from '../../../functions/surveys/telling/untold-store.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
const directory = exampleDirectory()
const survey = { ...brandSurveyContent.parse(brandSurveyExample), brandId: 'seat' }
const brandSurveys = { get: async () => survey }
const judge = eligibilityOf({ directory, brandSurveys })
const content = {
  ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }] },
  match: { visitRef: 'OR-55231', customerRef: 'C-10442' },
}

/** A world whose bus may fail, and whose requests may be cut off. */
const world = () => {
  const now = { at: new Date('2026-12-02T09:00:00Z') }
  const clock = () => now.at
  const told: SurveyEvent[] = []
  const linked: string[] = []
  const bus = { fails: false }
  const publish = async (events: readonly SurveyEvent[]) => {
    if (bus.fails) throw new Error('no bus')
    told.push(...events)
  }
  const responses = responseStore(table)
  const untold = untoldStore(table)
  const link = async (response: SurveyResponse) => {
    linked.push(response.responseId)
    return response
  }
  const ports = {
    ...{ directory, brandSurveys, responses, clock, link },
    fingerprint: keyedFingerprint('k'),
    show: async (response: SurveyResponse) => shownResponse(response, await judge(response)),
    refuseKeys: async () => {},
    mayShow: async () => true,
    mark: async () => {},
    tellTaken: tellTaken({ untold, publish }),
  }
  return {
    ...{ told, linked, bus, untold, responses },
    put: (responseId: string, changed: Partial<typeof ports> = {}, more: Partial<typeof content> = {}) =>
      takeResponse({ ...ports, claims: claimStore(table), ...changed })({
        ...{ dealerId, responseId, putBy: responseId },
        content: { ...content, ...more },
      }),
    /** The check, as long after as is said. */
    check: async (minutes: number) => {
      now.at = new Date(now.at.getTime() + minutes * 60_000)
      await tellUntold({ untold, responses, link, publish, clock })()
    },
    left: () => untold.before('9999', 10),
  }
}

test('a response is told of once it is there, without its keys and answers', async () => {
  const { put, told, left } = world()
  await put('T-1')
  expect(told).toEqual([
    {
      name: 'SurveyResponseTaken',
      id: `${dealerId}/T-1/taken/1`,
      at: '2026-12-02T09:00:00.000Z',
      data: { dealerId, responseId: 'T-1', brand: 'seat', month: '2026-11', identified: true, version: 1 },
    },
  ])
  await put('T-1')
  expect(told).toHaveLength(1)
  expect(await left()).toEqual([])
})

test('one that the bus was not told of is taken all the same, and told of by the check', async () => {
  const { put, told, bus, check, left } = world()
  bus.fails = true
  expect((await put('T-2')).status).toBe(201)
  await expect(check(2)).rejects.toBeInstanceOf(StillUntold)
  bus.fails = false
  await check(0)
  expect(told.map(({ id }) => id)).toEqual([`${dealerId}/T-2/taken/1`])
  expect(await left()).toEqual([])
})

test('one whose request was cut off after it was written is matched and told of', async () => {
  const { put, told, linked, check, left } = world()
  const link = () => Promise.reject(new Error('cut off'))
  await expect(put('T-3', { link })).rejects.toThrow('cut off')
  await check(0.5)
  expect(told).toEqual([])
  await check(1)
  expect([told.map(({ id }) => id), linked]).toEqual([[`${dealerId}/T-3/taken/1`], ['T-3']])
  expect(await left()).toEqual([])
})

test('one that was never written is told of by nobody, nor is a version that was not accepted', async () => {
  const { put, told, responses, check, left, untold } = world()
  const putting = { ...responses, put: () => Promise.reject(new Error('cut off')) }
  await expect(put('T-4', { responses: putting })).rejects.toThrow('cut off')
  await put('T-5')
  await untold.put({ dealerId, responseId: 'T-5', version: 2, receivedAt: '2026-12-02T09:00:00.000Z' })
  expect(await left()).toHaveLength(2)
  await check(2)
  expect(told.map(({ id }) => id)).toEqual([`${dealerId}/T-5/taken/1`])
  expect(await left()).toEqual([])
})

test('an anonymous response leaves no key in the table, in an event or in a log, even while the bus fails', async () => {
  const { put, told, bus, check } = world()
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  try {
    bus.fails = true
    const keys = {
      match: { visitRef: 'OR-SECRETO', customerRef: 'C-SECRETO' },
      answeredAt: '2026-11-28T10:11:12Z',
    }
    await put('ANON-1', {}, { identified: false, ...keys })
    await check(2).catch(() => undefined)
    bus.fails = false
    await check(0)
  } finally {
    write.mockRestore()
  }
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  const about = Items.filter((item) => JSON.stringify(item).includes('ANON-1'))
  expect(about.map(({ sk }) => sk)).toEqual(['RESPONSE#ANON-1', 'CLAIM'])
  expect(printed.join('')).toContain('survey-response-not-told')
  expect(told).toMatchObject([{ data: { responseId: 'ANON-1', identified: false, month: '2026-11' } }])
  expect(JSON.stringify([Items, told, printed])).not.toContain('SECRETO')
  // Nor when it was answered to the second: by that its visit could be found.
  expect(JSON.stringify([told, printed])).not.toContain('10:11:12')
})
