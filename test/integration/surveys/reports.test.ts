import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { isListed } from '../../../functions/cases/customer/is-listed.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { storedDealerOf } from '../../../functions/directory/dealers/stored-dealer.ts'
import { openDirectory } from '../../../functions/directory/reading/open-directory.ts'
import { openBrands } from '../../../functions/directory/brands/open-brands.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import type { Group } from '../../../functions/groups/group/group.ts'
import { openMails } from '../../../functions/mails/posting/open-mails.ts'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import { readDocument } from '../../../functions/mails/mail/stored-document.ts'
import { subscriptionStore } from '../../../functions/mails/subscription/subscription-store.ts'
import { subscriptionToken } from '../../../functions/mails/subscription/subscription-token.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { gone } from '../../../functions/platform/errors/gone.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import { surveyFiguresStore } from '../../../functions/surveys/counting/survey-figures-store.ts'
import { makeGroupReport } from '../../../functions/surveys/reporting/group/make-group-report.ts'
import { makeReport } from '../../../functions/surveys/reporting/make-report.ts'
import { postReports } from '../../../functions/surveys/reporting/post-reports.ts'
import { reportStore } from '../../../functions/surveys/reporting/report-store.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { monthOfResponses } from '../../support/surveys/survey-facts.ts'

const month = '2026-10'
const [manager, ended, operator, asortis] = [
  'jefe@example.com',
  'baja@example.com',
  'taller@example.com',
  'a@example.com',
]
const token = subscriptionToken('a key')
const survey = { ...brandSurveyContent.parse(brandSurveyExample), brandId: 'seat' }
let table: TestTable

beforeAll(async () => {
  table = await withTable()
  await storeExampleDirectory(directoryStore(table), [])
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  const kinds = ['after-service']
  const create = async (dealerId: string, alertRecipients: object[], more: object = {}) => {
    const content = dealerContent.parse({
      name: `Taller ${dealerId}`,
      brands: ['seat'],
      alertRecipients,
      ...more,
    })
    await directoryStore(table).dealers.create(dealerId, {
      ...change,
      content: storedDealerOf(content, undefined),
    })
    const counts = countMonth({
      ...{ responses: dealerId === 'none' ? [] : monthOfResponses(12, 1), expected: [], calls: [] },
      zone: 'Europe/Madrid',
    })
    const counted = { month, at: '2026-11-01T10:00:00.000Z', coveredUntil: null, counts }
    await surveyFiguresStore(table).put(dealerId, 'seat', counted)
  }
  const level = (email: string, of: number) => ({ email, kinds, level: of })
  await create('d1', [level(operator, 1), level(manager, 2), level(ended, 3)])
  await create('d2', [level(operator, 1), level(operator.toUpperCase(), 1)], {
    zone: 'Atlantic/Canary',
    language: 'en',
  })
  await create('left', [level(manager, 2)], { endsAt: '2026-11-06' })
  await create('leaving', [level(manager, 2)], { endsAt: '2026-11-07' })
  await create('none', [level(operator, 1)])
  await create('new', [level(operator, 1)])
})
afterAll(async () => table.stop())

const group: Group = {
  ...{ groupId: 'g1', name: 'Grupo Uno', monthlyDiscount: { amount: '50.00', currency: 'EUR' } },
  ...{
    revision: 1,
    putBy: 'test',
    firstMonth: '2026-01',
    createdAt: '2026-01-01T00:00:00Z',
    lastSealed: null,
    n: 1,
  },
  rosters: [{ month, dealerIds: ['d1', 'd2', 'none', 'left'] }],
  // One has left since the list was sealed, and one that has figures, too, has joined.
  places: ['d1', 'new', 'none'].map((dealerId, index) => ({
    number: index + 1,
    dealerId,
    joinedAt: '2026-01-01T00:00:00Z',
  })),
}

/** Runs it; returns whether the groups were gone through. */
const runAt = async (now: string, to: string | null = asortis, groupId = group.groupId) => {
  const clock = () => new Date(now)
  const figures = surveyFiguresStore(table)
  const directory = openDirectory(table, clock)
  let areGroupsRead = false
  const making = {
    ...{ figures, directory, brandSurvey: async () => survey, clock },
    ...{ cases: { readCall: async () => undefined }, isListed: async () => true },
  }
  await postReports({
    reports: reportStore(table),
    brandIds: openBrands(table).ids,
    ...{ figures, directory, token, clock, asortis: to },
    groups: async function* () {
      areGroupsRead = true
      yield { ...group, groupId }
    },
    make: makeReport(making),
    makeGroup: makeGroupReport(making),
    subscriptions: subscriptionStore(table),
    ...openMails(table, clock),
    siteUrl: 'https://site.example',
  })({ remainingMs: () => 300_000, attempts: 1 })
  return areGroupsRead
}
const mailTo = async (email: string, kind: string, id: string) => {
  const mail = await mailStore(table).get({ kind, id: `${id}/${month}`, recipient: recipientHash(email) })
  return mail?.document === undefined ? undefined : composeMail(readDocument(mail.document))
}
const reportTo = (email: string, dealerId: string) => mailTo(email, 'survey-report', dealerId)

test('a report is posted once, from eight in the morning of the sixth where the dealer is, to its managers who want it', async () => {
  const subject = { kind: 'survey-report' as const, dealerId: 'd1', recipientHash: recipientHash(ended) }
  const now = new Date('2026-11-01T00:00:00Z')
  await subscriptionStore(table).change(token(subject), { ...subject, endedAt: now.toISOString() }, now)

  await runAt('2026-11-05T12:00:00Z')
  await runAt('2026-11-06T06:59:00Z')
  expect(await reportTo(manager, 'd1')).toBeUndefined()

  // Eight in Madrid is seven on the Canary Islands.
  await runAt('2026-11-06T07:12:00Z')
  const report = await reportTo(manager, 'd1')
  expect(report?.subject).toBe('Taller d1: encuesta de la marca, octubre de 2026')
  const own = token({ kind: 'survey-report', dealerId: 'd1', recipientHash: recipientHash(manager) })
  expect(report?.text).toContain(`https://site.example/v1/mail-subscriptions/${own}`)
  expect(await reportTo(ended, 'd1')).toBeUndefined()
  expect(await reportTo(operator, 'd1')).toBeUndefined()
  expect(await reportTo(operator, 'd2')).toBeUndefined()

  await runAt('2026-11-06T08:12:00Z')
  // Without managers it goes to whoever gets the alerts.
  expect((await reportTo(operator, 'd2'))?.subject).toBe('Taller d2: brand survey, October 2026')
  expect(await reportTo(operator, 'none')).toBeUndefined()
  const { n } =
    (await mailStore(table).get({
      kind: 'survey-report',
      id: `d1/${month}`,
      recipient: recipientHash(manager),
    })) ?? {}
  await runAt('2026-11-07T08:12:00Z')
  expect(
    await mailStore(table).get({
      kind: 'survey-report',
      id: `d1/${month}`,
      recipient: recipientHash(manager),
    }),
  ).toMatchObject({ n })
})

test('none goes to a dealer for which Asortis no longer works', async () => {
  await runAt('2026-11-06T10:12:00Z')
  expect((await reportTo(manager, 'leaving'))?.subject).toBe(
    'Taller leaving: encuesta de la marca, octubre de 2026',
  )
  expect(await reportTo(manager, 'left')).toBeUndefined()
})

test('on each group one goes to Asortis, with those on the month’s list by name, their figures and the way to each, and no customers', async () => {
  const mail = await mailTo(asortis, 'group-survey-report', 'g1')
  expect(mail?.subject).toBe('Grupo Uno: encuesta de la marca, octubre de 2026')
  expect(mail?.text).toContain('Participantes: 4, 3 con respuestas comparadas')
  expect(mail?.text).toMatch(/- Taller d1: .*\n- 12 respuestas.*https:\/\/site\.example\/d\/d1\/encuesta/)
  expect(mail?.text).not.toContain('C-')
  expect(mail?.text).toContain('https://site.example/d/d2/encuesta')
  // It took part in that month, and Asortis's people still see it.
  expect(mail?.text).toContain('https://site.example/d/left/encuesta')
  expect(mail?.text).not.toMatch(/Taller (none|new)/)
})

test('none goes anywhere where nobody at Asortis wants them, and each says how it is ended', async () => {
  const report = () => mailTo(asortis, 'group-survey-report', 'g2')
  expect(await runAt('2026-11-08T09:12:00Z', null, 'g2')).toBe(false)
  expect(await report()).toBeUndefined()
  expect(await runAt('2026-11-08T10:12:00Z', asortis, 'g2')).toBe(true)
  expect((await report())?.text).toContain('groupReportRecipient')
})

test('what is counted only after the twentieth is not reported any more', async () => {
  const counts = countMonth({
    responses: monthOfResponses(12, 1),
    expected: [],
    calls: [],
    zone: 'Europe/Madrid',
  })
  const late = { month, at: '2026-11-21T10:00:00.000Z', coveredUntil: null, counts }
  await surveyFiguresStore(table).put('none', 'seat', late)
  expect(await runAt('2026-11-21T09:12:00Z')).toBe(false)
  expect(await reportTo(operator, 'none')).toBeUndefined()
})

test('whoever was erased, objected or is restricted is not among those who fell; who wants no more calls is', async () => {
  const clock = () => new Date('2026-11-06T09:00:00Z')
  const directory = openDirectory(table, clock)
  const contacts = contactPorts(table)
  const takes = takeCall({
    ...openCases(table),
    ...contacts,
    ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k') },
    retryOnConflict: systemRetryOnConflict,
    clock: () => new Date('2026-11-20T11:00:00Z'),
  })
  const { dealerId: ofExample } = exampleDealer
  await takes({ dealerId: ofExample, callId: 'any', content: exampleCall, putBy: 'test' })
  const stored = (await openCases(table).cases.readCall(ofExample, 'any')) ?? expect.fail()
  const make = makeReport({
    ...{ figures: surveyFiguresStore(table), directory, brandSurvey: async () => survey },
    isListed: isListed(contacts),
    clock: () => new Date('2026-11-20T11:00:00Z'),
    cases: {
      readCall: async (dealerId, callId) => {
        if (callId === erased) throw gone()
        const { content } = stored
        const customer = { ...content.customer, ref: `R-${callId}`, phone: undefined }
        return { ...stored, dealerId, callId, content: { ...content, customer } }
      },
    },
  })
  const dealer = (await directory.dealer('d1')) ?? expect.fail()
  let erased = ''
  const fellOf = async () => [...((await make(dealer, month))?.visitRefs.keys() ?? [])]
  const all = await fellOf()
  const [first = '', second = '', third = '', fourth = ''] = all
  erased = fourth
  for (const [callId, right] of [
    [first, 'objection'],
    [second, 'restriction'],
    [third, 'no-contact'],
  ] as const) {
    const holder = { dealerId: 'd1', contact: `R-${callId}`, numbers: [] }
    await contacts.rights.set(holder, right, { at: '2026-11-01T00:00:00Z', by: 'test' })
  }
  expect(await fellOf()).toEqual(all.filter((callId) => ![first, second, fourth].includes(callId)))
})
