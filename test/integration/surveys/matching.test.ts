import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { FollowUp } from '../../../functions/cases/follow-up/follow-up.ts'
import { followUpAttributes } from '../../../functions/cases/follow-up/follow-up-attributes.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { openBrandSurveysAnew } from '../../../functions/directory/brand-surveys/open-brand-surveys.ts'
import {
  putBrandSurvey,
  shownBrandSurvey,
} from '../../../functions/directory/brand-surveys/put-brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { keepEvent } from '../../../functions/platform/events/outbox/keep-event.ts'
import type { IfMatch } from '../../../functions/platform/http/etag.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { customerEligibility } from '../../../functions/surveys/eligibility/customer-eligibility.ts'
import { eligibilityOf } from '../../../functions/surveys/eligibility/eligibility-of.ts'
import { countVisits } from '../../../functions/surveys/counting/count-visits.ts'
import { surveyCallStore } from '../../../functions/surveys/counting/survey-call-store.ts'
import { acceptVersion } from '../../../functions/surveys/settling/accept-version.ts'
import { followCall } from '../../../functions/surveys/matching/follow-call.ts'
import { heldSurveyStore } from '../../../functions/surveys/personal-data/held-survey-store.ts'
import { keepCallFacts } from '../../../functions/surveys/matching/keep-call-facts.ts'
import { linkResponse } from '../../../functions/surveys/matching/link-response.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import type { MatchingPorts } from '../../../functions/surveys/matching/matching-ports.ts'
import { settleMatch } from '../../../functions/surveys/settling/settle-match.ts'
import type { ResponseContent } from '../../../functions/surveys/response/response-content.ts'
import { surveyEvents, type SurveyEvent } from '../../../functions/surveys/events.ts'
import { keys as surveyKeys } from '../../../functions/surveys/keys.ts'
import { readmitResponse } from '../../../functions/surveys/withdrawing/readmit-response.ts'
import { withdrawResponse } from '../../../functions/surveys/withdrawing/withdraw-response.ts'
import { withdrawalStore } from '../../../functions/surveys/withdrawing/withdrawal-store.ts'
import type { WithdrawalReason } from '../../../functions/surveys/withdrawing/withdrawn-item.ts'
import { claimName } from '../../../functions/surveys/claiming/claim.ts'
import { claimStore } from '../../../functions/surveys/claiming/claim-store.ts'
import { refuseCallKeys } from '../../../functions/surveys/claiming/refuse-call-keys.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { shownResponse } from '../../../functions/surveys/response/shown-response.ts'
import type { TellTaken } from '../../../functions/surveys/telling/tell-taken.ts'
import { takeResponse } from '../../../functions/surveys/response/take-response.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleBrand, exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
const directory = exampleDirectory()
const fingerprint = keyedFingerprint('k')
const clock = () => new Date('2026-12-02T09:00:00Z')
const survey = { ...brandSurveyContent.parse(brandSurveyExample), brandId: 'seat' }
const brandSurveys = { get: async () => survey }
const ports = (): MatchingPorts => ({
  ...{ directory, brandSurveys, mark: async () => {} },
  cases: openCases(table).cases,
  calls: openCases(table).calls,
  entries: openCases(table).entries,
  responses: responseStore(table),
  matches: matchStore(table, fingerprint),
  surveyCalls: surveyCallStore(table),
  clock,
})

/** The versions of responses that were told of. */
const told: string[] = []
const tellTaken: TellTaken = {
  announce: async () => {},
  withdraw: async () => {},
  tell: async ({ responseId, version }) => void told.push(`${responseId}/${version}`),
}

/** A call about a visit, put and followed as its event would be. */
const call = async (callId: string, visitRef: string, more: Partial<CallContent> = {}) => {
  const takes = takeCall({
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory, fingerprint, retryOnConflict: systemRetryOnConflict },
    clock: () => new Date('2026-11-20T11:00:00Z'),
  })
  const visit = { ...exampleCall.visit, ref: visitRef, date: '2026-11-17' }
  const customer = { ...exampleCall.customer, ref: `R-${visitRef}` }
  await takes({ dealerId, callId, content: { ...exampleCall, customer, visit, ...more }, putBy: callId })
}
const follow = (callId: string) => followCall(ports())({ dealerId, callId })
const amend = async (callId: string, fields: Partial<AmendmentContent>) => {
  const amends = amendCall({
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory, fingerprint, retryOnConflict: systemRetryOnConflict, clock },
  })
  await amends({ dealerId, callId, amendmentId: 'a-1', by: 'machine:x', content: { note: 'n', ...fields } })
  await follow(callId)
}

const judge = eligibilityOf({ directory, brandSurveys })
const respond = async (responseId: string, more: Partial<ResponseContent>) => {
  const take = takeResponse({
    ...ports(),
    ...{ responses: responseStore(table), claims: claimStore(table), fingerprint, clock, tellTaken },
    refuseKeys: refuseCallKeys(ports()),
    mayShow: async () => true,
    link: linkResponse(ports()),
    show: async (response) => shownResponse(response, await judge(response)),
  })
  const content: ResponseContent = {
    ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }] },
    ...more,
  }
  return (await take({ dealerId, responseId, content, putBy: responseId })).body
}
const responseOf = async (responseId: string) =>
  (await responseStore(table).get(dealerId, responseId)) ?? expect.fail()
const factsOf = async (callId: string) =>
  (await surveyCallStore(table).ofMonth(dealerId, '2026-11')).find((facts) => facts.callId === callId)

test.each(['v-named', 'r-v-named', '600_111_222', '34600111222'])(
  'no response has the id %s, by which the customer of its call is known',
  async (responseId) => {
    await call('NAMED-1', 'V-NAMED')
    await follow('NAMED-1')
    await expect(respond(responseId, { match: { callId: 'NAMED-1' } })).rejects.toMatchObject({
      errors: [{ in: 'path', pointer: 'responseId', code: 'names-customer' }],
    })
    await expect(responseStore(table).get(dealerId, responseId)).resolves.toBeUndefined()
  },
)

test('a response is matched with its call, whichever comes first, with the marks for the same question', async () => {
  await call('M-1', 'V-1')
  await follow('M-1')
  expect(await respond('after', { match: { visitRef: 'V-1' } })).toMatchObject({
    ...{ match: 'matched', matched: 'M-1', series: 'counts' },
  })
  expect((await respond('before', { match: { visitRef: 'V-2' } })).match).toBe('waiting')
  await call('M-2', 'V-2')
  await follow('M-2')
  const before = await responseOf('before')
  expect(before.match).toEqual({ state: 'matched', callId: 'M-2', series: 'counts' })
  expect(before.call).toEqual({ ...(await responseOf('after')).call, visitRef: 'V-2', customerRef: 'R-V-2' })
  expect(before.call?.marks).toEqual([
    {
      ...{ question: 'Q1', call: exampleCall.answers?.[0]?.mark, survey: 9 },
      ...{ callScale: { min: 0, max: 10 }, surveyScale: { min: 0, max: 10 } },
    },
  ])
  expect(await factsOf('M-2')).toMatchObject({ answeredAt: '2026-11-29', surveyDay: '2026-11-27' })
})

test('a plate is compared without blanks and hyphens, with the day of the visit or the only visit near it', async () => {
  const vehicle = { plate: '1234 kbc' }
  await call('P-1', 'VP-1', {
    visit: { ...exampleCall.visit, ref: 'VP-1', date: '2026-11-17', vehicle },
  })
  await follow('P-1')
  const match = { plate: '1234-KBC', visitDate: '2026-11-17' }
  expect((await respond('plate', { match })).matched).toBe('P-1')
  const near = { ...match, visitDate: '2026-11-23' }
  expect((await respond('plate-near', { match: near })).matched).toBe('P-1')
  const far = { ...match, visitDate: '2026-11-25' }
  expect((await respond('plate-far', { match: far })).matched).toBeNull()
})

test('what is held of a customer includes responses without a call that name their car, unless it was somebody else’s, too', async () => {
  const held = heldSurveyStore(table, fingerprint)
  const heldOf = async (callId: string) =>
    (await Array.fromAsync(held.ofCall({ dealerId, customerRef: 'R-car', callId }))).flatMap(
      ({ key, kind }) => (kind === 'survey-response' ? [key.sk] : []),
    )
  const car = (callId: string, ref: string, customerRef: string, date: string) =>
    call(callId, ref, {
      customer: { ...exampleCall.customer, ref: customerRef },
      visit: { ...exampleCall.visit, ref, date, vehicle: { plate: '7777 XYZ' } },
    })
  await car('H-1', 'VH-1', 'R-car', '2026-11-17')
  await follow('H-1')
  const shown = await respond('car-waits', { match: { plate: '7777XYZ', visitDate: '2026-11-02' } })
  expect(shown).toMatchObject({ match: 'waiting', matched: null })
  expect(await heldOf('H-1')).toEqual(['RESPONSE#car-waits'])
  await car('H-2', 'VH-2', 'R-owner', '2026-11-16')
  await follow('H-2')
  expect(await heldOf('H-1')).toEqual([])
})

test('of several visits of a customer a person chooses, and what they settled stays', async () => {
  const customer = { ...exampleCall.customer, ref: 'R-two' }
  for (const [callId, ref] of [['T-1', 'VT-1'] as const, ['T-2', 'VT-2'] as const]) {
    await call(callId, ref, { customer })
    await follow(callId)
  }
  const shown = await respond('two', { match: { customerRef: 'R-two' } })
  expect(shown).toMatchObject({ match: 'ambiguous', ambiguous: ['T-1', 'T-2'], matched: null })
  const settle = settleMatch({ ...ports(), clock })
  const { n } = await responseOf('two')
  const asked = { dealerId, responseId: 'two', by: 'dealer:ana', isStaff: false }
  const settled = await settle({ ...asked, callId: 'T-2', ifMatch: n })
  expect(settled.match).toMatchObject({ state: 'matched', callId: 'T-2', settled: { by: 'dealer:ana' } })
  expect(settled.call?.marks).toHaveLength(1)
  // What the customer was told is the call's, as if it had been found by a key.
  expect([settled.call?.class, settled.call?.rule]).toEqual(['problem', 'for-top-marks'])
  expect((await factsOf('T-2'))?.answeredAt).toBe('2026-11-29')
  await expect(settle({ ...asked, callId: 'T-1', ifMatch: n })).rejects.toMatchObject({
    code: 'stale-version',
  })
  await expect(settle({ ...asked, isStaff: true, callId: 'nobody', ifMatch: 'any' })).rejects.toMatchObject({
    errors: [{ pointer: '/callId', code: 'no-such-call' }],
  })
  await follow('T-1')
  await follow('T-2')
  expect((await responseOf('two')).match).toEqual(settled.match)
  const now = (await responseOf('two')).n
  const other = await settle({ ...asked, callId: 'T-1', ifMatch: now })
  expect([other.match, other.call?.visitRef]).toMatchObject([{ callId: 'T-1' }, 'VT-1'])
  expect([(await factsOf('T-2'))?.answeredAt, (await factsOf('T-1'))?.answeredAt]).toEqual([
    null,
    '2026-11-29',
  ])
  const none = await settle({ ...asked, callId: null, ifMatch: 'any' })
  await follow('T-1')
  expect(none.match).toMatchObject({ state: 'waiting', settled: { by: 'dealer:ana' } })
  expect((await responseOf('two')).match).toEqual(none.match)
  // It can be undone: the calls among which somebody chose are still known.
  expect(shownResponse(none, await judge(none))).toMatchObject({
    match: 'waiting',
    ambiguous: ['T-1', 'T-2'],
  })
  expect((await settle({ ...asked, callId: 'T-2', ifMatch: 'any' })).match).toMatchObject({ callId: 'T-2' })
})

describe('a dealer’s people', () => {
  const settle = (responseId: string, callId: string | null, isStaff = false) =>
    settleMatch({ ...ports(), clock })({
      ...{ dealerId, responseId, callId, by: isStaff ? 'staff:eva' : 'dealer:ana', isStaff, ifMatch: 'any' },
    })
  const taken = async (callId: string, visitRef: string, more: Partial<CallContent> = {}) => {
    await call(callId, visitRef, more)
    await follow(callId)
  }
  const refused = (given: object) => expect.objectContaining(given)
  const notInDoubt = refused({ code: 'match-not-in-doubt' })
  const contradicting = refused({ errors: [refused({ pointer: '/callId', code: 'contradicts-response' })] })

  test('take no certain match away; staff do, and it is seen who did', async () => {
    await taken('DB-1', 'VDB-1')
    await taken('DB-2', 'VDB-2')
    await respond('bad', { match: { visitRef: 'VDB-1' }, answers: [{ question: 'Q1', mark: 1 }] })
    for (const callId of [null, 'DB-2', 'nobody'])
      await expect(settle('bad', callId)).rejects.toEqual(notInDoubt)
    expect((await responseOf('bad')).match).toEqual({ state: 'matched', callId: 'DB-1', series: 'counts' })

    for (const callId of ['DB-2', null] as const)
      expect((await settle('bad', callId, true)).match).toMatchObject({ settled: { by: 'staff:eva' } })
    // What staff have settled is theirs to change, also back to the call to which its own keys lead.
    for (const callId of ['DB-1', 'DB-2']) await expect(settle('bad', callId)).rejects.toEqual(notInDoubt)
    expect((await settle('bad', 'DB-1', true)).match).toMatchObject({ callId: 'DB-1' })
  })

  test('choose for one that has no call a call that contradicts nothing it names, and take that back', async () => {
    await taken('DW-1', 'VDW/1')
    await taken('DW-2', 'VDW-2')
    await respond('spelt', { match: { visitRef: 'vdw 1' } })
    await expect(settle('spelt', null)).rejects.toEqual(notInDoubt)
    await expect(settle('spelt', 'DW-2')).rejects.toEqual(contradicting)
    expect((await settle('spelt', 'DW-1')).match).toMatchObject({ state: 'matched', callId: 'DW-1' })
    // It waits as before: a call that is its own has it then.
    expect((await settle('spelt', null)).match).toEqual({ state: 'waiting' })
    await taken('DW-3', 'vdw 1')
    expect((await responseOf('spelt')).match).toMatchObject({ callId: 'DW-3' })
  })

  test('choose only among the calls of an ambiguous one, or none', async () => {
    const customer = { ...exampleCall.customer, ref: 'R-doubt' }
    await taken('DA-1', 'VDA-1', { customer })
    await taken('DA-2', 'VDA-2', { customer })
    await taken('DA-3', 'VDA-3')
    await respond('doubt', { match: { customerRef: 'R-doubt' } })
    await expect(settle('doubt', 'DA-3')).rejects.toEqual(contradicting)
    for (const callId of ['DA-1', null, 'DA-2'])
      expect((await settle('doubt', callId)).match).toMatchObject({ settled: { by: 'dealer:ana' } })
  })
})

test("eligibility goes by the brand's rule when the call was taken, also where it is matched first under another", async () => {
  await call('RULE-1', 'V-RULE-1')
  const brand = async (brandId: string) => {
    const found = await directory.brand(brandId)
    return found && { ...found, rewardRule: 'none' as const }
  }
  const changed = { ...ports(), directory: { ...directory, brand } }
  await followCall(changed)({ dealerId, callId: 'RULE-1' })
  const take = takeResponse({
    ...changed,
    ...{ responses: responseStore(table), claims: claimStore(table), fingerprint, clock, tellTaken },
    refuseKeys: refuseCallKeys(changed),
    mayShow: async () => true,
    link: linkResponse(changed),
    show: async (response) => shownResponse(response, await judge(response)),
  })
  const content: ResponseContent = {
    ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }] },
    match: { visitRef: 'V-RULE-1' },
  }
  const { body } = await take({ dealerId, responseId: 'rule', content, putBy: 'rule' })
  expect(body).toMatchObject({ matched: 'RULE-1', rule: 'for-top-marks', eligible: 'yes' })
})

test('what a brand calls right later takes no prize from whoever was told of it before, and gives none', async () => {
  const started = new Date('2026-11-01T09:00:00Z')
  const by = { by: 'staff:ana', putBy: 'put' }
  const put = (surveyQuestions: typeof survey.surveyQuestions, now: Date, ifMatch?: IfMatch) =>
    putBrandSurvey({
      brandSurveys: brandSurveyStore(table),
      brands: { get: async () => ({ content: exampleBrand, revision: 1, putBy: '', group: undefined }) },
      clock: () => now,
    })({ ...by, id: 'seat', content: { ...shownBrandSurvey(survey), surveyQuestions }, ifMatch })
  const [first] = survey.surveyQuestions
  const question = { ...(first ?? expect.fail()), top: 8 }
  const { top: _, ...bare } = question
  await put([question], started)
  await call('TOP-1', 'V-TOP-1')
  const anew = { ...ports(), brandSurveys: openBrandSurveysAnew(table) }
  const dearer = {
    ...directory,
    brand: async (brandId: string) => {
      const found = await directory.brand(brandId)
      return found && { ...found, topMark: 10 }
    },
  }
  const judgeNow = eligibilityOf({ directory: dearer, brandSurveys: anew.brandSurveys })
  const take = (responseId: string, mark: number) =>
    takeResponse({
      ...anew,
      ...{ responses: responseStore(table), claims: claimStore(table), fingerprint, clock, tellTaken },
      refuseKeys: refuseCallKeys(anew),
      mayShow: async () => true,
      link: linkResponse(anew),
      show: async (response) => shownResponse(response, await judgeNow(response)),
    })({
      ...{ dealerId, responseId, putBy: responseId },
      content: {
        ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark }] },
        match: { visitRef: 'V-TOP-1' },
      },
    })
  await follow('TOP-1')
  // Raised, for the question and for the brand, before the response is even there.
  await put([{ ...question, top: 10 }], new Date('2026-11-25T09:00:00Z'), 1)
  expect((await take('top-8', 8)).body).toMatchObject({ matched: 'TOP-1', eligible: 'yes' })
  const kept = await responseOf('top-8')
  expect(kept.call).toMatchObject({ topMark: 9, takenAt: '2026-11-20T11:00:00.000Z' })
  expect((await judgeNow({ ...kept, answers: [{ question: 'Q1', mark: 7 }] })).eligible).toBe('no')
  // The question's own top mark is gone: the brand's of the call's day holds for calls from then on.
  await put([bare], new Date('2026-11-26T09:00:00Z'), 'any')
  expect((await judgeNow(kept)).eligible).toBe('yes')
  const later = { ...kept, call: kept.call && { ...kept.call, takenAt: '2026-11-27T09:00:00.000Z' } }
  const withMark = (mark: number) => ({ ...later, answers: [{ question: 'Q1', mark }] })
  expect((await judgeNow(withMark(9))).eligible).toBe('yes')
  expect((await judgeNow(withMark(8))).eligible).toBe('no')
  // One that was matched before calls kept their top mark goes by the brand's of now.
  const older = { ...withMark(9), call: later.call && { ...later.call, topMark: undefined } }
  expect((await judgeNow(older)).eligible).toBe('no')
})

test('a mark stays on the scale on which it was given, whatever the survey’s is when its call is amended', async () => {
  await call('SCALE-1', 'V-SCALE-1')
  await follow('SCALE-1')
  await respond('on-ten', { match: { visitRef: 'V-SCALE-1' } })
  const ten = { min: 0, max: 10 }
  const before = await responseOf('on-ten')
  expect(before.answers).toEqual([{ question: 'Q1', mark: 9, scale: ten }])
  const pairs = [{ question: 'Q1', call: 6, survey: 9, callScale: ten, surveyScale: ten }]
  expect(before.call?.marks).toEqual(pairs)
  // The brand's survey has another scale from now on.
  const five = { min: 1, max: 5 }
  const surveyQuestions = survey.surveyQuestions.map((each) =>
    each.id === 'Q1' ? { id: 'Q1', scale: five } : each,
  )
  const changed = { ...ports(), brandSurveys: { get: async () => ({ ...survey, surveyQuestions }) } }
  await follow('SCALE-1')
  const again = () => followCall(changed)({ dealerId, callId: 'SCALE-1' })
  await again()
  expect((await responseOf('on-ten')).call?.marks).toEqual(pairs)
  // One kept before scales were takes that of the pair which it formed.
  const { n, answers } = await responseOf('on-ten')
  const older = answers.map(({ scale: _, ...answer }) => answer)
  await responseStore(table).replace({ ...(await responseOf('on-ten')), n, answers: older })
  await again()
  expect((await responseOf('on-ten')).call?.marks).toEqual(pairs)
  // A version accepted now is on the scale of now.
  const accept = acceptVersion({ ...changed, fingerprint, clock, tellTaken })
  const content = { answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 4 }] }
  const put = { dealerId, responseId: 'on-ten', putBy: 'v' }
  const second = await accept({ ...put, content: { ...content, match: { visitRef: 'V-SCALE-1' } } }, 'any')
  expect(second.answers).toEqual([{ question: 'Q1', mark: 4, scale: five }])
  expect(second.call?.marks).toMatchObject([{ survey: 4, callScale: ten, surveyScale: five }])
})

test("a customer's eligibility is that of their last matched response, by whatever key it was found", async () => {
  const eligible = customerEligibility({
    matches: matchStore(table, fingerprint),
    responses: responseStore(table),
    judge,
    brandSurvey: async () => survey,
  })
  const customer = { ...exampleCall.customer, ref: 'R-prize' }
  expect(await eligible(dealerId, 'R-prize')).toBe('unknown')
  for (const [callId, ref] of [['E-1', 'VE-1'] as const, ['E-2', 'VE-2'] as const]) {
    await call(callId, ref, { customer })
    await follow(callId)
  }
  // By the visit, which does not name the customer.
  const answers = (mark: number) => ({ answers: [{ question: 'Q1', mark }] })
  await respond('prize-1', { match: { visitRef: 'VE-1' }, answeredAt: '2026-11-28', ...answers(10) })
  expect(await eligible(dealerId, 'R-prize')).toBe('yes')
  await respond('prize-2', { match: { visitRef: 'VE-2' }, answeredAt: '2026-11-29', ...answers(3) })
  expect(await eligible(dealerId, 'R-prize')).toBe('no')
  // Another response to a visit, however good and late, decides nothing.
  await respond('prize-4', { match: { visitRef: 'VE-2' }, answeredAt: '2026-11-30', ...answers(10) })
  expect(await eligible(dealerId, 'R-prize')).toBe('no')
  expect((await responseOf('prize-4')).match).toMatchObject({ series: 'second-response' })
  // A response that names the customer and is matched with nobody's call says nothing.
  await respond('prize-3', { match: { customerRef: 'R-nobody' } })
  expect(await eligible(dealerId, 'R-nobody')).toBe('unknown')
  // The visit turns out to be another customer's.
  await amend('E-2', { customer: { ...customer, ref: 'R-other' } })
  expect([await eligible(dealerId, 'R-prize'), await eligible(dealerId, 'R-other')]).toEqual(['yes', 'no'])
})

test('other content is accepted as the next version: matched anew, and found by nothing once it is anonymous', async () => {
  for (const [callId, ref] of [['N-1', 'VN-1'] as const, ['N-2', 'VN-2'] as const]) {
    await call(callId, ref)
    await follow(callId)
  }
  await respond('corrected', { match: { visitRef: 'VN-1' } })
  const accept = acceptVersion({ ...ports(), fingerprint, clock, tellTaken })
  told.length = 0
  const content = { answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 4 }] }
  const putting = (more: Partial<ResponseContent>) => ({
    ...{ dealerId, responseId: 'corrected', putBy: 'v' },
    content: { ...content, match: { visitRef: 'VN-2' }, ...more },
  })
  const { n } = await responseOf('corrected')
  await expect(accept(putting({}), n + 1)).rejects.toMatchObject({ code: 'stale-version' })
  const second = await accept(putting({}), n)
  expect(second).toMatchObject({ version: 2, match: { state: 'matched', callId: 'N-2' } })
  expect(second.call?.marks).toMatchObject([{ survey: 4 }])
  expect([(await factsOf('N-1'))?.answeredAt, (await factsOf('N-2'))?.answeredAt]).toEqual([
    null,
    '2026-11-29',
  ])
  expect((await accept(putting({}), 'any')).version).toBe(2)
  const third = await accept(putting({ identified: false }), 'any')
  expect(third).toMatchObject({
    version: 3,
    identified: false,
    keys: {},
    match: { state: 'anonymous' },
    call: null,
  })
  expect((await factsOf('N-2'))?.answeredAt).toBeNull()
  expect(told).toEqual(['corrected/2', 'corrected/3'])
  const matches = matchStore(table, fingerprint)
  for (const key of [
    { kind: 'visit', value: 'VN-2' } as const,
    { kind: 'customer', value: 'R-VN-2' } as const,
  ])
    expect(await matches.responses(dealerId, key)).not.toContain('corrected')
  await expect(accept({ ...putting({}), responseId: 'none' }, 'any')).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('of two responses to a visit the earlier counts, also when it comes later', async () => {
  await call('S-1', 'VS-1')
  await follow('S-1')
  const match = { visitRef: 'VS-1' }
  expect((await respond('later', { match, answeredAt: '2026-11-30' })).series).toBe('counts')
  expect((await respond('earlier', { match, answeredAt: '2026-11-28' })).series).toBe('counts')
  expect((await responseOf('later')).match).toMatchObject({ series: 'second-response' })
  expect((await factsOf('S-1'))?.answeredAt).toBe('2026-11-28')
})

test('a response from before the call does not take the place of the one after it', async () => {
  await call('S-2', 'VS-2', { startedAt: '2026-11-20T08:58:12Z' })
  await follow('S-2')
  const match = { visitRef: 'VS-2' }
  expect((await respond('too-early', { match, answeredAt: '2026-11-20T08:58:11Z' })).series).toBe(
    'answered-before-call',
  )
  expect(await respond('in-time', { match, answeredAt: '2026-11-20T08:58:12.500Z' })).toMatchObject({
    ...{ series: 'counts', eligible: 'yes' },
  })
  expect((await respond('again', { match, answeredAt: '2026-11-29' })).series).toBe('second-response')
})

describe('a brand whose survey is expected after other days', () => {
  const brand = async (brandId: string) => {
    const found = await directory.brand(brandId)
    return found && { ...found, surveyExpectedAfterDays: 40 }
  }
  const later = () => ({ ...ports(), directory: { ...directory, brand } })
  const { date: _, ...visit } = exampleCall.visit
  const taken = async (name: string) => {
    const customer = { ...exampleCall.customer, ref: `R-${name}` }
    const startedAt = '2026-10-15T09:00:00.000Z'
    await call(name, '', { visit: { ...visit, ref: `V-${name}` }, customer, startedAt })
    await follow(name)
  }
  const monthsOf = async (callId: string) => {
    const months = ['2026-09', '2026-10', '2026-11']
    const found = await Promise.all(months.map((month) => surveyCallStore(table).ofMonth(dealerId, month)))
    return found.flat().flatMap((facts) => (facts.callId === callId ? [facts.surveyDay] : []))
  }
  const placedIn = async (callId: string) => (await ports().matches.places(dealerId, callId))?.surveyMonth
  /** As a call is that was stored before it kept its days. */
  const forget = (callId: string) =>
    table.client.send(
      new UpdateCommand({
        ...{ TableName: table.tableName, Key: keys.call(dealerId, callId) },
        ...{ UpdateExpression: 'REMOVE #days', ExpressionAttributeNames: { '#days': 'days' } },
      }),
    )
  const answer = async (callId: string) => {
    await respond(`to-${callId}`, { match: { visitRef: `V-${callId}` }, answeredAt: '2026-11-05' })
    await linkResponse(later())(await responseOf(`to-${callId}`))
  }

  test('leaves earlier visits in their month, whatever comes of them', async () => {
    await taken('DAYS-1')
    await answer('DAYS-1')
    await followCall(later())({ dealerId, callId: 'DAYS-1' })
    expect(await monthsOf('DAYS-1')).toEqual(['2026-10-25'])
    // A visit that turns out to have been in September is expected after the same days.
    await amend('DAYS-1', { visit: { ...visit, ref: 'V-DAYS-1', date: '2026-09-20' } })
    await followCall(later())({ dealerId, callId: 'DAYS-1' })
    expect([await monthsOf('DAYS-1'), await placedIn('DAYS-1')]).toEqual([['2026-09-30'], '2026-09'])
  })

  test('moves a visit whose call has not kept its days, out of its former month at once', async () => {
    await taken('DAYS-2')
    await forget('DAYS-2')
    await answer('DAYS-2')
    expect([await monthsOf('DAYS-2'), await placedIn('DAYS-2')]).toEqual([['2026-11-24'], '2026-11'])
  })

  test('leaves a visit in one month where it is moved while it is counted', async () => {
    await taken('DAYS-3')
    await forget('DAYS-3')
    const usual = later()
    let isMoved = false
    const surveyCalls: MatchingPorts['surveyCalls'] = {
      ...usual.surveyCalls,
      replace: async (...of) => {
        if (!isMoved) {
          isMoved = true
          await keepCallFacts(usual)(dealerId, 'DAYS-3')
        }
        return usual.surveyCalls.replace(...of)
      },
    }
    // By the days of before, while the others go by those of now.
    await keepCallFacts({ ...ports(), surveyCalls })(dealerId, 'DAYS-3')
    expect(isMoved).toBe(true)
    expect(await monthsOf('DAYS-3')).toHaveLength(1)
    expect((await monthsOf('DAYS-3'))[0]?.slice(0, 7)).toBe(await placedIn('DAYS-3'))
  })
})

describe('a visit’s reference that is used again', () => {
  const again = async (callId: string, customerRef: string, startedAt: string) => {
    const { date: _, ...visit } = { ...exampleCall.visit, ref: `V-${callId.slice(0, -2)}` }
    await call(callId, visit.ref, {
      ...{ startedAt, visit, customer: { ...exampleCall.customer, ref: customerRef } },
    })
    await follow(callId)
  }
  const january = '2026-01-10T09:00:00.000Z'

  test.each([
    ['in another year by another customer', 'YEAR', 'R-other', january],
    ['in another year by the same customer', 'OWN', 'R-own', january],
    ['by another customer', 'SITE', 'R-other', '2026-11-10T09:00:00.000Z'],
  ])('%s is another visit: its response takes no prize and ends no reminder', async (_, name, other, at) => {
    await again(`${name}-1`, other, at)
    const match = { visitRef: `V-${name}`, customerRef: other }
    const [first, second] = [`${name}-first`, `${name}-second`]
    await respond(first, { match, answeredAt: new Date(Date.parse(at) + 10 * 86_400_000).toISOString() })
    expect((await responseOf(first)).match).toMatchObject({ callId: `${name}-1`, series: 'counts' })
    await again(`${name}-2`, 'R-own', '2026-11-20T09:00:00.000Z')
    await dueFor(`${name}-2`, 'reminder')
    await follow(`${name}-2`)
    expect(await followUpOf(`${name}-2`)).toBe('due')

    const shown = await respond(second, {
      ...{ match: { visitRef: `V-${name}`, customerRef: 'R-own' }, answeredAt: '2026-11-26' },
      answers: [{ question: 'Q1', mark: 10 }],
    })
    expect(shown).toMatchObject({ matched: `${name}-2`, series: 'counts', eligible: 'yes' })
    expect(await followUpOf(`${name}-2`)).toBe('withdrawn')
    expect((await responseOf(first)).match).toMatchObject({ callId: `${name}-1`, series: 'counts' })
  })

  test('does not lead to the former visit’s call where it is answered before its own', async () => {
    await again('EARLY-1', 'R-1', january)
    await again('EARLY-2', 'R-2', '2026-11-20T09:00:00.000Z')
    const shown = await respond('early', { match: { visitRef: 'V-EARLY' }, answeredAt: '2026-11-20' })
    expect(shown).toMatchObject({ matched: 'EARLY-2', series: 'answered-before-call' })
  })

  test('by two customers of one month counts as two visits', async () => {
    for (const each of [1, 2] as const)
      await again(`MONTH-${each}`, `R-${each}`, `2026-11-0${each}T09:00:00.000Z`)
    const calls = await surveyCallStore(table).ofMonth(dealerId, '2026-11')
    const ofVisit = calls.filter(({ visitRef }) => visitRef === 'V-MONTH')
    expect(countVisits(ofVisit, exampleDealer.zone).days.map(({ called }) => called)).toEqual([1, 1])
    expect(JSON.stringify(ofVisit)).not.toContain('R-1')
  })
})

/** Withdraws a response, and follows the event that is kept with it. */
const withdraw = async (
  responseId: string,
  more: { reason?: WithdrawalReason; ifMatch?: IfMatch | undefined } = {},
) => {
  const events: SurveyEvent[] = []
  const keep = keepEvent(surveyEvents, table.tableName)
  const done = await withdrawResponse({
    ...ports(),
    ...{ claims: claimStore(table), withdrawals: withdrawalStore(table), fingerprint, clock },
    refuseFrozen: async () => {},
    keepEvent: (event, now) => {
      events.push(event)
      return keep(event, now)
    },
  })({ dealerId, responseId, reason: 'wrong-dealer', ifMatch: 'any', by: 'staff:eva', ...more })
  for (const { name, data } of events)
    if (name === 'SurveyResponseWithdrawn' && data.matched !== null) await follow(data.matched)
  return { done, events }
}
const claimOf = (responseId: string) => claimStore(table).get(claimName(fingerprint)('seat', responseId))

test('a response that is withdrawn counts in nothing, its id is gone here and free for another dealer', async () => {
  await call('W-1', 'VW-1')
  await follow('W-1')
  const match = { visitRef: 'VW-1' }
  await respond('w-first', { match, answeredAt: '2026-11-28' })
  expect((await respond('w-second', { match, answeredAt: '2026-11-30' })).series).toBe('second-response')
  expect(await claimOf('w-first')).toEqual({ dealerId, responseId: 'w-first' })
  const { n } = await responseOf('w-first')
  await expect(withdraw('w-first', { ifMatch: n + 1 })).rejects.toMatchObject({ code: 'stale-version' })
  await expect(withdraw('w-first', { ifMatch: undefined })).rejects.toMatchObject({
    code: 'if-match-missing',
  })
  await expect(withdraw('w-none')).rejects.toMatchObject({ code: 'not-found' })

  const { done, events } = await withdraw('w-first', { ifMatch: n })
  expect(done).toEqual({
    ...{ dealerId, responseId: 'w-first', brand: 'seat', reason: 'wrong-dealer' },
    withdrawnAt: clock().toISOString(),
  })
  expect(events).toMatchObject([{ id: `${dealerId}/w-first/withdrawn/1`, data: { matched: 'W-1' } }])
  // The other response to the visit counts now, and so do the figures' facts.
  expect((await responseOf('w-second')).match).toMatchObject({ series: 'counts' })
  expect((await factsOf('W-1'))?.answeredAt).toBe('2026-11-30')
  const { responses } = await responseStore(table).ofMonth(dealerId, '2026-11', 500)
  expect(responses.map(({ responseId }) => responseId)).not.toContain('w-first')
  await expect(responseStore(table).get(dealerId, 'w-first')).rejects.toMatchObject({ code: 'gone' })
  await expect(respond('w-first', { match, answeredAt: '2026-11-28' })).rejects.toMatchObject({
    code: 'gone',
  })
  expect(await claimOf('w-first')).toBeUndefined()
  const matches = matchStore(table, fingerprint)
  for (const key of [
    { kind: 'visit', value: 'VW-1' } as const,
    { kind: 'customer', value: 'R-VW-1' } as const,
  ])
    expect(await matches.responses(dealerId, key)).not.toContain('w-first')
  // Nothing of what it said stays, and the same again changes nothing.
  expect((await withdraw('w-first', { ifMatch: n })).done).toEqual(done)
  await expect(withdraw('w-first', { reason: 'test' })).rejects.toMatchObject({ code: 'gone' })
})

const readmit = async (responseId: string): Promise<SurveyEvent[]> => {
  const events: SurveyEvent[] = []
  const keep = keepEvent(surveyEvents, table.tableName)
  await readmitResponse({
    ...{ withdrawals: withdrawalStore(table), responses: responseStore(table), clock },
    keepEvent: (event, now) => {
      events.push(event)
      return keep(event, now)
    },
  })({ dealerId, responseId, by: 'staff:eva' })
  return events
}

test('a withdrawal that was a mistake is taken back: the same response is taken again, and withdrawn again', async () => {
  await call('W-2', 'VW-2')
  await follow('W-2')
  const match = { visitRef: 'VW-2' }
  const give = () => respond('w-back', { match, answeredAt: '2026-11-28' })
  await give()
  await expect(readmit('w-back')).rejects.toMatchObject({ code: 'not-found' })
  await expect(readmit('w-none')).rejects.toMatchObject({ code: 'not-found' })
  await withdraw('w-back')
  await expect(give()).rejects.toMatchObject({ code: 'gone' })
  expect(await readmit('w-back')).toMatchObject([
    { name: 'SurveyResponseReadmitted', id: `${dealerId}/w-back/readmitted/1`, data: { brand: 'seat' } },
  ])
  // The same again changes nothing, and nothing is there until it is given again.
  expect(await readmit('w-back')).toEqual([])
  await expect(responseStore(table).get(dealerId, 'w-back')).rejects.toMatchObject({ code: 'gone' })
  await expect(withdraw('w-back')).rejects.toMatchObject({ code: 'gone' })
  expect((await factsOf('W-2'))?.answeredAt).toBeNull()

  expect(await give()).toMatchObject({ match: 'matched', matched: 'W-2', series: 'counts' })
  expect(await give()).toMatchObject({ matched: 'W-2' })
  const again = await responseOf('w-back')
  expect([again.version, again.match.state]).toEqual([2, 'matched'])
  expect(told.filter((one) => one.startsWith('w-back'))).toEqual(['w-back/1', 'w-back/2'])
  expect((await factsOf('W-2'))?.answeredAt).toBe('2026-11-28')
  expect(await claimOf('w-back')).toEqual({ dealerId, responseId: 'w-back' })
  const { events } = await withdraw('w-back', { reason: 'test' })
  expect(events).toMatchObject([{ id: `${dealerId}/w-back/withdrawn/2` }])
  expect(await readmit('w-back')).toMatchObject([{ id: `${dealerId}/w-back/readmitted/2` }])
})

test('withdrawing and erasing do not disturb each other', async () => {
  const match = { customerRef: 'R-w-erased' }
  await respond('w-kept', { match })
  await respond('w-erased', { match })
  const { pk, sk } = surveyKeys.surveyResponse(dealerId, 'w-erased')
  await table.client.send(
    new PutCommand({ TableName: table.tableName, Item: tombstoneItem({ pk, sk }, '2026-12-02') }),
  )
  await expect(withdraw('w-erased')).rejects.toMatchObject({ code: 'gone' })
  await expect(readmit('w-erased')).rejects.toMatchObject({ code: 'gone' })
  // What has an erased response's id stays nobody's, at any dealer.
  expect(await claimOf('w-erased')).toEqual({ dealerId, responseId: 'w-erased' })
  await withdraw('w-kept', { reason: 'taken-back' })
  const held = heldSurveyStore(table, fingerprint).ofCustomer({ dealerId, customerRef: 'R-w-erased' })
  expect((await Array.fromAsync(held)).map(({ kind }) => kind)).toEqual(['index'])
})

test('what was answered before the call is in no comparison', async () => {
  await call('B-1', 'VB-1')
  await follow('B-1')
  const match = { visitRef: 'VB-1' }
  const shown = await respond('on-the-day', { match, answeredAt: exampleCall.startedAt.slice(0, 10) })
  expect(shown).toMatchObject({ matched: 'B-1', series: 'answered-before-call' })
})

/** What the call centre is to do about a visit, as the step that closed its problem wrote it. */
const dueFor = async (callId: string, kind: FollowUp['kind']) => {
  const lapsesAt = '2026-11-28T23:00:00.000Z'
  const followUp: FollowUp = { kind, state: 'due', survey: '2026-11-29', lapsesAt, dueSince: lapsesAt }
  const attributes = followUpAttributes(dealerId, callId, followUp)
  const names = Object.keys(attributes)
  await table.client.send(
    new UpdateCommand({
      ...{ TableName: table.tableName, Key: keys.call(dealerId, callId) },
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [`:${name}`, value]),
      ),
    }),
  )
}
const followUpOf = async (callId: string) =>
  (await openCases(table).cases.readCall(dealerId, callId))?.followUp?.state

const dismissed = (callId: string) =>
  table.client.send(
    new UpdateCommand({
      ...{ TableName: table.tableName, Key: keys.call(dealerId, callId) },
      ...{ UpdateExpression: 'SET #status = :status', ExpressionAttributeNames: { '#status': 'status' } },
      ExpressionAttributeValues: { ':status': 'dismissed' },
    }),
  )

test('a reminder call reminds of the survey of the visit that its problem is about, in that visit’s month; no response is about it', async () => {
  const customer = { ...exampleCall.customer, ref: 'R-only' }
  const visitOf = (ref: string) => {
    const { date: _, ...visit } = exampleCall.visit
    return { customer, visit: { ...visit, ref } }
  }
  const said = { script: 'es-3' as const, prize: false }
  await call('ONLY-1', 'V-ONLY', {
    ...visitOf('V-ONLY'),
    ...{ startedAt: '2026-10-15T09:00:00.000Z', said: { ...said, brandSurvey: false } },
  })
  await follow('ONLY-1')
  const ofMonth = async (month: string) =>
    (await surveyCallStore(table).ofMonth(dealerId, month)).filter(({ callId }) => callId.startsWith('ONLY'))
  const daysOf = async (month: string) => countVisits(await ofMonth(month), exampleDealer.zone).days
  expect(await daysOf('2026-10')).toMatchObject([{ day: 25, called: 1, reminded: 0 }])

  await dismissed('ONLY-1')
  await call('ONLY-2', 'v.only', {
    ...{ ...visitOf('v.only'), kind: 'reminder', reminderOf: 'ONLY-1' },
    ...{ startedAt: '2026-11-20T09:00:00.000Z', said: { ...said, brandSurvey: true } },
  })
  await follow('ONLY-2')
  expect(await daysOf('2026-10')).toMatchObject([{ day: 25, called: 1, reminded: 1, answered: 0 }])
  expect(await ofMonth('2026-11')).toEqual([])

  // Answered afterwards: by a response about the call, and not about the reminder.
  for (const match of [{ callId: 'ONLY-2' }, { visitRef: 'v.only' }])
    expect((await respond(`only-${Object.keys(match)[0]}`, { match })).match).toBe('waiting')
  await respond('only', { match: { visitRef: 'V-ONLY' }, answeredAt: '2026-11-21' })
  expect((await responseOf('only')).match).toMatchObject({ callId: 'ONLY-1', series: 'counts' })
  expect(await daysOf('2026-10')).toMatchObject([{ called: 1, reminded: 1, answered: 1 }])

  await amend('ONLY-1', { visit: { ...exampleCall.visit, ref: 'V-ONLY', date: '2026-09-10' } })
  expect(await ofMonth('2026-10')).toEqual([])
  expect(await daysOf('2026-09')).toMatchObject([{ day: 20, called: 1, reminded: 1 }])
})

test('calls about one visit that fall on both sides of a month are one visit, in the month of the last one', async () => {
  const { date: _, ...visit } = { ...exampleCall.visit, ref: 'V-BOTH' }
  const both = { customer: { ...exampleCall.customer, ref: 'R-V-BOTH' }, visit }
  const said = { script: 'es-3' as const, prize: false, brandSurvey: true }
  const marked: string[] = []
  const followed = (callId: string) =>
    followCall({ ...ports(), mark: async (...[, , months]) => void marked.push(...months) })({
      ...{ dealerId, callId },
    })
  const daysOf = async (month: string) => {
    const calls = await surveyCallStore(table).ofMonth(dealerId, month)
    return countVisits(
      calls.filter(({ visitRef }) => visitRef === 'V-BOTH'),
      exampleDealer.zone,
    ).days
  }
  await call('BOTH-1', 'V-BOTH', { ...both, said, startedAt: '2026-10-19T09:00:00.000Z' })
  await followed('BOTH-1')
  expect(await daysOf('2026-10')).toMatchObject([{ day: 29, called: 1, reminded: 1 }])

  await call('BOTH-2', 'V-BOTH', { ...both, said, startedAt: '2026-10-22T09:00:00.000Z' })
  await followed('BOTH-2')
  expect(await daysOf('2026-10')).toEqual([])
  expect(await daysOf('2026-11')).toMatchObject([{ day: 1, called: 1, reminded: 1, answered: 0 }])
  expect(new Set(marked)).toEqual(new Set(['2026-10', '2026-11']))
  await respond('both', { match: { visitRef: 'V-BOTH' }, answeredAt: '2026-11-05' })
  expect(await daysOf('2026-10')).toEqual([])
  expect(await daysOf('2026-11')).toMatchObject([{ called: 1, reminded: 1, answered: 1 }])

  // The reference again, too long after for the same visit.
  await call('BOTH-3', 'V-BOTH', { ...both, startedAt: '2026-05-19T09:00:00.000Z' })
  await followed('BOTH-3')
  expect(await daysOf('2026-05')).toMatchObject([{ day: 29, called: 1 }])

  // The later call turns out to be about another visit.
  await amend('BOTH-2', { visit: { ...visit, ref: 'V-OTHER' } })
  expect(await daysOf('2026-10')).toMatchObject([{ day: 29, called: 1 }])
  expect(await daysOf('2026-11')).toEqual([])
})

test('a reminder ends once the survey is answered, whichever comes first; a recheck does not', async () => {
  // Of two calls about a visit, the reminder is due for the earlier one, which the response is not compared with.
  await call('REM-1', 'V-REM-1', { startedAt: '2026-11-20T08:00:00.000Z' })
  await call('REM-2', 'V-REM-1', { startedAt: '2026-11-20T10:00:00.000Z' })
  for (const one of ['REM-1', 'REM-2']) await follow(one)
  await dueFor('REM-1', 'reminder')
  await dueFor('REM-2', 'recheck')
  await respond('ended', { match: { visitRef: 'V-REM-1' }, answeredAt: '2026-11-28' })
  expect((await responseOf('ended')).match).toMatchObject({ callId: 'REM-2' })
  expect([await followUpOf('REM-1'), await followUpOf('REM-2')]).toEqual(['withdrawn', 'due'])

  await call('REM-3', 'V-REM-3')
  await follow('REM-3')
  await respond('first', { match: { visitRef: 'V-REM-3' }, answeredAt: '2026-11-28' })
  await dueFor('REM-3', 'reminder')
  await follow('REM-3')
  expect(await followUpOf('REM-3')).toBe('withdrawn')
})

test('a reminder that had lapsed when the survey was answered stays lapsed; an anonymous answer ends none', async () => {
  await call('REM-4', 'V-REM-4')
  await follow('REM-4')
  await dueFor('REM-4', 'reminder')
  await respond('nobody', { identified: false })
  await respond('too-late', { match: { visitRef: 'V-REM-4' }, answeredAt: '2026-11-29' })
  expect(await followUpOf('REM-4')).toBe('due')
})

test('a survey that is answered tomorrow is refused, one of today is not', async () => {
  const anonymous = { identified: false } as const
  await expect(respond('tomorrow', { ...anonymous, answeredAt: '2026-12-03' })).rejects.toMatchObject({
    errors: [{ pointer: '/answeredAt', code: 'in-future' }],
  })
  await expect(
    respond('in-an-hour', { ...anonymous, answeredAt: '2026-12-02T10:00:00.000Z' }),
  ).rejects.toMatchObject({ errors: [{ code: 'in-future' }] })
  expect((await respond('today', { ...anonymous, answeredAt: '2026-12-02' })).match).toBe('anonymous')
})

test('a call that is amended to be about another visit takes its match with it', async () => {
  await call('A-1', 'VA-1')
  await follow('A-1')
  await respond('old', { match: { visitRef: 'VA-1' } })
  await respond('new', { match: { visitRef: 'VA-2' } })
  await amend('A-1', { visit: { ...exampleCall.visit, ref: 'VA-2', date: '2026-11-17' } })
  expect((await responseOf('old')).match).toEqual({ state: 'waiting' })
  expect((await responseOf('new')).match).toMatchObject({ state: 'matched', callId: 'A-1' })
})

test('nothing of a former call’s visit and customer leads to a response that moved to another call, erased with that or not', async () => {
  const car = { plate: '4411 MVD' }
  const visit = (ref: string, date: string) => ({ ...exampleCall.visit, ref, date, vehicle: car })
  const first = { callId: 'MV-1', customerRef: 'R-first' }
  await call('MV-1', '', {
    ...{ visit: visit('VMV-1', '2026-11-16'), customer: { ...exampleCall.customer, ref: 'R-first' } },
  })
  await call('MV-2', '', {
    ...{ visit: visit('VMV-2', '2026-11-18'), customer: { ...exampleCall.customer, ref: 'R-second' } },
  })
  for (const callId of ['MV-1', 'MV-2']) await follow(callId)
  const asked = { dealerId, responseId: 'moved', by: 'staff:eva', isStaff: true, ifMatch: 'any' } as const
  await respond('moved', { match: { plate: '4411MVD', visitDate: '2026-11-17' } })
  const settle = settleMatch({ ...ports(), clock })
  await settle({ ...asked, callId: 'MV-1' })
  const led = async () =>
    Promise.all(
      (
        [
          { kind: 'visit', value: 'VMV-1' },
          { kind: 'customer', value: 'R-first' },
          { kind: 'visit', value: 'VMV-2' },
          { kind: 'customer', value: 'R-second' },
          { kind: 'customer', value: 'R-third' },
        ] as const
      ).map(async (key) => (await ports().matches.responses(dealerId, key)).length),
    )
  expect(await led()).toEqual([1, 1, 0, 0, 0])
  await settle({ ...asked, callId: 'MV-2' })
  expect(await led()).toEqual([0, 0, 1, 1, 0])
  await amend('MV-2', { customer: { ...exampleCall.customer, ref: 'R-third' } })
  expect(await led()).toEqual([0, 0, 1, 0, 1])
  const held = heldSurveyStore(table, fingerprint)
  const ofFirst = async () => {
    const items = [...(await Array.fromAsync(held.ofCall({ dealerId, ...first })))]
    items.push(...(await Array.fromAsync(held.ofCustomer({ dealerId, ...first }))))
    return items.filter(({ key }) => key.sk.includes('moved'))
  }
  expect(await ofFirst()).toEqual([])
  // Erased with whom it is of now, it leaves a tombstone: the car, which both had, still leads there until that erasure is
  // through, and another's may take away what leads, and nothing else.
  const left = tombstoneItem(surveyKeys.surveyResponse(dealerId, 'moved'), '2026-12-01')
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: left }))
  expect(new Set((await ofFirst()).map(({ kind }) => kind))).toEqual(new Set(['index']))
})

test('a response that comes back to its former call while it is taken from there is still found by it', async () => {
  await call('MB-1', 'VMB-1')
  await call('MB-2', 'VMB-2', { customer: { ...exampleCall.customer, ref: 'R-MB-2' } })
  for (const callId of ['MB-1', 'MB-2']) await follow(callId)
  const asked = { dealerId, responseId: 'back', by: 'staff:eva', isStaff: true, ifMatch: 'any' } as const
  await respond('back', { match: { callId: 'MB-1' } })
  const settle = settleMatch({ ...ports(), clock })
  const usual = ports()
  let isBack = false
  const matches: MatchingPorts['matches'] = {
    ...usual.matches,
    removeResponse: async (...of) => {
      if (!isBack) {
        isBack = true
        await settle({ ...asked, callId: 'MB-1' })
      }
      await usual.matches.removeResponse(...of)
    },
  }
  await settleMatch({ ...usual, matches, clock })({ ...asked, callId: 'MB-2' })
  expect((await responseOf('back')).match).toMatchObject({ callId: 'MB-1' })
  for (const key of [
    { kind: 'visit', value: 'VMB-1' },
    { kind: 'customer', value: 'R-VMB-1' },
  ] as const)
    expect(await usual.matches.responses(dealerId, key)).toContain('back')
})

test('an anonymous response leaves no key anywhere', async () => {
  await call('CANARY-1', 'CANARY-VISIT')
  const keys = { visitRef: 'CANARY-9' }
  const shown = await respond('anonymous', { identified: false, match: keys })
  expect(shown).toMatchObject({ match: 'anonymous', matched: null, eligible: 'no' })
  const pages = queryAll(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `DEALER#${dealerId}` },
  })
  const all = JSON.stringify(await Array.fromAsync(pages))
  expect(all).toContain('CANARY-VISIT')
  expect(all).not.toContain('CANARY-9')
})

test('calls, responses and amendments in any order end the same', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
      run += 1
      const id = (name: string) => `${name}-${run}`
      const [first, second] = [id('X-1'), id('X-2')]
      // Calls are there before they are amended, but their events come in any order and more than once.
      await call(first, id('V'))
      await call(second, id('W'), { customer: { ...exampleCall.customer, ref: `R-${id('V')}` } })
      const steps = [
        () => respond(id('one'), { match: { visitRef: id('V') }, answeredAt: '2026-11-29' }),
        () => respond(id('two'), { match: { visitRef: id('V') }, answeredAt: '2026-11-28' }),
        () => follow(first),
        async () => {
          await amend(second, { visit: { ...exampleCall.visit, ref: id('V'), date: '2026-11-17' } })
          await follow(second)
        },
      ]
      for (const step of order) await steps[step]?.()
      await follow(first)
      const [one, two] = [await responseOf(id('one')), await responseOf(id('two'))]
      // Both calls began at the same moment: the one with the higher id is the last.
      expect(one.match).toEqual({ state: 'matched', callId: second, series: 'second-response' })
      expect(two.match).toEqual({ state: 'matched', callId: second, series: 'counts' })
      expect(await factsOf(second)).toMatchObject({ visitRef: id('V'), answeredAt: '2026-11-28' })
    }),
    { numRuns: 12 },
  )
})
