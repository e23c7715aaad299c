import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { scanWithBrowser, withoutScripts } from '../support/browser/acknowledgement-page.ts'
import { linkInMail } from '../support/alerts/link-in-mail.ts'
import { visitRefOf } from '../support/calls/visit-ref.ts'
import { readXlsx } from '../support/files/read-xlsx.ts'
import { readZip } from '../support/files/read-zip.ts'
import { importResponses } from '../support/journeys/import-responses.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'grants-used-'))
let run: LocalRun
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'))
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const grant = z.object({
  function: z.string(),
  statement: z.string(),
  action: z.string(),
  resource: z.string(),
  partition: z.nullable(z.string()),
  used: z.boolean(),
})
type Grant = z.output<typeof grant>

/** Grants whose use the local run's front never sees, and why each is needed nevertheless. */
const unseen: readonly { of: (one: Grant) => boolean; why: string }[] = [
  {
    of: (one) =>
      one.partition === 'ERASURESNAMED' &&
      !(one.function === 'privacy-on-erase' && one.action === 'dynamodb:Query'),
    why: 'No erasure here is of more than eighty calls; test/integration/privacy/erasing/named-calls.test.ts has one.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      one.statement.startsWith('Transaction') &&
      /^RECTIFICATIONS(#\*|DUE)$/.test(one.partition ?? ''),
    why: 'Whoever is erased here was not rectified before; test/integration/privacy/rectifying.test.ts has it.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      ((one.partition === 'SURVEYIMPORT#*' && one.action !== 'dynamodb:BatchGetItem') ||
        one.statement === 'RefusedRows'),
    why: 'Whoever is erased here is in no refused row; test/integration/privacy/files/refused-rows.test.ts has those.',
  },
  {
    of: (one) =>
      (one.function === 'privacy-on-erase' &&
        ((one.action === 'dynamodb:Query' && one.partition === 'PROOFOF#*') ||
          (one.action === 'dynamodb:BatchGetItem' && one.partition === 'DEALER#*'))) ||
      (one.function === 'privacy-on-case-change' && one.action === 'events:PutEvents'),
    why: 'No call becomes known fifteen minutes late here; test/integration/privacy/erasing/late-calls.test.ts has those.',
  },
  {
    of: (one) => one.function === 'privacy-on-erase' && one.partition === 'SURVEYCLAIM#*',
    why: 'No response is erased here whose id names its customer; test/integration/privacy/files/ids-that-name.test.ts has one.',
  },
  {
    of: (one) => one.function === 'privacy-on-export' && ['RefusedRows', 'ListFiles'].includes(one.statement),
    why: 'There are no refused rows when a file is made here, nor is one gone meanwhile; test/e2e/canaries.test.ts has some.',
  },
  {
    of: ({ action }) => action === 's3:PutObjectRetention',
    why: 'S3 asks for it beside PutObject when a proof is locked; the local S3 accepts locks and does not keep them.',
  },
  {
    of: (one) =>
      (one.function === 'directory-http-people' &&
        one.action === 'dynamodb:DeleteItem' &&
        one.partition === 'DEALERPRIVACY#*') ||
      (['privacy-http-orders', 'privacy-http-erasing'].includes(one.function) &&
        one.action === 'dynamodb:UpdateItem' &&
        one.partition !== 'RIGHTS#*'),
    why: 'IAM grants the actions of a transaction on all partitions of it together.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      one.statement === 'Transaction1' &&
      one.partition === 'SURVEYCALLS#*',
    why: 'What figures know of an erased call is taken away by whoever comes first: the erasure, or what follows the call.',
  },
  {
    of: (one) =>
      ['privacy-on-case-change', 'cases-on-change'].includes(one.function) &&
      one.statement.startsWith('Transaction') &&
      one.partition === 'DEALER#*',
    why: "A customer's cases are brought in line with their state by whoever comes first: who sets it, or one of the two that follow the call; test/integration/privacy/suspension.test.ts has each.",
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      (one.statement === 'ProofsRead' || (one.statement === 'Transaction3' && one.partition === 'PROOFOF#*')),
    why: 'Only where a restored table does not know an erasure any more is it stored again, with the hash of its proof.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      !one.statement.startsWith('Transaction') &&
      [
        'dynamodb:DeleteItem RETENTION#*',
        'dynamodb:DeleteItem SURVEYMATCH#*',
        'dynamodb:PutItem DEALER#*',
        'dynamodb:UpdateItem DEALER#*',
        'dynamodb:GetItem SURVEYFIGURES#*',
        'dynamodb:UpdateItem SURVEYFIGURES#*',
      ].includes(`${one.action} ${one.partition}`),
    why: 'Nothing is over before three months of the clock, a call before two years; test/lives waits for both.',
  },
  {
    of: (one) =>
      ['surveys-http', 'surveys-on-read', 'surveys-on-case-change'].includes(one.function) &&
      one.statement.startsWith('Transaction') &&
      ['SURVEYCALLS#*', 'SURVEYMATCH#*'].includes(one.partition ?? ''),
    why: 'What figures need of a call is put first, or moved to another month, by whoever comes first; test/integration/surveys/matching.test.ts has each.',
  },
  {
    of: (one) =>
      one.function === 'surveys-on-recompute' &&
      one.action === 'dynamodb:UpdateItem' &&
      one.partition === 'SURVEYFIGURES#*',
    why: 'Only a month of which something has been ended has the counts of what is left beside the whole.',
  },
  {
    of: (one) =>
      (one.function === 'privacy-on-case-change' &&
        one.statement === 'Transaction4' &&
        one.partition === 'HELD#*') ||
      (one.function === 'privacy-on-erase' &&
        (['QUESTIONNAIRE#*', 'RECTIFICATIONS#*'].includes(one.partition ?? '') ||
          (one.statement.startsWith('Transaction') && one.action === 'dynamodb:UpdateItem'))),
    why: 'Whose call was moved here asked for nothing, and nobody is erased of whom a moved call still says something; test/integration/privacy/moving has both.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-rectify' &&
      one.action === 'dynamodb:DeleteItem' &&
      one.partition === 'HELD#*',
    why: 'A correction of a moved call follows it only where its event was not.',
  },
  {
    of: (one) => one.function === 'privacy-on-rectify' && one.partition === 'RETENTION#*',
    why: 'A correction follows a call that is followed already, unless it comes within the same moments.',
  },
  {
    of: (one) =>
      one.function === 'directory-http' &&
      one.action === 'dynamodb:DeleteItem' &&
      one.partition === 'EXCLUDED#*',
    why: 'Only the third exclusion list takes the numbers of the first away.',
  },
  {
    of: (one) =>
      one.function.startsWith('privacy-') && ['REVIEW#*', 'SUPERVISION'].includes(one.partition ?? ''),
    why: 'Which calls are reviewed is drawn.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-erase' &&
      (one.partition === 'EXPORT#*' ||
        (one.action === 's3:DeleteObject' && one.statement === 'ProblemFiles')),
    why: "Only a file of the dealer's problems of the last day is taken away with an erasure.",
  },
  {
    of: (one) =>
      one.function === 'privacy-http-erasing' &&
      one.partition === 'RIGHTS#*' &&
      ['dynamodb:GetItem', 'dynamodb:UpdateItem'].includes(one.action),
    why: 'Only an erasure that names a request of the register records itself with it.',
  },
  {
    of: ({ action }) => /^(logs|xray):/.test(action),
    why: "Lambda's runtime writes logs and traces; the local run reads its output instead.",
  },
  {
    of: ({ statement, action }) => statement === 'Stream' || action === 'sqs:SendMessage',
    why: "Lambda reads the stream and leaves dead letters in the function's name; local/check-grants.ts holds these when the run starts.",
  },
  {
    of: (one) =>
      one.function === 'draws-on-seal' && one.action === 'dynamodb:GetItem' && one.partition === 'GROUPS#*',
    why: 'A group is read again only when somebody changes it in the very moment in which it is sealed.',
  },
  {
    of: (one) =>
      (['calls-http', 'calls-http-stored'].includes(one.function) &&
        one.action === 'dynamodb:Query' &&
        one.partition === 'DEALER#*') ||
      (['calls-http', 'calls-http-stored', 'problems-http', 'problems-http-links', 'privacy-http'].includes(
        one.function,
      ) &&
        one.action === 'dynamodb:UpdateItem' &&
        one.statement.startsWith('Items')) ||
      (one.function === 'surveys-on-report' &&
        one.action === 'dynamodb:UpdateItem' &&
        one.partition === 'DEALER#*'),
    why: 'Only the upgrade of a case last written by a version before 0.3 needs it.',
  },
  {
    of: (one) =>
      one.function === 'statistics-on-recompute' &&
      (one.action === 'dynamodb:UpdateItem'
        ? one.partition === 'DEALER#*'
        : one.partition === 'QUESTIONNAIRE#*'),
    why: 'Only calls stored before figures were kept need it: they get what figures count.',
  },
  {
    of: (one) =>
      one.function === 'problems-on-export' &&
      (one.action === 's3:AbortMultipartUpload' ||
        (one.action === 'dynamodb:Query' && one.partition === 'DEALER#*') ||
        (one.action === 'dynamodb:GetItem' && one.partition === 'EXPORT#*')),
    why: 'An upload is given up only after a fault, and an export read only while another attempt holds it; steps are read only where no step has been taken since a resolution is kept.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-export' &&
      (['s3:AbortMultipartUpload', 's3:DeleteObject'].includes(one.action) ||
        (one.action === 'dynamodb:GetItem' && one.partition === 'CUSTOMEREXPORT#*')),
    why: 'An upload is given up only after a fault, and an export read, and its file deleted, only where it was taken away meanwhile.',
  },
  {
    of: (one) => one.function === 'statistics-on-recompute' && one.action === 'events:PutEvents',
    why: 'It takes months of closed problems until a cause has risen.',
  },
  {
    of: (one) =>
      one.function === 'draws-http' &&
      (['BRANDS', 'BRANDSURVEY#*'].includes(one.partition ?? '') ||
        (one.action === 'dynamodb:Query' && one.partition === 'DEALER#*')),
    why: "Only for a customer with a survey response is the brand's rule applied.",
  },
  {
    of: (one) =>
      ['surveys-http', 'surveys-on-case-change'].includes(one.function) &&
      one.action === 'dynamodb:UpdateItem' &&
      one.partition === 'DEALER#*',
    why: 'Only a reminder that is due is withdrawn once its survey is answered.',
  },
  {
    of: (one) =>
      one.function === 'surveys-on-read' &&
      one.action === 'dynamodb:DeleteItem' &&
      one.partition === 'SURVEYMATCH#*',
    why: 'Only a row that makes an identified response anonymous takes away what it was found by.',
  },
  {
    of: (one) =>
      one.function === 'surveys-on-read' &&
      one.action === 'dynamodb:DeleteItem' &&
      one.partition === 'SURVEYUNTOLD',
    why: 'Only a response whose request was cut off, or that came while the bus failed, is told of by the check.',
  },
  {
    of: (one) => one.function === 'surveys-on-read' && one.action === 's3:AbortMultipartUpload',
    why: 'An upload of refused rows is given up only after a fault.',
  },
  {
    of: (one) =>
      one.function === 'surveys-on-read' &&
      one.action === 'dynamodb:UpdateItem' &&
      one.partition === 'DEALER#*',
    why: 'A day up to which files cover a dealer is written only if answers have not shown it already.',
  },
  {
    of: (one) =>
      one.function === 'supervision-http' &&
      ['BRANDS', 'QUESTIONNAIRE#*', 'IDEMPOTENCY#*', 'SAMPLE#*'].includes(one.partition ?? '') &&
      ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:Query'].includes(one.action),
    why: 'Only a call that the sample finds to be a problem needs its brand and questionnaire, only a repetition that comes while the first is under way takes its key over, and a sample is listed only once its key is published, ten days after its month.',
  },
  {
    of: (one) =>
      one.function === 'supervision-http' &&
      one.action === 'dynamodb:ConditionCheckItem' &&
      one.partition !== 'DEALER#*',
    why: 'Only an action whose case waits for a second specialist asks whether that one is still to judge.',
  },
  {
    of: (one) =>
      one.function === 'supervision-on-month' &&
      (one.statement.startsWith('Transaction') || ['DEALER#*', 'REVIEW#*'].includes(one.partition ?? '')),
    why: 'Reviews are closed only ten days after the end of their month.',
  },
  {
    of: (one) =>
      one.function === 'supervision-on-case-change' &&
      (['REVIEW#*', 'OPERATOR#*', 'MAIL#*'].includes(one.partition ?? '') ||
        one.action.startsWith('events:') ||
        (one.partition === 'SUPERVISION' && one.action === 'dynamodb:Query')),
    why: 'Only a review that misses a problem of a call drawn with the smallest probability crosses a limit, which posts an e-mail and publishes an event; a second review of a problem is drawn for one in twenty; earlier settings are looked up only for a call received before they changed.',
  },
  {
    of: (one) =>
      one.function === 'privacy-http' &&
      one.action === 'dynamodb:GetItem' &&
      ['BRANDS', 'QUESTIONNAIRE#*'].includes(one.partition ?? ''),
    why: 'A case that is closed because its customer objects has a follow-up but for its first seconds, which says what they would.',
  },
  {
    of: (one) =>
      one.function === 'privacy-http' && one.action === 'dynamodb:GetItem' && one.partition === 'GROUP#*',
    why: 'A discount passed on is read only for a customer to whom one was.',
  },
  {
    of: (one) =>
      one.function === 'privacy-http' &&
      one.action === 'dynamodb:UpdateItem' &&
      one.partition === 'IDEMPOTENCY#*',
    why: 'Only a repetition that comes while the first is under way takes its key over.',
  },
  {
    of: (one) =>
      one.function === 'privacy-http' &&
      (one.partition === 'RIGHTSDUE' ||
        (one.action === 'dynamodb:UpdateItem' && ['RIGHTS#*', 'HELD#*'].includes(one.partition ?? ''))) &&
      one.statement.startsWith('Transaction'),
    why: 'Only a state that carries out a request ends its being due, or is added to one that was concluded already; and IAM grants the actions of a transaction on all partitions of it together.',
  },
  {
    of: (one) =>
      one.function === 'privacy-on-hour' ||
      (one.function === 'privacy-on-case-change' &&
        ['RIGHTS#*', 'RIGHTSDUE', 'MAIL#*', 'DEALERPRIVACY#*', 'PEOPLE#*'].includes(one.partition ?? '')),
    why: 'A reminder is sent a week before a request is due; a call from before there was a search leads to its customer only then; and only what is asked for in a call is registered by its event.',
  },
]

const unused = async (): Promise<string[]> => {
  const grants = z.parse(z.array(grant), (await run.admin('grants')).body)
  expect(grants.length).toBeGreaterThan(50)
  return grants
    .filter((one) => !one.used && !unseen.some(({ of }) => of(one)))
    .map(({ function: name, statement, action, resource, partition }) =>
      [name, statement, action, partition ?? resource].join(' '),
    )
    .toSorted()
}

const callOf = (callId: string, mark: number) => ({
  kind: 'after-service',
  outcome: 'completed',
  startedAt: '2026-11-20T09:58:12Z',
  operator: 'op-1',
  questionnaire: 'lince-taller@1',
  customer: { ref: `R-${callId}`, name: 'Lucía Fernández' },
  visit: { ref: visitRefOf(callId) },
  answers: [{ question: 'overall', mark }],
})
const endedAt = '2026-11-20T10:02:40Z'

/** Sends a request as this caller, and expects it to succeed. */
const ask = async (who: string, path: string, asked: Parameters<LocalRun['api']>[1] = {}) => {
  const answer = await run.api(path, { token: await run.token(who), ...asked })
  expect([200, 201, 202, 204], `${asked.method ?? 'GET'} ${path}: ${JSON.stringify(answer.body)}`).toContain(
    answer.status,
  )
  return answer
}
const put = (who: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(who, path, { method: 'PUT', body, headers })

const soon = { timeout: 60_000, interval: 300 }
const now = async () => {
  const clock = z.parse(z.looseObject({ now: z.string() }), (await run.admin('clock')).body)
  return new Date(clock.now)
}
let winner = ''
const advance = async (seconds: number) => run.moveClock(new Date((await now()).getTime() + seconds * 1000))

const deliver = async (schedule: string, at: Date) => {
  await run.moveClock(at)
  const { body } = await run.admin(`schedules/${schedule}`, { body: { scheduledTime: at.toISOString() } })
  expect(body, schedule).toMatchObject({ ok: true })
}
/** Reads a setting and puts it back with another name. */
const rename = async (path: string) => {
  const { body, headers } = await ask('staff', path)
  const setting = z.parse(z.looseObject({ name: z.string() }), body)
  const known = ['brands', 'dealers'].find((part) => path.includes(part))
  const kept = Object.entries(setting).filter(([name]) => !['brandId', 'dealerId', 'group'].includes(name))
  const content = { ...Object.fromEntries(kept), name: `${setting.name} ${known}` }
  await put('staff', path, content, { 'if-match': headers.get('etag') ?? '' })
}

test('directory: reads, creates and replaces every kind of setting', async () => {
  await rename('/v1/brands/lince')
  await rename('/v1/dealers/teide')
  const csv = 'dealerId;rewardsLoyalty\nteide;true\n'
  const imported = await ask('staff', '/v1/dealer-imports', { method: 'POST', body: { csv } })
  expect(imported.body).toMatchObject({ rows: { read: 1, refused: 0 } })
  await ask('staff', '/v1/questionnaires/lince-taller/versions/1')
  for (const list of ['brands', 'questionnaires', 'dealers?q=TALLERES', 'groups']) {
    const listed = z.parse(
      z.looseObject({ items: z.array(z.unknown()) }),
      (await ask('staff', `/v1/${list}`)).body,
    )
    expect(listed.items.length, list).toBeGreaterThan(0)
  }
  await ask('dealer:gredos', '/v1/dealers/gredos/preferences', {
    method: 'PATCH',
    body: { holidays: ['2099-12-24'] },
    headers: { 'if-match': '*' },
  })
})

/** Carries out again what was erased, as after a restore. Returns what the command says. */
const replayErasures = async () => {
  const replay = ['tools/run.mjs', 'replay-erasures', '--data', join(folder, 'data')]
  const cwd = join(import.meta.dirname, '../..')
  return (await promisify(execFile)(process.execPath, replay, { cwd })).stdout
}

test('information: the form is taken and told to Asortis', async () => {
  const who = { name: 'Lucía Fernández', company: 'Talleres Ribera', email: 'lucia@example.com' }
  const body = { ...who, consent: { read: true, textVersion: 2 }, marketing: true }
  expect((await run.api('/v1/information-requests', { body })).status).toBe(202)
  const subjects = async () => (await run.mails()).map(({ subject }) => subject)
  await run.admin('schedules/send-mails', { body: {} })
  await expect.poll(subjects, soon).toContain('Solicitud de información sobre Fidelización')
  const requests = '/v1/information-requests'
  const listed = (await ask('staff', `${requests}?show=marketing`)).body
  const { items } = z.parse(
    z.looseObject({ items: z.array(z.looseObject({ requestId: z.string() })) }),
    listed,
  )
  const one = `${requests}/${items[0]?.requestId}`
  const headers = { 'if-match': '*' }
  await ask('staff', one, { method: 'PATCH', body: { name: 'Lucía F.', marketing: 'confirmed' }, headers })
  await ask('staff', one, { method: 'PATCH', body: { marketing: 'withdrawn' }, headers })
  await ask('staff', one, { method: 'DELETE' })
  expect(await replayErasures()).toContain('0 requests of the form were erased again')
})

test('call centre: assesses, stores, ends, corrects and lists calls', async () => {
  const dealer = '/v1/dealers/gredos'
  await ask('call-centre', `${dealer}/customers/R-G-1/contact-permission?kind=after-service`)
  const trial = { dealer: 'gredos', kind: 'after-service', answers: [{ question: 'overall', mark: 6 }] }
  await ask('staff', '/v1/questionnaires/lince-taller/versions/1/trials', { body: trial })
  await put('call-centre', `${dealer}/calls/G-1`, callOf('G-1', 3))
  await put('call-centre', `${dealer}/calls/G-1`, callOf('G-1', 3))
  await put('call-centre', `${dealer}/calls/G-1/closing`, { endedAt })
  const customer = { ref: 'R-G-1', name: 'Lucía Fernández', phone: '600 111 444' }
  await put('call-centre', `${dealer}/calls/G-1/amendments/a-1`, { note: 'Faltaba el teléfono', customer })
  await ask('call-centre', `${dealer}/calls/G-1`)
  // The correction reaches the dealer in the thread of the alert.
  const mails = async () =>
    (await run.mails())
      .filter(({ subject }) => subject.includes(visitRefOf('G-1')))
      .map(({ body }) => body.text)
  await expect.poll(async () => (await mails()).join('\n'), soon).toContain('Teléfono correcto: 600 111 444')
  expect((await mails()).filter((text) => text?.includes('DATOS CORREGIDOS'))).toHaveLength(1)
  await ask('call-centre', `${dealer}/calls?month=2026-11`)
  const calls = [{ callId: 'G-2', ...callOf('G-2', 10), endedAt }]
  await ask('call-centre', `${dealer}/call-batches`, {
    body: { calls },
    headers: { 'idempotency-key': 'G-B' },
  })
})

test('call centre: follows a closed problem up, which reopens it, and again, which verifies it', async () => {
  const dealer = '/v1/dealers/gredos'
  const problem = `${dealer}/problems/G-F`
  const steps = async (...taken: object[]) => {
    for (const body of taken)
      await ask('dealer:gredos', `${problem}/steps`, { method: 'POST', body, headers: { 'if-match': '*' } })
  }
  const resolution = { outcome: 'Reparado', rootCause: 'workshop/parts', decision: 'Pieza nueva' }
  const resolve = [{ step: 'acknowledge' }, { step: 'resolve', ...resolution }]
  const isListed = async (path: string) =>
    JSON.stringify((await ask('call-centre', path)).body).includes('"G-F"')
  const recheck = (callId: string, mark: number) =>
    put('call-centre', `${dealer}/calls/${callId}`, {
      ...{ ...callOf('G-F', mark), kind: 'recheck', recheckOf: 'G-F', endedAt },
    })
  await put('call-centre', `${dealer}/calls/G-F`, { ...callOf('G-F', 3), endedAt })
  await expect.poll(() => isListed(`${dealer}/follow-ups?state=withheld&limit=100`), soon).toBe(true)
  await steps(...resolve)
  // By the machine's clock, the survey of a call of the past may be over already.
  const lists = [`${dealer}/follow-ups?limit=100`, `${dealer}/follow-ups?state=lapsed&limit=100`]
  await expect.poll(async () => (await Promise.all(lists.map(isListed))).includes(true), soon).toBe(true)
  await ask('staff', '/v1/follow-ups?kind=recheck')
  for (const [person, list] of [
    ['staff', '/v1/problems?overdue=true'],
    ['dealer:gredos', `${dealer}/problems?order=deadline`],
  ] as const)
    await ask(person, list)
  const permission = { customerRef: 'R-G-F', phones: ['+34 600 111 444'], kind: 'recheck' }
  await ask('call-centre', `${dealer}/contact-permissions`, { method: 'POST', body: permission })
  await recheck('G-F-1', 3)
  const reopened = await ask('dealer:gredos', problem)
  expect(reopened.body).toMatchObject({ status: 'open', followUp: { state: 'withheld' } })
  const told = async () =>
    (await run.mails()).filter(
      ({ subject, body }) =>
        subject.includes(visitRefOf('G-F')) && body.text?.includes('volvimos a llamar a este cliente'),
    )
  await expect.poll(async () => (await told()).length, soon).toBeGreaterThan(0)
  await steps(...resolve)
  await recheck('G-F-2', 10)
  const verified = await ask('dealer:gredos', problem)
  expect(verified.body).toMatchObject({ status: 'resolved', followUp: { state: 'done' } })
  expect(JSON.stringify(verified.body)).toContain('Ha dicho que todo está bien.')
})

test('dealer: reads its problems and works through one', async () => {
  const problem = '/v1/dealers/gredos/problems/G-1'
  const me = await ask('dealer:gredos', '/v1/me')
  expect(me.body).toMatchObject({
    audience: 'dealer',
    dealers: [{ dealerId: 'gredos', zone: 'Europe/Madrid' }],
  })
  await ask('dealer:gredos', '/v1/dealers/gredos/calls/G-1')
  await ask('dealer:gredos', '/v1/dealers/gredos/problems?status=all')
  const step = async (body: object) => {
    const { headers } = await ask('dealer:gredos', problem)
    await ask('dealer:gredos', `${problem}/steps`, {
      body,
      headers: {
        'if-match': headers.get('etag') ?? '',
        'idempotency-key': `G-${JSON.stringify(body).length}`,
      },
    })
  }
  await step({ step: 'acknowledge' })
  await step({
    step: 'resolve',
    outcome: 'Reparado de nuevo, sin coste.',
    rootCause: 'workshop/workmanship',
    decision: 'Repasar el montaje.',
  })
  await step({ step: 'reopen' })
})

test('dealer: downloads its problems as a file, in which a name that looks like a formula is text', async () => {
  const name = `=cmd|' /C calc'!A0`
  const hostile = { ...callOf('G-6', 1), endedAt, customer: { ref: 'R-G-6', name, phone: '+34 600 111 222' } }
  await put('call-centre', '/v1/dealers/gredos/calls/G-6', hostile)
  const listed = async () => JSON.stringify((await ask('dealer:gredos', '/v1/dealers/gredos/problems')).body)
  await expect.poll(listed, soon).toContain('G-6')
  const started = await ask('dealer:gredos', '/v1/dealers/gredos/problem-exports', {
    method: 'POST',
    body: { format: 'xlsx', status: 'all' },
    headers: { 'idempotency-key': 'G-F' },
  })
  const exported = z.object({ state: z.string(), url: z.optional(z.string()) })
  const read = async () =>
    z.parse(exported, (await ask('dealer:gredos', started.headers.get('location') ?? '')).body)
  await expect.poll(async () => (await read()).state, soon).toBe('ready')
  const file = await fetch((await read()).url ?? '')
  const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()))
  const row = sheet?.rows.find(([callId]) => callId === 'G-6')
  expect(row).toContain(name)
  const reopened = sheet?.rows.find(([callId]) => callId === 'G-1')
  expect(reopened).toContain('Repasar el montaje.')
  expect(reopened).not.toContain('Reparado de nuevo, sin coste.')
})

test("rights: staff find a customer, and read what is held, of a call that was another's at first", async () => {
  const dealer = '/v1/dealers/gredos'
  await put('call-centre', `${dealer}/calls/G-P`, { ...callOf('G-P', 9), endedAt })
  const customer = { ref: 'R-G-P2', phone: '600 111 777' }
  await put('call-centre', `${dealer}/calls/G-P/amendments/a-1`, { note: 'Era otro cliente', customer })
  const search = async () =>
    JSON.stringify(
      (await ask('staff', `${dealer}/customer-searches`, { body: { phone: '0034600111777' } })).body,
    )
  await expect.poll(search, soon).toContain('R-G-P2')
  const { body } = await ask('staff', `${dealer}/customers/R-G-P2`)
  expect(JSON.stringify(body)).toContain('Era otro cliente')
  // A manager may, too, while nobody has the role `privacy`.
  const token = await run.token('gerencia@gredos.example')
  expect([200, 403]).toContain((await run.api(`${dealer}/customers/R-G-P2`, { token })).status)
  const { body: settings, headers } = await ask('staff', dealer)
  const { dealerId: _, group: __, ...content } = z.parse(z.record(z.string(), z.unknown()), settings)
  const instructed = { ...content, rightsHandledBy: 'asortis' }
  await put('staff', dealer, instructed, { 'if-match': headers.get('etag') ?? '' })
  // A changed setting may take a minute to be seen.
  await advance(61)
  const asked = { customerRef: 'R-G-P2', right: 'access', askedAt: '2026-11-20T10:00:00Z', how: 'letter' }
  const request = { body: asked, headers: { 'idempotency-key': 'G-P' } }
  const opened = await ask('staff', `${dealer}/rights-requests`, request)
  await ask('staff', `${dealer}/rights-requests`)
  const { requestId } = z.parse(z.looseObject({ requestId: z.string() }), opened.body)
  const instruction = { reference: 'E-1', at: '2026-11-20T10:00:00Z' }
  const conclusion = { state: 'completed', outcome: 'Enviado por correo.', instruction }
  await expect
    .poll(
      async () =>
        (
          await run.api(`${dealer}/rights-requests/${requestId}/conclusion`, {
            token: await run.token('staff'),
            body: conclusion,
          })
        ).status,
      soon,
    )
    .toBe(200)
  const toErase = { body: { ...asked, right: 'erasure' }, headers: { 'idempotency-key': 'G-PE' } }
  const registered = z.parse(
    z.looseObject({ requestId: z.string() }),
    (await ask('staff', `${dealer}/rights-requests`, toErase)).body,
  )
  const concluding = `${dealer}/rights-requests/${registered.requestId}/conclusion`
  const proven = { token: await run.token('staff'), body: { ...conclusion, proofId: '999999' } }
  expect(await run.api(concluding, proven)).toMatchObject({
    ...{ status: 422, body: { errors: [{ code: 'no-such-proof' }] } },
  })
  await ask('staff', concluding, { body: conclusion })
  await deliver('remind-of-requests', later(await now(), 0.001))
  const state = {
    method: 'PUT',
    body: {
      ground: 'Carta',
      identityCheck: 'document',
      phones: ['600 111 888'],
      instruction: { reference: 'E-2', at: '2026-11-20T10:00:00Z' },
    },
  }
  await ask('staff', `${dealer}/customers/R-G-P3/no-contact`, state)
  await put('call-centre', `${dealer}/calls/G-O`, { ...callOf('G-O', 2), endedAt })
  const objecting = `${dealer}/customers/R-G-O`
  const found = { body: { customerRef: 'R-G-O' } }
  const isFound = async () => (await ask('staff', `${dealer}/customer-searches`, found)).body
  await expect.poll(async () => JSON.stringify(await isFound()), soon).toContain('"customerRef":"R-G-O"')
  const objection = { ground: 'Carta', identityCheck: 'document', instruction }
  await ask('staff', `${objecting}/objection`, { method: 'PUT', body: objection })
  const decision = { decision: 'close', ground: 'Carta', instruction }
  const decided = await ask('staff', `${objecting}/objection/decision`, { body: decision })
  expect(decided.body).toMatchObject({ cases: 1 })
  // A call made nevertheless is brought in line with it by the stream.
  await put('call-centre', `${dealer}/calls/G-O2`, {
    ...callOf('G-O2', 2),
    endedAt,
    customer: { ref: 'R-G-O' },
  })
  const suspended = async () => (await ask('staff', `${dealer}/problems/G-O2`)).body
  await expect.poll(async () => JSON.stringify(await suspended()), soon).toContain('"suspendedSince":"2')
})

test('who looked: staff open a case, a call and a file, and the manager sees that they did', async () => {
  const dealer = '/v1/dealers/gredos'
  await put('call-centre', `${dealer}/calls/G-V`, { ...callOf('G-V', 2), endedAt })
  const file = await ask('staff', `${dealer}/problem-exports`, { body: { format: 'csv', status: 'all' } })
  await ask('staff', `${dealer}/problems/G-V`)
  await ask('staff', `${dealer}/calls/G-V`)
  const ready = async () =>
    JSON.stringify((await ask('staff', file.headers.get('location') ?? '')).body).includes('"ready"')
  await expect.poll(ready, soon).toBe(true)
  const page = z.object({
    items: z.array(z.looseObject({ by: z.string(), what: z.string(), callId: z.nullable(z.string()) })),
  })
  const { body } = await ask('gerencia@gredos.example', `${dealer}/case-views?limit=100`)
  const seen = z
    .parse(page, body)
    .items.map(({ by, what, callId }) => [by.split(':')[0], what, callId].join(' '))
  for (const view of ['staff case G-V', 'staff problem-file ']) expect(seen).toContain(view)
})

test("an alert's recipient: takes a case on by the mail's link, once, and only while a recipient", async () => {
  const problem = '/v1/dealers/gredos/problems/G-7'
  const dealer = '/v1/dealers/gredos'
  await put('call-centre', `${dealer}/calls/G-7`, { ...callOf('G-7', 2), endedAt })
  const token = await linkInMail(run, visitRefOf('G-7'))
  const page = (path: string, asked: RequestInit = {}) =>
    fetch(`${run.urls.api}/v1/acknowledgements/${path}`, { headers: { origin: 'null' }, ...asked })
  const send = (assignee: string) => page(token, { method: 'POST', body: new URLSearchParams({ assignee }) })
  const state = z.looseObject({
    status: z.string(),
    assignee: z.nullable(z.string()),
    timeline: z.array(z.looseObject({ what: z.string(), who: z.string() })),
  })
  const read = async () => z.parse(state, (await ask('dealer:gredos', problem)).body)

  // What mail scanners do: open the link, and submit the form as they find it.
  for (const method of ['HEAD', 'GET', 'GET', 'GET']) expect((await page(token, { method })).status).toBe(200)
  expect((await send('')).status).toBe(422)
  await scanWithBrowser(`${run.urls.api}/v1/acknowledgements/${token}`)
  expect((await read()).status).toBe('open')

  const { body, headers } = await ask('staff', dealer)
  const { dealerId: _, group: __, ...content } = z.parse(z.looseObject({ alertRecipients: z.json() }), body)
  const others = [{ email: 'otra@gredos.example', kinds: ['after-service'], level: 1 }]
  const etag = { 'if-match': headers.get('etag') ?? '' }
  const removed = await put('staff', dealer, { ...content, alertRecipients: others }, etag)
  const gone = await page(token)
  const forged = await page('A'.repeat(43))
  expect([gone.status, forged.status, (await send('Ana Prieto')).status]).toEqual([404, 404, 404])
  expect(await gone.text()).toBe(await forged.text())
  await put('staff', dealer, content, { 'if-match': removed.headers.get('etag') ?? '' })

  const sent = await Promise.all(Array.from({ length: 20 }, () => send('Ana Prieto')))
  expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  await send('Otra Persona')
  const { assignee, timeline } = await read()
  expect(assignee).toBe('Ana Prieto')
  const taken = timeline.filter(({ what }) => what === 'acknowledge')
  expect(taken.map(({ who }) => who)).toEqual([expect.stringMatching(/^mail-link:.+@gredos\.example$/)])
  expect(await (await page(token)).text()).not.toContain('Ana Prieto')

  const logs = join(folder, 'data', 'logs')
  for (const name of readdirSync(logs)) expect(readFileSync(join(logs, name), 'utf8')).not.toContain(token)
})

test('a link in an alert: a person whose browser runs no scripts gets through', async () => {
  // Whether its number may be rung is looked up for the page.
  const customer = { ref: 'R-G-20', name: 'Lucía Fernández', phone: '600 111 920' }
  await put('call-centre', '/v1/dealers/gredos/calls/G-20', { ...callOf('G-20', 2), endedAt, customer })
  const url = `${run.urls.api}/v1/acknowledgements/${await linkInMail(run, visitRefOf('G-20'))}`
  expect(await withoutScripts(url, 'Ana Prieto')).toContain('Ana Prieto')
  expect((await ask('dealer:gredos', '/v1/dealers/gredos/problems/G-20')).body).toMatchObject({
    status: 'acknowledged',
    assignee: 'Ana Prieto',
  })
})

test('alerts: delivered, bounced to the next level, overdue, and found by the sweep', async () => {
  await run.admin('mailboxes', { body: { address: 'posventa@gredos.example', behaviour: 'bounce' } })
  await put('call-centre', '/v1/dealers/gredos/calls/G-3', { ...callOf('G-3', 2), endedAt })
  const told = async () =>
    (await run.mails()).filter(({ subject }) => subject.includes(visitRefOf('G-3'))).length
  await expect.poll(told, soon).toBeGreaterThan(1)
  await put('call-centre', '/v1/dealers/ribera/calls/G-4', {
    ...callOf('G-4', 2),
    questionnaire: 'lince-taller@1',
    endedAt,
  })
  await put('call-centre', '/v1/dealers/gredos/calls/G-5', callOf('G-5', 10))
  await expect.poll(async () => JSON.stringify((await run.admin('events')).body), soon).toContain('CallTaken')
  // Past the twelve hours after which a call is closed automatically, and past the deadlines.
  for (const hours of [13, 60]) await advance(hours * 3600)
  // The recipients were changed and changed back before: whoever was one, or is one now, is told of each change, once.
  const changes = (await run.mails()).filter(({ subject }) => subject.startsWith('Cambian los destinatarios'))
  const addresses = changes.flatMap(({ destination }) => destination.to)
  expect(addresses.filter((to) => to === 'otra@gredos.example')).toHaveLength(2)
  expect(addresses.length).toBe(2 * new Set(addresses).size)
})

test('digest: on a working morning, ended by the mail client with one click, and none on the next', async () => {
  const dealer = '/v1/dealers/gredos'
  const { body, headers } = await ask('staff', dealer)
  const { dealerId: _, group: __, ...content } = z.parse(z.looseObject({ name: z.string() }), body)
  const digestRecipients = [{ email: 'gerencia@gredos.example', name: 'Gerencia' }]
  await put('staff', dealer, { ...content, digestRecipients }, { 'if-match': headers.get('etag') ?? '' })
  const digests = async () =>
    (await run.mails()).filter(({ subject }) => /Gredos.*: clientes problema, /.test(subject))
  await put('call-centre', `${dealer}/calls/G-8`, { ...callOf('G-8', 2), endedAt })
  // A week has a working day, whichever are holidays now; half a day never has two mornings.
  for (let halves = 0; halves < 14 && (await digests()).length === 0; halves += 1) await advance(12 * 3600)
  const [digest, ...others] = await digests()
  expect(others).toEqual([])
  expect(digest?.destination.to.join()).toContain('gerencia@gredos.example')
  expect(digest?.body.text).toContain('SUS CLIENTES PROBLEMA')
  expect(digest?.body.text).toContain(visitRefOf('G-8'))
  const link =
    /https?:\/\/\S+\/v1\/mail-subscriptions\/[A-Za-z0-9_-]{43}/.exec(digest?.body.text ?? '')?.[0] ?? ''

  for (const method of ['HEAD', 'GET', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
  expect(await (await fetch(link)).text()).toContain('No recibir más el resumen')
  expect((await fetch(`${link.slice(0, -1)}!`)).status).toBe(404)
  expect(await (await fetch(`${link}?form=yes`, { method: 'POST' })).text()).toContain('Marque la casilla')
  expect((await ask('staff', dealer)).body).toMatchObject({ digestRecipients })
  const oneClick = () =>
    fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  expect([(await oneClick()).status, (await oneClick()).status]).toEqual([200, 200])
  expect((await fetch(link, { method: 'POST' })).status).toBe(200)
  expect(await (await fetch(link)).text()).toContain('Ya no recibirá el resumen diario')
  expect((await ask('staff', dealer)).body).toMatchObject({ digestRecipients: [] })
  for (let days = 0; days < 3; days += 1) await advance(24 * 3600)
  expect(await digests()).toHaveLength(1)
  const token = link.slice(-43)
  const logs = join(folder, 'data', 'logs')
  for (const name of readdirSync(logs)) expect(readFileSync(join(logs, name), 'utf8')).not.toContain(token)
})

test('people: added, renamed, invited again, reset, removed and taken back', async () => {
  const people = '/v1/dealers/gredos/people'
  const add = () => ask('staff', people, { body: { email: 'nueva@gredos.example', name: 'Ana Prieto' } })
  const { personId } = z.parse(z.looseObject({ personId: z.string() }), (await add()).body)
  const person = `${people}/${personId}`
  expect(JSON.stringify((await ask('staff', people)).body)).toContain(personId)
  const { headers } = await ask('staff', person)
  const etag = headers.get('etag') ?? ''
  await ask('staff', person, {
    method: 'PATCH',
    body: { name: 'Ana Prieto Gil' },
    headers: { 'if-match': etag },
  })
  await ask('staff', `${person}/invitations`, { method: 'POST' })
  await ask('staff', `${person}/second-factor-resets`, { body: { reason: 'Ha perdido el teléfono' } })
  await ask('staff', person, { method: 'DELETE' })
  const last = { email: 'derechos@gredos.example', name: 'Eva Sanz' }
  const added = await ask('staff', people, { body: last })
  const eva = z.parse(z.looseObject({ personId: z.string() }), added.body)
  const given = { method: 'PATCH', body: { roles: ['privacy'] }, headers: { 'if-match': '*' } }
  await ask('staff', `${people}/${eva.personId}`, given)
  // The clock takes what was posted to the run that sends it.
  await advance(3600)
  const mails = (await run.mails()).filter(({ destination }) => destination.to.join().includes('nueva@'))
  expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(
    expect.arrayContaining([
      'Tiene acceso a Fidelización',
      'Tiene que volver a activar la verificación en dos pasos',
      'Ya no tiene acceso a Fidelización',
    ]),
  )
  expect((await run.api(person, { token: await run.token('staff') })).status).toBe(404)
  await add()
})

test('figures: marked, recomputed and read', async () => {
  const dealer = '/v1/dealers/gredos/statistics'
  const counted = async () => JSON.stringify((await ask('dealer:gredos', dealer)).body)
  await expect.poll(counted, soon).toContain('"calls"')
  const month = (await now()).toISOString().slice(0, 7)
  await ask('staff', `/v1/statistics?from=${month}&to=${month}`)
  await ask('staff', '/v1/statistics')
})

test('surveys: taken, matched, settled, imported, counted, and their coherence read', async () => {
  const answered = new Date((await now()).getTime() - 3_600_000).toISOString()
  const dealer = '/v1/dealers/gredos'
  const survey = '/v1/brands/lince/survey'
  const columns = { dealer: 'Taller', answeredAt: 'Fecha', visitRef: 'Orden', identified: 'Identificado' }
  const content = {
    ...{ individualUse: 'allowed', surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: 10 } }] },
    surveyFile: {
      ...{ columns: { ...columns, questions: { Q1: 'Nota' } }, dateFormat: 'YYYY-MM-DD', yes: ['Sí'] },
    },
  }
  const { status, headers } = await run.api(survey, { token: await run.token('staff') })
  await put('staff', survey, content, status === 200 ? { 'if-match': headers.get('etag') ?? '' } : {})
  const again = (await ask('staff', survey)).headers.get('etag') ?? ''
  await put('staff', survey, { ...content, identifiedByDefault: true }, { 'if-match': again })
  const codes = '/v1/brands/lince/dealer-codes'
  await put('staff', `${codes}/04711`, { periods: [{ dealerId: 'gredos', from: '2020-01-01' }] })
  await put('staff', `${codes}/9`, { periods: [{ dealerId: 'gredos', from: '2020-01-01' }] })
  await put(
    'staff',
    `${codes}/9`,
    { periods: [{ dealerId: 'gredos', from: '2021-01-01' }] },
    { 'if-match': '*' },
  )
  await ask('staff', `${codes}/9`, { method: 'DELETE' })
  await ask('staff', codes)

  const startedAt = new Date(Date.parse(answered) - 86_400_000).toISOString()
  const visit = { ref: 'OR-ENC-1' }
  await put('call-centre', `${dealer}/calls/ENC-1`, { ...callOf('ENC-1', 10), startedAt, visit })
  const answers = [{ question: 'Q1', mark: 9 }]
  const response = { brand: 'lince', answeredAt: answered, answers }
  await put('staff', `${dealer}/survey-responses/RE-0`, { ...response, identified: false })
  const match = { visitRef: visit.ref }
  await put('call-centre', `${dealer}/survey-responses/RE-1`, { ...response, identified: true, match })
  const matched = async () =>
    JSON.stringify((await ask('dealer:gredos', `${dealer}/survey-responses/RE-1`)).body)
  await expect.poll(matched, soon).toContain('"matched":"ENC-1"')
  const etag = (await ask('staff', `${dealer}/survey-responses/RE-1`)).headers.get('etag') ?? ''
  const settled = { method: 'POST', body: { callId: 'ENC-1' }, headers: { 'if-match': etag } } as const
  await ask('dealer:gredos', `${dealer}/survey-responses/RE-1/match`, settled)
  // A visit that is corrected is another visit, in another month: the call leaves where it was.
  const date = new Date(Date.parse(startedAt) - 25 * 86_400_000).toISOString().slice(0, 10)
  const corrected = { note: 'Otra orden', visit: { ref: 'OR-ENC-2', date } }
  await put('call-centre', `${dealer}/calls/ENC-1/amendments/a-1`, corrected)
  const month = answered.slice(0, 7)
  for (const list of ['survey-responses', 'eligible-customers'])
    await ask('staff', `${dealer}/${list}?month=${month}`)

  const counts = (all: number) => async () => {
    await advance(400)
    const { body } = await ask('dealer:gredos', `${dealer}/coherence`)
    return JSON.stringify(body).includes(`"all":${all}`)
  }
  const counted = { ...soon, timeout: 120_000, interval: 2000 }
  await expect.poll(counts(2), counted).toBe(true)

  const day = answered.slice(0, 10)
  const csv = `Taller;Fecha;Orden;Identificado;Nota\n4711;${day};OR-ENC-2;Sí;8\n4711;${day};;No;11\n`
  const dry = await importResponses(ask, { brand: 'lince', csv, dryRun: true })
  expect(dry).toMatchObject({ state: 'done', rows: { read: 2, kept: 1, refused: 1 } })
  await ask('staff', `/v1/survey-imports/${dry.importId}/preview`)
  const reading = { method: 'POST', body: { dryRun: true } } as const
  await ask('staff', `/v1/survey-imports/${dry.importId}/readings`, reading)
  const done = await importResponses(ask, { brand: 'lince', csv: `${csv}\n`, coveredUntil: day })
  expect(done).toMatchObject({ state: 'done', rows: { read: 2, kept: 1, repeated: 0, refused: 1 } })
  // What differs from what is kept is shown beside it.
  const changed = csv.replace('Sí;8', 'Sí;7')
  const differing = await importResponses(ask, { brand: 'lince', csv: changed, dryRun: true })
  expect(JSON.stringify(differing)).toContain('"kept":{')
  const { refusedRows } = z.parse(
    z.looseObject({ refusedRows: z.string() }),
    (await ask('staff', `/v1/survey-imports/${done.importId}`)).body,
  )
  expect(await (await fetch(refusedRows)).text()).toContain('4711')
  await ask('staff', '/v1/survey-imports')
  const { at } = { at: await now() }
  await run.admin('schedules/check-imports', { body: { scheduledTime: at.toISOString() } })

  await expect.poll(counts(3), counted).toBe(true)
  await run.api(`${dealer}/coherence?format=csv`, { token: await run.token('dealer:gredos') })
  await ask('staff', `/v1/brands/lince/coherence?month=${month}`)
  await ask('staff', '/v1/brands/lince/coherence?from=2026-01&to=2026-03')
  await ask('staff', '/v1/groups/meseta/coherence')
  // Of a dealer in a group it says whether joining it made a difference.
  await run.api('/v1/dealers/duero/coherence', { token: await run.token('staff') })
  // The brand says that who answered had not given their name.
  await ask('staff', `${dealer}/survey-responses/RE-1/versions`, {
    ...{ method: 'POST', body: { ...response, identified: false } },
    headers: { 'if-match': '*' },
  })
  // What is put again is claimed, unless it is; what is withdrawn gives its claim up.
  await put('staff', `${dealer}/survey-responses/RE-0`, { ...response, identified: false })
  await ask('staff', `${dealer}/survey-responses/RE-0/withdrawal`, {
    ...{ method: 'POST', body: { reason: 'test' } },
    headers: { 'if-match': '*' },
  })
  await ask('staff', `${dealer}/withdrawn-survey-responses`)
  await ask('staff', `${dealer}/survey-responses/RE-0/withdrawal`, { method: 'DELETE' })
})

test('supervision: drawn, committed to, reviewed, and what becomes of the case', async () => {
  const settings = await ask('staff', '/v1/supervision-settings')
  const { since: _, version: __, ...content } = z.parse(z.looseObject({}), settings.body)
  await put(
    'staff',
    '/v1/supervision-settings',
    { ...content, second: 0.06 },
    { 'if-match': settings.headers.get('etag') ?? '' },
  )
  await ask('staff', '/v1/review-queues')
  const queue = z.looseObject({ items: z.array(z.looseObject({ reviewId: z.string() })) })
  const pending = async () =>
    z.parse(queue, (await ask('specialist', '/v1/reviews?state=pending')).body).items
  await expect.poll(async () => (await pending()).length, soon).toBeGreaterThan(1)
  for (const { reviewId } of (await pending()).slice(0, 2)) {
    const review = `/v1/reviews/${reviewId}`
    await ask('specialist', `${review}/claim`, { method: 'POST' })
    const { headers } = await ask('specialist', review)
    const once = (key: string, etag: string | null) => ({
      headers: { 'if-match': etag ?? '', 'idempotency-key': `${reviewId}-${key}` },
    })
    const verdict = { problem: true, criteria: ['low-marks'], listened: true }
    const judged = await ask('specialist', `${review}/verdict`, {
      ...{ method: 'POST', body: verdict },
      ...once('verdict', headers.get('etag')),
    })
    const { status } = await run.api(`${review}/action`, {
      ...{ token: await run.token('specialist'), method: 'POST', body: { action: 'confirm' } },
      ...once('action', judged.headers.get('etag')),
    })
    // A case that earlier journeys have closed may not allow it.
    expect([200, 409]).toContain(status)
  }
  for (const state of ['mine', 'final']) await ask('specialist', `/v1/reviews?state=${state}`)
  const thisMonth = (await now()).toISOString().slice(0, 7)
  await ask('staff', `/v1/agreement?from=${thisMonth}&to=${thisMonth}`)
  // A customer with a problem who was told of the survey.
  const told = { ...callOf('SW-1', 2), endedAt, said: { brandSurvey: true } }
  await put('call-centre', '/v1/dealers/gredos/calls/SW-1', told)
  const wrongly = async () =>
    JSON.stringify((await ask('staff', `/v1/said-wrongly?month=${thisMonth}&limit=100`)).body)
  await expect.poll(wrongly, soon).toContain('SW-1')
  const at = await now()
  await deliver('months-of-the-sample', later(at, 0.01))
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)).toISOString().slice(0, 7)
  await ask('dealer:gredos', `/v1/samples/${month}`)
  await ask('dealer:gredos', `/v1/dealers/gredos/samples/${month}`)
})

/** The next month's end in the future, by the local run's clock. */
const monthToSeal = async () => {
  const at = await now()
  const sealing = (months: number) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1 + months, 0, 11, 0, 30))
  const sealAt = sealing(0) > at ? sealing(0) : sealing(1)
  return { month: sealAt.toISOString().slice(0, 7), sealAt }
}
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)

test('groups and draws: sealed, witnessed, decided, applied and announced', async () => {
  const { month, sealAt } = await monthToSeal()
  const group = '/v1/groups/meseta'
  await ask('staff', group)
  // Each run publishes the events that no other has published, so only the run delivered below may start.
  for (const name of ['seal-draws', 'decide-draws', 'watch-draws', 'announce-draws'])
    await run.admin(`schedules/${name}`, { body: { enabled: false } })
  await deliver('seal-draws', sealAt)
  await deliver('seal-draws', later(sealAt, 0.25))
  await deliver('announce-draws', later(sealAt, 0.3))
  // The sealed draw reserves its number: the next to join gets another, and that draw is read for this.
  await ask('staff', `${group}/participants/duero`, { method: 'DELETE' })
  await ask('staff', `${group}/participants/duero`, { method: 'PUT' })
  // While undecided, a month is counted group by group, and reported as late.
  await deliver('watch-draws', later(sealAt, 31))
  await ask('staff', `/v1/draws/${month}`)
  await deliver('decide-draws', later(sealAt, 32))
  await deliver('announce-draws', later(sealAt, 32.1))

  expect((await run.api(`/v1/draws/${month}/commitments`)).status).toBe(200)
  await ask('staff', `${group}/draws`)
  await ask('staff', `${group}/statement?year=${month.slice(0, 4)}`)
  const { body } = await ask('staff', `${group}/draws/${month}`)
  const told = JSON.stringify(body)
  const once = { headers: { 'idempotency-key': 'D-1' } }
  const applied = { reference: 'AB-1', appliedAt: later(sealAt, 32).toISOString() }
  const recorded = await ask('staff', `${group}/draws/${month}/application`, { body: applied, ...once })
  const { dealerId } = z.parse(z.looseObject({ dealerId: z.string() }), recorded.body)
  expect(told).toContain(dealerId)
  const passed = { body: { customerRef: 'R-1' }, ...once }
  winner = dealerId
  await ask(`dealer:${dealerId}`, `${group}/draws/${month}/pass-on`, passed)
  await ask(`dealer:${dealerId}`, group)
})

test('the monthly report on surveys: posted when the next month is a week old, and ended from its link', async () => {
  const dealer = '/v1/dealers/gredos'
  // The call's question is the brand's P1.
  const survey = await ask('staff', '/v1/brands/lince/survey')
  const { brandId: _, ...content } = z.parse(
    z.looseObject({ surveyQuestions: z.array(z.unknown()) }),
    survey.body,
  )
  const surveyQuestions = [...content.surveyQuestions, { id: 'P1', scale: { min: 0, max: 10 } }]
  const etag = survey.headers.get('etag') ?? ''
  await put('staff', '/v1/brands/lince/survey', { ...content, surveyQuestions }, { 'if-match': etag })
  await advance(61)
  const at = await now()
  const [startedAt, answeredAt] = [later(at, -2).toISOString(), later(at, -1).toISOString()]
  const visit = { ref: 'OR-INF-1' }
  await put('call-centre', `${dealer}/calls/INF-1`, { ...callOf('INF-1', 10), startedAt, visit })
  const answers = [{ question: 'P1', mark: 7 }]
  const response = { brand: 'lince', answeredAt, answers, identified: true, match: { visitRef: visit.ref } }
  await put('call-centre', `${dealer}/survey-responses/RE-INF-1`, response)
  const fell = async () => {
    await advance(400)
    return JSON.stringify((await ask('dealer:gredos', `${dealer}/coherence`)).body)
  }
  await expect.poll(fell, { ...soon, timeout: 120_000, interval: 2000 }).toContain('"callId":"INF-1"')

  const sixth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 6, 9, 12))
  await deliver('post-survey-reports', sixth)
  const texts = async () => {
    await advance(61)
    return (await run.mails())
      .map(({ body }) => body.text ?? '')
      .filter((text) => text.includes('OR-INF-1: P1'))
  }
  await expect.poll(async () => (await texts()).length, soon).toBeGreaterThan(0)
  const [text = ''] = await texts()
  const [link = ''] = /https?:\/\/\S+\/v1\/mail-subscriptions\/[A-Za-z0-9_-]{43}/.exec(text) ?? []
  const post = async (to: string) => (await fetch(to, { method: 'POST' })).text()
  expect(await post(link)).toContain('Ya no recibirá el informe mensual')
  expect(await post(`${link}?again=yes`)).toContain('No recibir más el informe')
})

const erasure = z.looseObject({
  erasureId: z.string(),
  state: z.string(),
  proof: z.int(),
  receipt: z.string(),
})
const staffsOrder = {
  identityCheck: 'document',
  instruction: { reference: 'correo', at: '2026-11-20T10:00:00Z' },
}
/** From now on staff act for the rights of a dealer's customers. */
const instruct = async (dealer: string) => {
  const { body, headers } = await ask('staff', dealer)
  const { dealerId: _, group: __, ...content } = z.parse(z.looseObject({}), body)
  const instructed = { ...content, rightsHandledBy: 'asortis' }
  await put('staff', dealer, instructed, { 'if-match': headers.get('etag') ?? '' })
}
/** Erases a customer as staff, whom the dealer has instructed, and waits until it is so far. */
const erase = async (dealerId: string, customerRef: string, state: string, more: object = {}) => {
  const dealer = `/v1/dealers/${dealerId}`
  await instruct(dealer)
  const order = { method: 'DELETE', body: { ...staffsOrder, ...more } } as const
  const path = `${dealer}/customers/${customerRef}`
  const plan = await ask('staff', `${path}?dryRun=true`, order)
  const { planId } = z.parse(z.looseObject({ planId: z.string() }), plan.body)
  const { erasureId } = z.parse(erasure, (await ask('staff', `${path}?planId=${planId}`, order)).body)
  const read = async () => z.parse(erasure, (await ask('staff', `${dealer}/erasures/${erasureId}`)).body)
  await expect.poll(async () => (await read()).state, soon).toBe('settling')
  await advance(26 * 60)
  await expect.poll(async () => (await read()).state, soon).toBe(state)
  return read()
}

/** What a file about a customer has that staff make and download: a ZIP. */
const exported = async (customer: string, of: { requestId?: string; accessId?: string } = {}) => {
  const once = { headers: { 'idempotency-key': `E-1${of.accessId ?? ''}` } }
  const body = { ...staffsOrder, ...of }
  const started = await ask('staff', `${customer}/access-exports`, { body, ...once })
  const file = z.object({ state: z.string(), url: z.optional(z.string()) })
  const read = async () => z.parse(file, (await ask('staff', started.headers.get('location') ?? '')).body)
  await expect.poll(async () => (await read()).state, soon).toBe('ready')
  const { url = '' } = await read()
  const files = await readZip(Buffer.from(await (await fetch(url)).arrayBuffer()))
  return { read: started.headers.get('location') ?? '', text: [...files.values()].map(String).join('\n') }
}
let fileOfErased = ''

test('rights: staff make files of what is held of customers', async () => {
  await instruct(`/v1/dealers/${winner}`)
  await instruct('/v1/dealers/gredos')
  expect((await exported(`/v1/dealers/${winner}/customers/R-1`)).text).toContain('Descuentos que se le han')
  const asked = { customerRef: 'R-INF-1', right: 'access', askedAt: '2026-11-20T10:00:00Z', how: 'email' }
  const { body } = await ask('staff', '/v1/dealers/gredos/rights-requests', { body: asked })
  const { requestId } = z.parse(z.looseObject({ requestId: z.string() }), body)
  const { text, read } = await exported('/v1/dealers/gredos/customers/R-INF-1', { requestId })
  for (const part of ['OR-INF-1', 'RE-INF-1', requestId, 'Sus datos personales'])
    expect(text, part).toContain(part)
  fileOfErased = read
  const portable = '/v1/dealers/gredos/customers/R-INF-1/portability-exports'
  await ask('derechos@gredos.example', portable, { body: { identityCheck: 'document' } })
})

test('rights: a customer is rectified, and what it was is blocked, then destroyed', async () => {
  const customers = '/v1/dealers/gredos/customers/R-INF-1'
  const asked = {
    customerRef: 'R-INF-1',
    right: 'rectification',
    askedAt: '2026-11-20T10:00:00Z',
    how: 'email',
  }
  const { body } = await ask('staff', '/v1/dealers/gredos/rights-requests', { body: asked })
  const { requestId } = z.parse(z.looseObject({ requestId: z.string() }), body)
  const contact = { name: 'Rectificada', phone: '600 111 778', email: 'nueva@example.com' }
  const rectify = async (as: string, more: object) => {
    const order = { contact, identityCheck: 'document', blockedForDays: 0, ...more }
    const { headers } = await ask(as, customers, { method: 'PATCH', body: order })
    const path = headers.get('location') ?? ''
    const state = async () => z.parse(z.looseObject({ state: z.string() }), (await ask(as, path)).body).state
    await expect.poll(state, soon).toBe('destroyed')
  }
  await rectify('staff', { ...staffsOrder, requestId })
  await rectify('derechos@gredos.example', { contact: { ...contact, phone: '600 111 779' } })
  const read = async () => JSON.stringify((await ask('staff', customers)).body)
  expect(await read()).toContain('600 111 779')
  expect(await read()).not.toContain('600 111 778')
})

test('rights: a customer is rectified to whom a call was moved by an amendment', async () => {
  const dealer = '/v1/dealers/gredos'
  const call = {
    ...callOf('INF-M', 10),
    startedAt: (await now()).toISOString(),
    customer: { ref: 'R-INF-MO' },
    // Whose request it is has to be put right as well.
    requests: [{ right: 'no-more-calls' }],
  }
  await put('call-centre', `${dealer}/calls/INF-M`, call)
  const moved = { note: 'Era otro cliente', customer: { ref: 'R-INF-M', name: 'Antes' } }
  await put('call-centre', `${dealer}/calls/INF-M/amendments/a-1`, moved)
  const search = async () =>
    JSON.stringify(
      (await ask('staff', `${dealer}/customer-searches`, { body: { customerRef: 'R-INF-M' } })).body,
    )
  await expect.poll(search, soon).toContain('"callId":"INF-M"')
  await instruct(dealer)
  const order = { contact: { name: 'Después' }, ...staffsOrder }
  const { headers } = await ask('staff', `${dealer}/customers/R-INF-M`, { method: 'PATCH', body: order })
  const state = async () => (await ask('staff', headers.get('location') ?? '')).body
  await expect.poll(state, soon).toMatchObject({ state: 'blocked', calls: 1 })
})

test('rights: customers are erased, one is opened by two people, and the proofs are found', async () => {
  await erase(winner, 'R-1', 'destroyed', { blockedForDays: 0 })
  const dealer = '/v1/dealers/gredos'
  const list = { source: 'Lista Robinson', count: 1, hashes: ['ab'.repeat(32)] }
  for (let sent = 0; sent < 2; sent += 1) await put('staff', '/v1/exclusion-lists/robinson', list)
  await advance(61)
  await ask('call-centre', `${dealer}/contact-permissions`, {
    body: { customerRef: 'R-INF-3', phones: ['600 111 222'], kind: 'after-service' },
  })
  const { proof, receipt } = await erase('gredos', 'R-INF-1', 'blocked')
  expect((await run.api(fileOfErased, { token: await run.token('staff') })).status).toBe(404)
  for (const path of ['calls/INF-1', 'survey-responses/RE-INF-1'])
    expect((await run.api(`${dealer}/${path}`, { token: await run.token('staff') })).status, path).toBe(410)
  const openings = `${dealer}/customers/R-INF-1/blocked-access`
  const opened = async (reason: string) => {
    const access = await ask('staff', openings, { body: { reason, reference: 'PO 1/2026' } })
    const { accessId } = z.parse(z.looseObject({ accessId: z.string() }), access.body)
    await ask('derechos@gredos.example', `${dealer}/blocked-access`)
    await ask('derechos@gredos.example', `${openings}/${accessId}/approval`, { method: 'POST' })
    return accessId
  }
  const forCourt = await ask('staff', `${openings}/${await opened('court')}`)
  expect(JSON.stringify(forCourt.body)).toContain('OR-INF-1')
  const accessId = await opened('person')
  const ofBlocked = await exported(`${dealer}/customers/R-INF-1`, { accessId })
  for (const part of ['OR-INF-1', 'conserva bloqueado']) expect(ofBlocked.text, part).toContain(part)
  const statusFor = async (as: string) =>
    (await run.api(ofBlocked.read, { token: await run.token(as) })).status
  expect(await statusFor('derechos@gredos.example')).toBe(404)
  await advance(66 * 60)
  expect(await statusFor('staff')).toBe(404)
  await put('call-centre', `${dealer}/calls/INF-2`, {
    ...callOf('INF-2', 2),
    ...{ startedAt: (await now()).toISOString(), customer: { ref: 'R-INF-2' } },
  })
  const restriction = { method: 'PUT', body: { ...staffsOrder, ground: 'Carta' } }
  await ask('staff', `${dealer}/customers/R-INF-2/restriction`, restriction)
  const hidden = async () =>
    (await run.api(`${dealer}/problems/INF-2`, { token: await run.token('staff') })).status
  await expect.poll(hidden, soon).toBe(404)
  const still = await ask('staff', `${dealer}/standing-cases`)
  expect(JSON.stringify(still.body)).toContain('INF-2')
  const claim = { step: 'note', note: 'Reclama por escrito.', ground: 'claim' }
  await ask('derechos@gredos.example', `${dealer}/problems/INF-2/steps`, {
    ...{ body: claim, headers: { 'if-match': '*' } },
  })
  await ask('staff', `${dealer}/proofs/${proof}`)
  expect(await replayErasures()).toBe(
    '2 erasures were carried out again\n0 requests of the form were erased again\n0 wishes for news were withdrawn again\n',
  )
  const found = await ask('staff', `${dealer}/proof-searches`, { body: { receipt } })
  expect(found.body).toEqual({ proofs: [proof] })
})

test('no function has a permission that it was not seen using', async () => {
  await expect.poll(unused, { timeout: 30_000, interval: 1000 }).toEqual([])
})

test('no function was denied anything by its policy, its warm-up included', () => {
  expect(readFileSync(join(folder, 'data', 'logs', 'engines.log'), 'utf8')).not.toContain('"access-denied"')
})
