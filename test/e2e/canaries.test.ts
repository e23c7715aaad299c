import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { canonicalJson } from '../../functions/platform/content/canonical-json.ts'
import { readZip } from '../support/files/read-zip.ts'
import { importResponses } from '../support/journeys/import-responses.ts'
import { canaries, rowsOf, storedBy } from '../support/privacy/canaries.ts'
import { canaryOf } from '../support/privacy/free-texts.ts'
import { type Asked, type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'canaries-e2e-'))
const data = join(folder, 'data')
let run: LocalRun
beforeAll(async () => (run = await startLocalRun(data)))
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const dealer = '/v1/dealers/gredos'
const soon = { timeout: 60_000, interval: 300 }
const now = async () => new Date(z.parse(z.object({ now: z.string() }), (await run.admin('clock')).body).now)
const advance = async (seconds: number) => run.moveClock(new Date((await now()).getTime() + seconds * 1000))
const ask = async (who: string, path: string, asked: Omit<Asked, 'token'> = {}) => {
  const answer = await run.api(path, { ...asked, token: await run.token(who) })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}
/** Who looks after the rights of the dealer's customers. */
const privacy = 'derechos@gredos.example'
const read = async (path: string) => JSON.stringify((await ask(privacy, path)).body)

const canary = canaries()
const customerRef = canary.of('customer.ref', (n) => `C-canario-${n}`)
const visit = {
  ref: canary.of('visit.ref', (n) => `OR-canario-${n}`),
  vehicle: {
    plate: canary.of('visit.vehicle.plate', (n) => `${n}90KNR`),
    model: canary.of('visit.vehicle.model'),
    vin: canary.of('visit.vehicle.vin', (n) => `VSSZZZ${n}CANARIO`),
  },
}
/** A call with a value of its own in every field that is not an id or one of a list. */
const callAt = (at: Date) => ({
  ...{ kind: 'after-service', outcome: 'completed', operator: 'op-1', questionnaire: 'lince-taller@1' },
  startedAt: new Date(at.getTime() - 240_000).toISOString(),
  endedAt: new Date(at.getTime() - 60_000).toISOString(),
  customer: {
    ref: customerRef,
    name: canary.of('customer.name'),
    phone: canary.of('customer.phone', (n) => `600 7${n} 913`),
    email: canary.of('customer.email', (n) => `canario${n}@canary.example`),
  },
  visit,
  answers: [{ question: 'overall', mark: 2, comment: canary.of('answers.comment') }],
  situations: [{ state: 'unresolved', description: canary.of('situations.description') }],
  motives: [{ text: canary.of('motives.text') }],
  operatorVerdict: { problem: true, criteria: ['unresolved-situation'] },
  requests: [{ right: 'access', text: canary.of('requests.text') }],
})

/** What is said of the same customer in a call that turns out to be another's. */
const movedCanary = canaries()
const movedCallAt = (at: Date) => ({
  ...callAt(at),
  customer: {
    ...callAt(at).customer,
    name: movedCanary.of('name'),
    phone: movedCanary.of('phone', (n) => `600 9${n} 915`),
    email: movedCanary.of('email', (n) => `movido${n}@canary.example`),
  },
  visit: {
    ref: movedCanary.of('visit', (n) => `OR-movido-${n}`),
    vehicle: { plate: movedCanary.of('plate', (n) => `${n}91KNS`), model: movedCanary.of('model') },
  },
  ...{ answers: [{ question: 'overall', mark: 2 }], situations: [{ state: 'unresolved' }], motives: [] },
  requests: [],
})

const waiting = z.object({ items: z.array(z.object({ reviewId: z.string() })) })

/** Judges the review in whose facts there is a canary, under a key; the status of that, undefined while there is none. */
const reviewOf = async (canariesIn: (text: string) => string[]): Promise<number | undefined> => {
  const reviews = '/v1/reviews'
  const listed = await ask('specialist', `${reviews}?state=pending`)
  for (const [index, { reviewId }] of z.parse(waiting, listed.body).items.entries()) {
    const review = `${reviews}/${reviewId}`
    // A specialist may have twenty at once.
    const by = `specialist:${index}`
    await ask(by, `${review}/claim`, { method: 'POST' })
    const { body, headers } = await ask(by, review)
    if (canariesIn(JSON.stringify(body)).length === 0) continue
    const verdict = {
      ...{ method: 'POST', body: { problem: true, criteria: ['unresolved-situation'], listened: true } },
      headers: { 'if-match': headers.get('etag') ?? '', 'idempotency-key': 'canary-verdict' },
    }
    const given = await ask(by, `${review}/verdict`, verdict)
    const again = await ask(by, `${review}/verdict`, verdict)
    return again.status === given.status ? given.status : undefined
  }
  return undefined
}

test('everything that is held of a person is shown to them, and nothing of it is left once it is destroyed', async () => {
  const columns = { dealer: 'Taller', answeredAt: 'Fecha', visitRef: 'Orden', identified: 'Identificado' }
  const survey = {
    ...{ individualUse: 'allowed', surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: 10 } }] },
    surveyFile: {
      ...{ columns: { ...columns, questions: { Q1: 'Nota' } }, dateFormat: 'YYYY-MM-DD', yes: ['Sí'] },
    },
  }
  await ask('staff', '/v1/brands/lince/survey', { method: 'PUT', body: survey })
  const people = `${dealer}/people`
  const added = await ask('staff', people, { body: { email: privacy, name: 'Eva Sanz' } })
  const { personId } = z.parse(z.looseObject({ personId: z.string() }), added.body)
  await ask('staff', `${people}/${personId}`, {
    ...{ method: 'PATCH', body: { roles: ['privacy'] }, headers: { 'if-match': '*' } },
  })
  const at = await now()
  const call = `${dealer}/calls/canary-1`
  await ask('call-centre', call, { method: 'PUT', body: callAt(at) })
  const correction = {
    note: canary.of('amendment.note'),
    customer: {
      ...callAt(at).customer,
      phone: canary.of('amendment.customer.phone', (n) => `600 8${n} 914`),
    },
  }
  await ask('call-centre', `${call}/amendments/a-1`, { method: 'PUT', body: correction })
  const movedCall = `${dealer}/calls/canary-2`
  await ask('call-centre', movedCall, { method: 'PUT', body: movedCallAt(at) })
  const other = { ref: 'C-otro-cliente', name: 'Otra Clienta', phone: '600 222 916' }
  await ask('call-centre', `${movedCall}/amendments/a-1`, {
    method: 'PUT',
    body: {
      note: `Era de otra clienta, no de ${movedCanary.of('name')}`,
      ...{ customer: other, visit: { ref: 'OR-otro' } },
    },
  })
  const others = () => read(`${dealer}/customers/${other.ref}`)
  await expect.poll(others, soon).toContain(other.name)
  await expect.poll(async () => movedCanary.in(await others()), soon).toEqual([])
  const steps = [
    { step: 'acknowledge' },
    { step: 'note', note: canary.of('step.note') },
    {
      step: 'resolve',
      outcome: canary.of('step.outcome'),
      rootCause: 'workshop/workmanship',
      decision: canary.of('step.decision'),
    },
  ]
  for (const body of steps)
    await ask('dealer:gredos', `${dealer}/problems/canary-1/steps`, {
      ...{ method: 'POST', body, headers: { 'if-match': '*' } },
    })
  const answeredAt = new Date(at.getTime() - 1000).toISOString()
  const response = {
    ...{ brand: 'lince', answeredAt, identified: true, answers: [{ question: 'Q1', mark: 9 }] },
    match: { visitRef: visit.ref },
  }
  await ask('call-centre', `${dealer}/survey-responses/canary-s1`, { method: 'PUT', body: response })
  const asked = { right: 'erasure', customerRef, askedAt: at.toISOString(), how: 'letter' }
  await ask(privacy, `${dealer}/rights-requests`, {
    ...{ method: 'POST', body: { ...asked, text: canary.of('rights-request.text') } },
    headers: { 'idempotency-key': 'canary-request' },
  })
  await expect.poll(() => reviewOf(canary.in), soon).toBe(200)
  const registered = await ask(privacy, `${dealer}/rights-requests`, {
    ...{ method: 'POST', body: { ...asked, right: 'access' } },
    headers: { 'idempotency-key': 'canary-access' },
  })
  const { requestId } = z.parse(z.looseObject({ requestId: z.string() }), registered.body)
  const conclusion = {
    state: 'completed',
    outcome: canary.of('conclusion.outcome'),
    identityCheck: canary.of('conclusion.identity'),
  }
  await ask(privacy, `${dealer}/rights-requests/${requestId}/conclusion`, {
    method: 'POST',
    body: conclusion,
  })
  const state = { ground: canary.of('state.ground'), identityCheck: 'document' }
  await ask(privacy, `${dealer}/customers/${customerRef}/no-contact`, { method: 'PUT', body: state })
  expect(canary.names()).toEqual(expect.arrayContaining(Object.values(canaryOf)))
  const customer = `${dealer}/customers/${customerRef}`
  await expect
    .poll(async () => canary.in(await read(customer)).toSorted(), soon)
    .toEqual(canary.names().toSorted())

  const periods = [{ dealerId: 'gredos', from: '2020-01-01' }]
  await ask('staff', '/v1/brands/lince/dealer-codes/04711', { method: 'PUT', body: { periods } })
  const refused = [visit.ref, 'Sí', '11', canary.of('refused-row.comment')].join(';')
  const csv = `Taller;Fecha;Orden;Identificado;Nota;Comentario\n04711;${at.toISOString().slice(0, 10)};${refused}\n`
  // Of a trial the upload itself would be kept for a day, as the proof says.
  expect(await importResponses(ask, { brand: 'lince', csv })).toMatchObject({ rows: { refused: 1 } })

  const file = { method: 'POST', body: { identityCheck: 'document' }, headers: { 'idempotency-key': 'x' } }
  const exported = await ask(privacy, `${customer}/access-exports`, file)
  await expect
    .poll(async () => read(exported.headers.get('location') ?? ''), soon)
    .toContain('"state":"ready"')
  const location = exported.headers.get('location') ?? ''
  const { url } = z.parse(z.looseObject({ url: z.string() }), (await ask(privacy, location)).body)
  const zip = await readZip(Buffer.from(await (await fetch(url)).arrayBuffer()))
  expect([...zip.keys()]).toEqual(['datos.json', 'datos.html'])
  for (const [name, content] of zip)
    expect(canary.in(content.toString()).toSorted(), name).toEqual(canary.names().toSorted())
  await ask('dealer:gredos', `${dealer}/problem-exports`, {
    ...{ method: 'POST', body: { format: 'csv', profile: 'rfc4180' } },
  })
  const before = storedBy(data)
  expect(canary.in(before.table).length).toBeGreaterThan(15)
  expect(canary.in(before.buckets)).toContain('refused-row.comment')
  expect([canary.in(before.logs), canary.in(before.people)]).toEqual([[], []])
  // Nothing out of the ordinary has happened, so nobody is to be woken.
  expect(before.logs).not.toContain('"level":"error"')

  const order = { method: 'DELETE', body: { identityCheck: 'document', blockedForDays: 0 } }
  const { body } = await ask(privacy, `${customer}?dryRun=true`, order)
  const { planId } = z.parse(z.looseObject({ planId: z.string() }), body)
  const ordered = await ask(privacy, `${customer}?planId=${planId}`, order)
  const { erasureId } = z.parse(z.looseObject({ erasureId: z.string() }), ordered.body)
  const erasureNow = () => read(`${dealer}/erasures/${erasureId}`)
  await expect.poll(erasureNow, soon).toContain('"state":"settling"')
  await advance(26 * 60)
  await expect.poll(erasureNow, soon).toContain('"state":"destroyed"')
  await advance(3 * 3600)

  for (const path of [call, `${dealer}/survey-responses/canary-s1`])
    expect((await run.api(path, { token: await run.token('dealer:gredos') })).status, path).toBe(410)
  const month = at.toISOString().slice(0, 7)
  const lists = ['problems', 'problems?status=closed', 'rights-requests', `survey-responses?month=${month}`]
  for (const list of [...lists, 'follow-ups', 'statistics', 'coherence'])
    expect(canary.in(await read(`${dealer}/${list}`)), list).toEqual([])
  const after = storedBy(data)
  expect(Object.fromEntries(Object.entries(after).map(([where, text]) => [where, canary.in(text)]))).toEqual({
    ...{ table: [], buckets: [], logs: [], people: [] },
  })
  expect(Object.values(after).flatMap(movedCanary.in)).toEqual([])
  expect(await others()).toContain(other.name)
}, 300_000)

/** How far each consumer of the table's stream is, by its file. */
const positions = () =>
  readdirSync(data)
    .filter((name) => /^stream-.*\.json$/.test(name))
    .map((name) => {
      const read = z.parse(
        z.record(z.string(), z.string()),
        JSON.parse(readFileSync(join(data, name), 'utf8')),
      )
      return { name, at: Math.max(0, ...Object.values(read).map(Number)) }
    })

/** What says of no person anything, and changes whenever something is done again: how often, and what is to be counted. */
const working = /"pk":"S:(MARKS|SURVEYMARKS|ANNOUNCING)|"sk":"S:PULSE"/

const row = z.looseObject({ item_json: z.optional(z.string()) })
/** Every other row of the table, whatever order the engine writes an item's attributes in. */
const rowsNow = () =>
  rowsOf(data)
    .filter((text) => !working.test(text))
    .map((text) => {
      const { item_json: item = '{}', ...rest } = z.parse(row, JSON.parse(text))
      return canonicalJson([rest, JSON.parse(item)])
    })

const recent = z.array(z.object({ event: z.object({ source: z.string(), 'detail-type': z.string() }) }))

test('every event of SES, of a bucket and of our own, delivered once more after the destruction, leaves the table as it is', async () => {
  // A dealer's month first, then the overview of it: on the first of a month neither was there before, and
  // what comes due meanwhile, such as at a full hour, has its events too.
  for (const minutes of [10, 10]) await advance(minutes * 60)
  const sent = z.parse(recent, (await run.admin('events')).body)
  const kinds = new Set(sent.map(({ event }) => `${event.source} ${event['detail-type']}`))
  // Of each kind of which there is something to be done again: mails, uploads, files, readings, erasures.
  expect([...kinds].filter((kind) => kind.startsWith('aws.ses ')).length).toBeGreaterThan(0)
  for (const kind of [
    'aws.s3 Object Created',
    ...['CustomerExportRequested', 'ProblemExportRequested', 'ErasureOrdered', 'CallTaken'].map(
      (name) => `asortis.fidelizacion ${name}`,
    ),
  ])
    expect([...kinds]).toContain(kind)
  const rows = rowsNow()
  expect(await run.admin('events/again', { body: {} })).toMatchObject({ body: { events: sent.length } })
  // Until everything that they have caused is done, and each page of each job.
  await advance(60)
  const again = rowsNow()
  expect(again.filter((one) => !rows.includes(one))).toEqual([])
  expect(rows.filter((one) => !again.includes(one))).toEqual([])
}, 300_000)

test('every record of the stream, read once more after the destruction, leaves the table as it is', async () => {
  await run.end('SIGTERM')
  const [rows, read] = [rowsNow(), positions()]
  expect(read.length).toBeGreaterThan(1)
  for (const { name } of read) writeFileSync(join(data, name), '{}')
  run = await startLocalRun(data)
  const isRead = () => positions().every(({ at }, index) => at >= (read[index]?.at ?? 0))
  await expect.poll(isRead, { timeout: 240_000, interval: 500 }).toBe(true)
  // Whatever the records have caused is done, too.
  await advance(1)
  await run.end('SIGTERM')
  const again = rowsNow()
  expect(again.length).toBeGreaterThan(500)
  expect(again.filter((one) => !rows.includes(one))).toEqual([])
  expect(rows.filter((one) => !again.includes(one))).toEqual([])
}, 400_000)
