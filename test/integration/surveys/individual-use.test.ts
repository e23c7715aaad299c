import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { isListed } from '../../../functions/cases/customer/is-listed.ts'
import {
  type BrandSurveyContent,
  brandSurveyContent,
} from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { openBrandSurveysAnew } from '../../../functions/directory/brand-surveys/open-brand-surveys.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { openDirectory } from '../../../functions/directory/reading/open-directory.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { coherenceResponse } from '../../../functions/surveys/coherence/response-schemas.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import { surveyFiguresStore } from '../../../functions/surveys/counting/survey-figures-store.ts'
import { openEligibility } from '../../../functions/surveys/eligibility/open-eligibility.ts'
import { showDifferences } from '../../../functions/surveys/importing/asking/show-differences.ts'
import { followCall } from '../../../functions/surveys/matching/follow-call.ts'
import { openMatching } from '../../../functions/surveys/matching/open-matching.ts'
import {
  coherenceOperations,
  surveysOperations as operations,
} from '../../../functions/surveys/operations.ts'
import { heldSurveyStore } from '../../../functions/surveys/personal-data/held-survey-store.ts'
import { makeReport } from '../../../functions/surveys/reporting/make-report.ts'
import { reportDocument } from '../../../functions/surveys/reporting/report-document.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send, type Sent } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { marks, responseFacts } from '../../support/surveys/survey-facts.ts'

type Use = BrandSurveyContent['individualUse']

const { dealerId } = exampleDealer
const [callId, responseId, customerRef] = ['IU-1', 'response-iu', 'R-IU-1']
const month = '2026-11'
const fingerprint = keyedFingerprint('f')
const clock = () => new Date('2026-12-06T09:00:00Z')
let table: TestTable
let http: HttpHandler
let coherence: HttpHandler

/** What the brand says from now on; the functions, which know settings for a minute, begin anew. */
const say = async (individualUse: Use) => {
  const store = brandSurveyStore(table)
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  const content = brandSurveyContent.parse({ ...brandSurveyExample, individualUse })
  const created = await store.create('seat', { ...change, content })
  if (!created.written) await store.replace('seat', 'any', { ...change, content })
  http = await bundledHandler('functions/surveys/http.ts')
  coherence = await bundledHandler('functions/surveys/http-coherence.ts')
}

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f',
    BUS_NAME: 'bus',
    AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:1',
  })
  await storeExampleDirectory(directoryStore(table), [dealerId])
  await peopleOf(table, dealerId)
  await say('allowed')
  await takeCall({
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory: exampleDirectory(), fingerprint, retryOnConflict: systemRetryOnConflict, clock },
  })({
    ...{ dealerId, callId, putBy: callId },
    content: {
      ...exampleCall,
      customer: { ...exampleCall.customer, ref: customerRef },
      visit: { ...exampleCall.visit, ref: 'V-IU-1', date: '2026-11-17' },
    },
  })
  await followCall(openMatching(table, { fingerprint, clock }))({ dealerId, callId })
  const figures = surveyFiguresStore(table)
  const responses = Array.from({ length: 6 }, () =>
    responseFacts({
      answeredAt: '2026-11-20',
      match: { state: 'matched', callId, series: 'counts' },
      call: {
        ...{ kind: 'after-service', class: 'no-problem', said: { prize: true }, choices: [] },
        marks: [marks('Q1', 10, 5)],
      },
    }),
  )
  await figures.cover(dealerId, 'seat', { until: '2026-11-30' }, null)
  await figures.put(dealerId, 'seat', {
    ...{ month, at: '2026-12-01T00:00:00.000Z', coveredUntil: null },
    counts: countMonth({ responses, expected: [], calls: [], zone: 'Europe/Madrid' }),
  })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

const params = (id = responseId) => ({ params: { dealerId, responseId: id } })
const content = {
  ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }] },
  match: { visitRef: 'V-IU-1' },
}
const put = (body: object = content) => send(http, operations.putSurveyResponse, { ...params(), body })
const ofDealer = (more: Sent) => ({ params: { dealerId }, claims: claimsOf.dealer(dealerId), ...more })
const readCoherence = async (question?: string) => {
  const sent = ofDealer({ query: { from: month, to: month, ...(question !== undefined && { question }) } })
  return coherenceResponse.parse((await send(coherence, coherenceOperations.getCoherence, sent)).body)
}

/** Every way by which a single response is read. */
const perPerson = async () => {
  const list = async (
    operation: typeof operations.listSurveyResponses | typeof operations.listEligibleCustomers,
  ) => {
    const { body } = await send(http, operation, ofDealer({ query: { month } }))
    return operation.responses[200].parse(body)
  }
  const status = async (claims: Record<string, string>, settles = false) =>
    settles
      ? (
          await send(http, operations.settleSurveyMatch, {
            ...{ ...params(), claims, body: { callId }, headers: { 'if-match': '"99"' } },
          })
        ).status
      : (await send(http, operations.getSurveyResponse, { ...params(), claims })).status
  const [listed, eligible] = [
    await list(operations.listSurveyResponses),
    await list(operations.listEligibleCustomers),
  ]
  const file = await send(
    coherence,
    coherenceOperations.getCoherence,
    ofDealer({ query: { from: month, to: month, format: 'csv' } }),
  )
  const brandSurveys = openBrandSurveysAnew(table)
  const differs = { dealerId, responseId, given: { ...content, keys: {} } }
  const [example] = await showDifferences({ responses: responseStore(table), brandSurveys })('seat', [
    { ...{ row: 1, line: 2, column: null, note: '' }, differs },
  ])
  const kept = await put({ ...content, answers: [{ question: 'Q1', mark: 3 }] })
  return {
    responses: listed.items.length,
    eligible: eligible.items.length,
    withheld: [listed.withheldBrands, eligible.withheldBrands],
    reads: [await status(claimsOf.dealer(dealerId)), await status(claimsOf.staff)],
    settling: [await status(claimsOf.dealer(dealerId), true), await status(claimsOf.staff, true)],
    prize: await openEligibility(table, { fingerprint, directory: exampleDirectory(), clock })(
      dealerId,
      customerRef,
    ),
    file: [file.status, JSON.stringify(file).includes('V-IU-1')],
    differing: example !== undefined && 'differs' in example,
    kept: JSON.stringify(kept.body).includes('"kept"'),
  }
}
const reportText = async () => {
  const directory = openDirectory(table, clock)
  const { cases } = openCases(table)
  const made = await makeReport({
    ...{ figures: surveyFiguresStore(table), directory, clock, cases },
    brandSurvey: openBrandSurveysAnew(table).get,
    isListed: isListed(contactPorts(table)),
  })((await directory.dealer(dealerId)) ?? expect.fail(), month)
  const links = { siteUrl: 'https://site.example', unsubscribe: 'https://site.example/u' }
  return made && composeMail(reportDocument({ ...made, ...links })).text
}
const everything = {
  ...{ responses: 1, eligible: 1, withheld: [[], []], reads: [200, 200], settling: [412, 412] },
  ...{ prize: 'yes', file: [200, true], differing: true, kept: true },
}
const nothing = (individualUse: Use) => {
  const withheld = [{ brand: 'seat', name: 'SEAT', individualUse }]
  return {
    ...{ responses: 0, eligible: 0, withheld: [withheld, withheld], reads: [404, 404], settling: [404, 404] },
    ...{ prize: 'unknown', file: [409, false], differing: false, kept: false },
  }
}

test('a brand that ends individual use ends it for what is kept; what it allows again is there again', async () => {
  expect((await put()).status).toBe(201)
  expect(await perPerson()).toEqual(everything)
  expect(await readCoherence()).toMatchObject({ withheldBrands: [], brands: [{ perPerson: true }] })
  expect((await readCoherence()).brands[0]?.fell).toHaveLength(6)
  expect((await readCoherence('Q1')).brands[0]?.table).not.toEqual([])
  expect(await reportText()).toContain('V-IU-1')

  await say('aggregated-only')
  expect(await perPerson()).toEqual(nothing('aggregated-only'))
  const figures = await readCoherence()
  expect(figures.brands).toMatchObject([{ perPerson: false, fell: [], all: { pairs: 6 } }])
  // A pair that occurs once would be one customer's.
  expect((await readCoherence('Q1')).brands[0]?.table).toEqual([])
  expect(figures.withheldBrands).toMatchObject([{ brand: 'seat', individualUse: 'aggregated-only' }])
  expect(await reportText()).toMatch(/solo permite usar las respuestas en conjunto/)
  expect(await reportText()).not.toContain('V-IU-1')
  // The same again is the same: it is neither a second one nor another.
  expect(await put()).toMatchObject({ body: { match: 'anonymous', matched: null, identified: false } })

  await say('forbidden')
  expect(await perPerson()).toEqual(nothing('forbidden'))
  expect(await readCoherence()).toMatchObject({
    ...{ brands: [], withheldBrands: [{ individualUse: 'forbidden' }] },
  })
  const ofBrand = await send(coherence, coherenceOperations.getBrandCoherence, {
    ...{ params: { brandId: 'seat' }, query: { month }, claims: claimsOf.staff },
  })
  expect(ofBrand).toMatchObject({ status: 409, body: { code: 'use-forbidden' } })
  expect(await reportText()).toBeNull()

  await say('allowed')
  expect(await perPerson()).toEqual(everything)
  expect((await readCoherence()).brands[0]?.fell).toHaveLength(6)
})

test('the customer’s rights find what nobody else sees', async () => {
  await say('forbidden')
  const held = heldSurveyStore(table, fingerprint).ofCall({ dealerId, customerRef, callId })
  expect((await Array.fromAsync(held)).map(({ kind }) => kind)).toContain('survey-response')
})

test('staff withdraw a response that they cannot read', async () => {
  await say('aggregated-only')
  const withdrawn = await send(http, operations.withdrawSurveyResponse, {
    ...{ ...params(), claims: claimsOf.staff, headers: { 'if-match': '*' } },
    body: { reason: 'taken-back' },
  })
  expect(withdrawn.status).toBe(200)
})
