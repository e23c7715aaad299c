import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directoryOperations as operations } from '../../../functions/directory/operations.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, type Sent, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  handler = await bundledHandler('functions/directory/http.ts')
  await send(handler, operations.putBrand, {
    ...{ params: { brandId: 'seat' }, claims: claimsOf.staff },
    body: operations.putBrand.example,
  })
})
afterAll(() => table.stop())

let dealers = 0
/** A dealer of its own for each test, with somebody who may act for it. */
const made = async (more: object = {}) => {
  const dealerId = `d-${(dealers += 1)}`
  await peopleOf(table, dealerId)
  const body = { ...operations.putDealer.example, ...more }
  await send(handler, operations.putDealer, { params: { dealerId }, claims: claimsOf.staff, body })
  const change = (changes: object, sent: Sent = {}) =>
    send(handler, operations.changePreferences, {
      ...{
        params: { dealerId },
        body: changes,
        claims: claimsOf.dealer(dealerId),
        headers: { 'if-match': '*' },
      },
      ...sent,
    })
  return { dealerId, body, change }
}

describe('preferences', () => {
  it('replace the fields given, take back to their default those that are null, and leave the others', async () => {
    const { body, change } = await made({ digestRecipients: [{ email: 'x@example.com' }] })
    const holidays = ['2026-12-24']
    const changed = await change(
      { holidays, callHours: null, rewardsLoyalty: false, digestRecipients: [{ email: 'y@MÜLLER.example' }] },
      { headers: { 'if-match': '"1"' } },
    )
    const { callHours: _, ...kept } = body
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    expect(changed.body).toEqual({
      ...{ dealerId: 'd-1', ...kept, holidays, rewardsLoyalty: false },
      digestRecipients: [{ email: 'y@MÜLLER.example' }],
    })
    expect(await change({ holidays: null, rewardsLoyalty: null })).toMatchObject({
      body: { holidays: [], rewardsLoyalty: false },
    })
  })

  it('need a current If-Match for a change, but none for what is so already', async () => {
    const { change } = await made()
    const changes = { holidays: ['2026-12-24'] }
    expect(await change(changes, { headers: {} })).toMatchObject({ status: 428 })
    expect(await change(changes, { headers: { 'if-match': '"7"' } })).toMatchObject({ status: 412 })
    expect(await change(changes, { headers: { 'if-match': '"1"' } })).toMatchObject({ status: 200 })
    // A repeated request, whose first response was lost.
    expect(await change(changes, { headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    })
    expect(await change({}, { headers: {} })).toMatchObject({ headers: { etag: '"2"' } })
  })

  it('of several at once with If-Match * all remain', async () => {
    const { change } = await made()
    const [holidays, email] = [['2026-12-24'], 'z@example.com']
    const all = await Promise.all([
      change({ holidays }),
      change({ digestRecipients: [{ email }] }),
      change({ rewardsLoyalty: false }),
    ])
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await change({})).body).toMatchObject({
      ...{ holidays, digestRecipients: [{ email }], rewardsLoyalty: false },
    })
  })

  it('must leave somebody who gets the alerts about each kind of call that somebody gets now', async () => {
    const { body, change } = await made()
    const wrong = { status: 422, body: { errors: [{ pointer: '/alertRecipients', code: 'nobody-left' }] } }
    expect(await change({ alertRecipients: [] })).toMatchObject(wrong)
    expect(await change({ alertRecipients: body.alertRecipients.slice(0, 1) })).toMatchObject(wrong)
    expect((await change({ alertRecipients: body.alertRecipients.slice(1) })).status).toBe(200)
  })

  it('let only the dealer do without blocking, and staff keep it so', async () => {
    const { dealerId, body, change } = await made()
    const claims = claimsOf.staff
    const wrong = { status: 422, body: { errors: [{ pointer: '/blockedForDays', code: 'only-by-dealer' }] } }
    expect(await change({ blockedForDays: 0 }, { claims })).toMatchObject(wrong)
    const put = (headers: Record<string, string>) =>
      send(handler, operations.putDealer, {
        ...{ params: { dealerId }, claims, body: { ...body, blockedForDays: 0 }, headers },
      })
    expect(await put({ 'if-match': '*' })).toMatchObject(wrong)
    expect(await change({ blockedForDays: 0 })).toMatchObject({ body: { blockedForDays: 0 } })
    expect(await change({ holidays: [] }, { claims })).toMatchObject({ body: { blockedForDays: 0 } })
  })

  it('refuse what is not theirs, and what is wrong in what they change', async () => {
    const { change } = await made()
    for (const changes of [{ name: 'x' }, { endsAt: '2027-01-01' }, { alertRecipients: null }])
      expect((await change(changes)).status).toBe(422)
    const standIns = [{ for: 'nadie@example.com', email: 'a..b@example.com', until: '2099-01-01' }]
    expect(await change({ standIns, callHours: {} })).toMatchObject({
      body: {
        errors: [
          { pointer: '/callHours', code: 'never-open' },
          { pointer: '/standIns/0/email', code: 'wrong-format' },
          { pointer: '/standIns/0/for', code: 'unknown-recipient' },
        ],
      },
    })
  })

  it('are for the people of the dealer in the path and for staff', async () => {
    const { change } = await made()
    await peopleOf(table, 'other')
    expect((await change({}, { claims: claimsOf.dealer('other') })).status).toBe(404)
    expect((await change({}, { claims: claimsOf.machine })).status).toBe(403)
    expect((await change({}, { claims: claimsOf.specialist })).status).toBe(403)
    expect((await change({}, { claims: claimsOf.staff })).status).toBe(200)
    const nowhere = { params: { dealerId: 'nobody' }, claims: claimsOf.staff }
    expect((await change({}, nowhere)).status).toBe(404)
  })
})
