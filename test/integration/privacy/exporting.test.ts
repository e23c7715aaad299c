import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { exampleBrand, exampleDealer } from '../../support/calls/example-call.ts'
import { readZip } from '../../support/files/read-zip.ts'
import { exportingOn } from '../../support/privacy/exporting.ts'
import { fingerprintKey, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { canaries, canary, others, somebody } from '../../support/privacy/somebody.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
let exporting: ReturnType<typeof exportingOn>
beforeAll(async () => {
  world = await privacyWorld()
  await somebody(world)
  await world.call('H-2', { ref: 'C-H2', name: canary('other'), phone: '600200801' })
  exporting = exportingOn(world.table, fingerprintKey)
})
afterAll(() => world.stop())

const of = { dealerId: exampleDealer.dealerId, customerRef: 'C-H1' }
const content = { identityCheck: 'document' } as const
const asked = (key?: string) => ({ by: 'dealer:gema', key })
const item = z.looseObject({ kind: z.string(), data: z.record(z.string(), z.unknown()) })
const file = z.looseObject({ customerRef: z.string(), items: z.array(item) })

/** A file of the kind about a customer, made. */
const made = async (kind: 'access' | 'portability', customer = of) => {
  const exportId = await exporting.start(customer, kind, content, asked())
  await exporting.make(of.dealerId, exportId)
  return exporting.fileOf(of.dealerId, exportId) ?? Buffer.alloc(0)
}

test('an access file has everything, as JSON and as a page, and nobody else’s name', async () => {
  const files = await readZip(await made('access'))
  expect([...files.keys()]).toEqual(['datos.json', 'datos.html'])
  const texts = [...files.values()].map((content) => content.toString())
  for (const name of canaries) for (const text of texts) expect(text, name).toContain(canary(name))
  for (const other of [...others, canary('other')])
    for (const text of texts) expect(text, other).not.toContain(other)
  const [json = '', page = ''] = texts
  expect(z.parse(file, JSON.parse(json))).toMatchObject({ customerRef: 'C-H1' })
  expect(page).toContain('la guarda el centro de llamadas')
  // What a brand's survey asks, not the question's id.
  expect(page).toContain(`¿Qué le pareció ${canary('survey-question')}?`)
  // Every field has a name in Spanish.
  expect(page.match(/<dt>[a-z]\w*<\/dt>/g)).toBeNull()
  // What it is used for, how long, and who receives it (GDPR, article 15.1).
  expect(page).toContain('24 meses desde la visita')
  // E-mails are spoken of in Spanish, and `to` is not of a step there.
  expect(page).toContain('<dt>A quién se avisó</dt>')
  expect(page).not.toMatch(/>(send|sent|delivery|delivered|bounced|changed|waiting)</)
  // A brand by its name, in a response and in what is known of the customer.
  const brand = `<dt>Marca</dt><dd><p dir="auto">${exampleBrand.name}</p>`
  expect(page.split(brand).length).toBeGreaterThan(2)
  expect(page).not.toContain(`>${exampleBrand.brandId}<`)
  // Nothing is loaded from anywhere.
  expect(page).not.toMatch(/(src|href)="(?!#)|url\(|@import/)
})

test('markup in what somebody said is text on the page', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&'
  await world.call('X-1', { ref: 'C-X', name: hostile }, { motives: [{ text: hostile }] })
  const files = await readZip(await made('access', { ...of, customerRef: 'C-X' }))
  const page = files.get('datos.html')?.toString() ?? ''
  expect(page).not.toContain('<img')
  expect(page).toContain('&lt;img src=x')
})

test('a portability file has what the person provided, as last corrected, and nothing that others made of it', async () => {
  const { items } = z.parse(file, JSON.parse((await made('portability')).toString()))
  const text = JSON.stringify(items)
  for (const name of ['new-name', 'new-phone', 'email', 'plate', 'comment', 'situation', 'motive'])
    expect(text, name).toContain(canary(name))
  for (const name of ['survey-question', 'request-text', 'closing-request'])
    expect(text, name).toContain(canary(name))
  for (const name of ['amendment', 'step-note', 'review-note', 'decision', 'outcome', 'pass-on'])
    expect(text, name).not.toContain(canary(name))
  expect(text).not.toMatch(/"(classification|operatorVerdict|problem|cooperation)"/)
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set(['request', 'survey-response', 'call', 'closing']),
  )
})

test('a customer with many calls: every call once, in both files', async () => {
  for (let n = 0; n < 60; n += 1) await world.call(`M-${n}`, { ref: 'C-M' })
  const files = await readZip(await made('access', { ...of, customerRef: 'C-M' }))
  const { items } = z.parse(file, JSON.parse(files.get('datos.json')?.toString() ?? ''))
  expect(items.filter(({ kind }) => kind === 'call')).toHaveLength(60)
  expect(
    files
      .get('datos.html')
      ?.toString()
      .match(/>Llamada del /g),
  ).toHaveLength(60)
})

test('the same request under the same key is the same file, another is refused', async () => {
  const start = (kind: 'access' | 'portability') => exporting.start(of, kind, content, asked('k-1'))
  expect(await start('access')).toBe(await start('access'))
  await expect(start('portability')).rejects.toMatchObject({ error: platformErrors.idempotencyKeyReused })
})

test('is read only as what it is, of whom it is', async () => {
  const exportId = await exporting.start(of, 'access', content, asked())
  const read = (customerRef: string, kind: 'access' | 'portability') =>
    exporting.read(exampleDealer, { customerRef, exportId }, kind)
  expect(await read('C-H1', 'access')).toEqual({ state: 'working', items: 0 })
  await exporting.make(of.dealerId, exportId)
  const { state, url, items } = await read('C-H1', 'access')
  expect([state, url]).toEqual([
    'ready',
    `customer-exports/talleres-gredos/${exportId}?as=datos-personales-talleres-gredos-2026-11-25.zip`,
  ])
  expect(items).toBeGreaterThan(10)
  await expect(read('C-H2', 'access')).rejects.toMatchObject({ error: platformErrors.notFound })
  await expect(read('C-H1', 'portability')).rejects.toMatchObject({ error: platformErrors.notFound })
})

test('of somebody of whom nothing is held there is no file', async () => {
  const nobody = exporting.start({ ...of, customerRef: 'C-NOBODY' }, 'access', content, asked())
  await expect(nobody).rejects.toMatchObject({ error: platformErrors.notFound })
})

test('the request that it carries out shows it, once; one of somebody else or for something else is refused', async () => {
  const linked = (requestId: string, kind: 'access' | 'portability' = 'access') =>
    exporting.start(of, kind, { ...content, requestId }, asked(`r-${kind}`))
  const exportId = await linked('R-H1')
  await linked('R-H1')
  const request = await exporting.requests.get(of.dealerId, 'R-H1')
  expect(request?.carriedOut).toEqual([
    {
      ...{ what: 'access-export', id: exportId, at: '2026-11-25T10:00:00.000Z', by: 'dealer:gema' },
      controller: 'dealer',
      identityCheck: 'document',
    },
  ])
  const refused = { errors: [{ pointer: '/requestId', code: 'no-such-request' }] }
  await expect(linked('R-H1', 'portability')).rejects.toMatchObject(refused)
})

test('files go with the customer: made before, or being made', async () => {
  const before = await exporting.start(of, 'access', content, asked())
  await exporting.make(of.dealerId, before)
  const during = await exporting.start(of, 'portability', content, asked())
  exporting.state.meanwhile = () => exporting.removeAll(of)
  await exporting.make(of.dealerId, during)
  exporting.state.meanwhile = async () => {}
  for (const exportId of [before, during]) {
    expect(exporting.fileOf(of.dealerId, exportId)).toBeUndefined()
    expect(await exporting.exports.get({ dealerId: of.dealerId, exportId })).toBeUndefined()
  }
  const theirs = (await world.itemsIn('CUSTOMEREXPORT#')).map((left) => JSON.stringify(left))
  expect(theirs.filter((left) => left.includes('C-H1'))).toEqual([])
  const hash = heldStore(world.table, keyedFingerprint(fingerprintKey)).customerHash(of.dealerId, 'C-H1')
  const kept = (await world.itemsIn(`HELD#${of.dealerId}#${hash}`)).map(({ sk }) => String(sk))
  expect(kept.filter((sk) => sk.startsWith('EXPORT#'))).toEqual([])
  // An order that comes once more finds nothing to do.
  await exporting.make(of.dealerId, during)
  expect(exporting.fileOf(of.dealerId, during)).toBeUndefined()
})
