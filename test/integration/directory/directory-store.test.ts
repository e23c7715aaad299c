import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrandContent, brandContent } from '../../../functions/directory/brands/brand.ts'
import { type DirectoryStore, directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { type DealerContent, dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { putDealer } from '../../../functions/directory/dealers/put-dealer.ts'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { putQuestionnaire } from '../../../functions/directory/questionnaires/put-questionnaire.ts'
import { type PutResource, putResource } from '../../../functions/directory/resources/put-resource.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { readDirectory } from '../../../functions/directory/reading/read-directory.ts'
import type { IfMatch } from '../../../functions/platform/http/etag.ts'
import { keys } from '../../../functions/directory/keys.ts'
import { readOneByOne } from '../../../functions/platform/table/read-item.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let store: DirectoryStore
const clock = () => new Date('2026-11-20T10:00:00Z')

beforeAll(async () => {
  table = await withTable()
  store = directoryStore(table)
})
afterAll(() => table.stop())

const seat = brandContent.parse({ name: 'SEAT', rewardRule: 'for-top-marks' })
const renamed = { ...seat, name: 'SEAT España' }
const gredos = dealerContent.parse({
  name: 'Talleres Gredos',
  brands: ['seat'],
  workingHours: { mon: [['09:00', '14:00']] },
  alertRecipients: [{ email: 'posventa@example.com', kinds: ['after-service'], level: 1 }],
})

let requests = 0
const putBrand = (
  id: string,
  content: BrandContent,
  ifMatch?: IfMatch,
  putBy = `request-${(requests += 1)}`,
) => putResource({ settings: store.brands, clock })({ id, content, ifMatch, by: 'staff:1', putBy })

describe('a setting', () => {
  it('is created once, returned for the same content, and replaced only with a current If-Match', async () => {
    expect(await putBrand('b1', seat)).toMatchObject({ status: 201, revision: 1, content: seat })
    expect(await putBrand('b1', seat)).toMatchObject({ status: 200, revision: 1 })
    await expect(putBrand('b1', renamed)).rejects.toMatchObject({ code: 'if-match-missing' })
    await expect(putBrand('b1', renamed, 7)).rejects.toMatchObject({ code: 'stale-version' })
    await expect(putBrand('b1', renamed, 'none')).rejects.toMatchObject({ code: 'stale-version' })
    expect(await putBrand('b1', renamed, 1)).toMatchObject({ status: 200, revision: 2, content: renamed })
    expect(await putBrand('b1', seat, 'any')).toMatchObject({ status: 200, revision: 3 })
    expect((await store.brands.get('b1', true))?.content).toEqual(seat)
  })

  it('returns the first response to a repeated replacement, although its If-Match is stale', async () => {
    await putBrand('b2', seat)
    expect(await putBrand('b2', renamed, 1)).toMatchObject({ status: 200, revision: 2 })
    expect(await putBrand('b2', renamed, 1)).toMatchObject({ status: 200, revision: 2 })
    expect(await putBrand('b2', renamed, 2)).toMatchObject({ status: 200, revision: 2 })
  })

  it('that is unreadable does not prevent reading the others', async () => {
    await putBrand('b-good', seat)
    await putBrand('b-newer', seat)
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.brands(),
        UpdateExpression: 'SET #brand.v = :v',
        ExpressionAttributeNames: { '#brand': 'brand:b-newer' },
        ExpressionAttributeValues: { ':v': 99 },
      }),
    )
    const brands = await store.brands.all(true)
    expect(brands('b-good')?.content).toEqual(seat)
    expect(() => brands('b-newer')).toThrow()
    expect(brands('b-none')).toBeUndefined()
    expect(brands('__proto__')).toBeUndefined()
  })

  it('is not created by a replacement', async () => {
    await expect(putBrand('b3', seat, 1)).rejects.toMatchObject({ code: 'stale-version' })
    await expect(putBrand('b3', seat, 'any')).rejects.toMatchObject({ code: 'stale-version' })
    expect(await store.brands.get('b3', true)).toBeUndefined()
  })

  it('is created once by many simultaneous puts', async () => {
    const puts = await Promise.all(Array.from({ length: 50 }, () => putBrand('b4', seat)))
    expect(puts.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201])
  })

  it('is replaced once by many simultaneous puts', async () => {
    await putBrand('b5', seat)
    const contents = Array.from({ length: 20 }, (_, index) => ({ ...seat, name: `name ${index}` }))
    const puts = await Promise.allSettled(contents.map((content) => putBrand('b5', content, 1)))
    expect(puts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await store.brands.get('b5', true))?.revision).toBe(2)
  })

  it("responds 201 when the client's SDK repeats a put whose response was lost", async () => {
    await putBrand('b6', seat, undefined, 'the-same-request')
    expect(await putBrand('b6', seat, undefined, 'the-same-request')).toMatchObject({ status: 201 })
  })
})

describe("a dealer's group", () => {
  const put = (change: PutResource<DealerContent>) => putResource({ settings: store.dealers, clock })(change)
  it('is kept when staff replace the dealer', async () => {
    const made = await put({ id: 'gredos', content: gredos, ifMatch: undefined, by: 'staff:1', putBy: 'r1' })
    expect(made).toMatchObject({ status: 201, group: undefined })
    const group = { groupId: 'centro', active: true }
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.dealer('gredos'),
        UpdateExpression: 'SET #group = :group',
        ExpressionAttributeNames: { '#group': 'group' },
        ExpressionAttributeValues: { ':group': group },
      }),
    )
    const content = { ...gredos, name: 'Gredos Motor' }
    expect(await put({ id: 'gredos', content, ifMatch: 1, by: 'staff:1', putBy: 'r2' })).toMatchObject({
      status: 200,
      group,
    })
    expect(await readDirectory(store, clock).dealer('gredos')).toEqual({
      ...content,
      dealerId: 'gredos',
      group,
    })
  })
})

describe('a questionnaire version', () => {
  const content = questionnaireContent.parse({
    brand: 'seat',
    kinds: ['after-service'],
    questions: [{ id: 'overall', text: { es: '¿Qué nota?' }, scale: { min: 0, max: 10 } }],
  })
  const put = (putBy: string, version = 1, value = content) =>
    putQuestionnaire({
      questionnaires: store.questionnaires,
      directory: { brand: async (brandId) => (brandId === 'seat' ? { ...seat, brandId } : undefined) },
      clock,
    })({ id: 'q', version, content: value, putBy, by: 'staff:1' })

  it('is created once and never changes', async () => {
    expect(await put('r1')).toBe(201)
    expect(await put('r1')).toBe(201)
    expect(await put('r2')).toBe(200)
    await expect(put('r3', 1, { ...content, kinds: ['recheck'] })).rejects.toMatchObject({
      code: 'version-exists',
    })
    expect(await put('r4', 2, { ...content, kinds: ['recheck'] })).toBe(201)
    expect(await readDirectory(store, clock).questionnaire('q@1')).toEqual({ ...content, name: 'q@1' })
    expect(await readDirectory(store, clock).questionnaire('q@3')).toBeUndefined()
  })

  it('is rejected when its brand does not exist', async () => {
    await expect(put('r1', 9, { ...content, brand: 'opel' })).rejects.toMatchObject({
      code: 'does-not-fit',
      errors: [{ in: 'body', pointer: '/brand', code: 'unknown-brand' }],
    })
  })
})

describe("a dealer's recipients of alerts", () => {
  const mails = () => mailStore(table)
  const put = (id: string, content: DealerContent, ifMatch?: IfMatch) =>
    putDealer({
      dealers: store.dealers,
      directory: { brand: async (brandId) => ({ ...seat, brandId }) },
      clock,
    })({
      ...{ id, content, ifMatch },
      by: 'staff:1',
      putBy: `request-${(requests += 1)}`,
    })
  const to = (email: string) => ({ email, kinds: ['after-service' as const], level: 1 })
  const told = (id: string, revision: number, email: string) =>
    mails().get({ kind: 'recipients-changed', id: `${id}/${revision}`, recipient: recipientHash(email) })

  it('are told when they change, old and new, in the same transaction', async () => {
    await put('d1', gredos)
    expect(await told('d1', 1, 'posventa@example.com')).toBeUndefined()
    const changed = { ...gredos, alertRecipients: [to('nueva@example.com')] }
    expect(await put('d1', changed, 1)).toMatchObject({ status: 200, revision: 2, content: changed })
    for (const email of ['posventa@example.com', 'nueva@example.com']) {
      expect(await told('d1', 2, email)).toMatchObject({ state: 'released', attempts: 0, to: { email } })
    }
    expect(await put('d1', changed, 1)).toMatchObject({ status: 200, revision: 2 })
    expect(await put('d1', { ...changed, name: 'Gredos Motor' }, 2)).toMatchObject({ revision: 3 })
    expect(await told('d1', 3, 'nueva@example.com')).toBeUndefined()
  })

  it('are not told of a change that is refused', async () => {
    await put('d2', gredos)
    const changed = { ...gredos, alertRecipients: [to('nueva@example.com')] }
    await expect(put('d2', changed, 7)).rejects.toMatchObject({ code: 'stale-version' })
    await expect(put('d2', changed)).rejects.toMatchObject({ code: 'if-match-missing' })
    for (const revision of [1, 2, 7, 8]) {
      expect(await told('d2', revision, 'nueva@example.com')).toBeUndefined()
    }
  })

  it('are told of each of several changes at once that all count, and of no other', async () => {
    await put('d3', gredos)
    const change = (index: number) => ({ ...gredos, alertRecipients: [to(`nueva-${index}@example.com`)] })
    const ends = await Promise.allSettled([1, 2, 3].map((index) => put('d3', change(index), 'any')))
    const revisions = ends.flatMap((end) => (end.status === 'fulfilled' ? end.value.revision : []))
    expect(revisions.toSorted()).toEqual([2, 3, 4])
    for (const [index, revision] of revisions.entries()) {
      expect(await told('d3', revision, `nueva-${index + 1}@example.com`)).toBeDefined()
    }
  })

  it('are told of a change that another one follows at once, and it has its own revision', async () => {
    await put('d5', gredos)
    const second = { ...gredos, alertRecipients: [to('segunda@example.com')] }
    let written = 0
    // What is read after the first change has been written is what the second one has made of it.
    const read = readOneByOne(table)
    const dealers = directoryStore(table, async (key, consistent) => {
      const isAfterwards =
        (await mails().get({ ...first, recipient: recipientHash('primera@example.com') })) !== undefined
      if (isAfterwards && (written += 1) === 1) await put('d5', second, 'any')
      return read(key, consistent)
    }).dealers
    const first = { kind: 'recipients-changed' as const, id: 'd5/2' }
    const changed = await putDealer({
      dealers,
      directory: { brand: async (brandId) => ({ ...seat, brandId }) },
      clock,
    })({
      ...{
        id: 'd5',
        content: { ...gredos, alertRecipients: [to('primera@example.com')] },
        ifMatch: 'any' as const,
      },
      ...{ by: 'staff:1', putBy: 'first' },
    })
    expect(changed).toMatchObject({ status: 200, revision: 2 })
    expect(await store.dealers.get('d5', true)).toMatchObject({ revision: 3 })
  })

  it('are told even if fifty give way to fifty others', async () => {
    const fifty = (name: string) => ({
      ...gredos,
      alertRecipients: Array.from({ length: 50 }, (_, index) => to(`${name}-${index}@example.com`)),
    })
    await put('d4', fifty('old'))
    await put('d4', fifty('new'), 1)
    for (const email of [
      'old-0@example.com',
      'old-49@example.com',
      'new-0@example.com',
      'new-49@example.com',
    ]) {
      expect(await told('d4', 2, email)).toBeDefined()
    }
  })
})
