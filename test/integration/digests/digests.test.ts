import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { followUpAttributes } from '../../../functions/cases/follow-up/follow-up-attributes.ts'
import type { FollowUp } from '../../../functions/cases/follow-up/follow-up.ts'
import { problemsPartition } from '../../../functions/cases/keys.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { makeDigest } from '../../../functions/digests/running/make-digest.ts'
import { postDigests } from '../../../functions/digests/running/post-digests.ts'
import {
  endSubscription,
  showSubscription,
} from '../../../functions/digests/subscription/end-subscription.ts'
import { subscriptionStore } from '../../../functions/mails/subscription/subscription-store.ts'
import { subscriptionToken } from '../../../functions/mails/subscription/subscription-token.ts'
import { dealerContent, type StoredDealer } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { openDigestRecipients, openDigestTimes } from '../../../functions/directory/digest/open-digests.ts'
import { openDealers } from '../../../functions/directory/reading/open-directory.ts'
import { postMail } from '../../../functions/mails/posting/post-mail.ts'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { movableClock, problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

// The call's problem is this dealer's. Its deadlines are 24 hours after it opened.
const { dealerId } = exampleDealer
const token = subscriptionToken('a key')
const email = 'gerencia@example.com'
const hash = recipientHash(email)
const dealer = (more: object = {}): StoredDealer =>
  dealerContent.parse({
    name: 'Talleres Gredos',
    brands: ['seat'],
    alertRecipients: [],
    digestRecipients: [{ email, name: 'Gerencia' }],
    ...more,
  })

const world = (start: string) => {
  const { clock, forward } = movableClock(start)
  const ports = {
    times: openDigestTimes(table),
    make: makeDigest(openCases(table)),
    subscriptions: subscriptionStore(table),
    token,
    postMail: postMail({ mails: mailStore(table), clock }),
    clock,
    apiUrl: 'https://api.example.com',
  }
  const run = (more: Partial<typeof ports> = {}) =>
    postDigests({ ...ports, ...more })({ attempts: 1, remainingMs: () => 60_000 })
  return { clock, forward, run, ports }
}
const posted = (day: string, to = hash) =>
  mailStore(table).get({ kind: 'digest', id: `${dealerId}/${day}`, recipient: to })
const write = async (content: StoredDealer, clock: () => Date) => {
  const { dealers } = directoryStore(table)
  const change = { content, putBy: 'r', changedAt: clock(), changedBy: 'staff:1' }
  const there = await dealers.get(dealerId, true)
  if (there) await dealers.replace(dealerId, there.revision, change)
  else await dealers.create(dealerId, change)
}
const dueAt = async () => (await openDigestTimes(table).read(dealerId))?.digestAt

beforeEach(async () => {
  await write(dealer({ digestRecipients: [] }), () => new Date('2026-11-20T07:00:00Z'))
})

describe('the digest of a dealer', () => {
  test('is due when its next working day begins, for as long as anybody is listed', async () => {
    const { clock } = world('2026-11-20T20:00:00Z')
    expect(await dueAt()).toBeUndefined()
    await write(dealer(), clock)
    expect(await dueAt()).toBe('2026-11-23T08:00:00.000Z')
    await write(dealer({ holidays: ['2026-11-23'], zone: 'Atlantic/Canary' }), clock)
    expect(await dueAt()).toBe('2026-11-24T09:00:00.000Z')
    await write(dealer({ endsAt: '2026-11-23' }), clock)
    expect(await dueAt()).toBeUndefined()
  })

  test('is not lost if its settings change between the hour and the run', async () => {
    const { clock } = world('2026-11-23T08:10:00Z')
    await write(dealer(), clock)
    expect(await dueAt()).toBe('2026-11-23T08:00:00.000Z')
  })

  test('is posted once, by two runs at once and after a run that stopped halfway; then the next is due', async () => {
    // Friday. The problem opened at 11:02, and is overdue on Monday.
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: problemItem() }))
    const friday = world('2026-11-20T20:00:00Z')
    await write(dealer(), friday.clock)
    const monday = world('2026-11-23T08:00:30Z')
    const halfway = { ...monday.ports.times, moveOn: () => Promise.reject(new Error('It stops here')) }
    await monday.run({ times: halfway })
    expect(await dueAt()).toBe('2026-11-23T08:00:00.000Z')
    await Promise.all([monday.run(), monday.run()])
    expect(await posted('2026-11-23')).toMatchObject({
      to: { email, name: 'Gerencia' },
      until: '2026-11-23T20:00:00.000Z',
      unsubscribe: `https://api.example.com/v1/mail-subscriptions/${token({ kind: 'digest', dealerId, recipientHash: hash })}`,
      n: 1,
    })
    expect((await posted('2026-11-23'))?.document).toContain('OR-55231')
    expect(await dueAt()).toBe('2026-11-24T08:00:00.000Z')
    expect((await openDigestTimes(table).read(dealerId))?.digestedAt).toBe('2026-11-23T07:59:30.000Z')
  })

  test('is skipped if a run comes twelve hours too late, and what it would have told is in the next', async () => {
    await write(dealer(), world('2026-12-01T20:00:00Z').clock)
    const late = world('2026-12-02T20:01:00Z')
    const before = (await openDigestTimes(table).read(dealerId))?.digestedAt
    await late.run()
    expect(await posted('2026-12-02')).toBeUndefined()
    expect(await openDigestTimes(table).read(dealerId)).toMatchObject({
      digestAt: '2026-12-03T08:00:00.000Z',
      digestedAt: before,
    })
  })

  test('does not hold up others if it fails, and stays due', async () => {
    await write(dealer(), world('2026-12-03T20:00:00Z').clock)
    const friday = world('2026-12-04T08:00:30Z')
    await friday.run({ make: () => Promise.reject(new Error('It cannot be made')) })
    expect(await dueAt()).toBe('2026-12-04T08:00:00.000Z')
    await friday.run()
    expect(await posted('2026-12-04')).toBeDefined()
  })

  test('tells of the problems that a recheck verified, and of the follow-ups that lapsed or are still due', async () => {
    const closed = async (callId: string, progress: object, followUp: Partial<FollowUp>) => {
      const due = {
        kind: 'recheck',
        state: 'due',
        survey: '2026-12-18',
        lapsesAt: '2026-12-17T23:00:00.000Z',
      } as const
      const Item = {
        ...problemItem({ callId, content: { ...exampleCall, visit: { ...exampleCall.visit, ref: callId } } }),
        ...{ status: 'resolved', problems: problemsPartition(dealerId, 'closed') },
        progress: { closedAt: '2026-11-21T10:00:00.000Z', ...progress },
        ...followUpAttributes(dealerId, callId, { ...due, ...followUp }),
      }
      await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
    }
    const lapsed = { survey: '2026-12-14', lapsesAt: '2026-12-13T23:00:00.000Z' }
    await closed('VERIFIED', { verifiedAt: '2026-12-13T10:00:00.000Z' }, { state: 'done' })
    await closed('LAPSED', {}, lapsed)
    await closed('WAITING', {}, {})
    await write(dealer(), world('2026-12-11T20:00:00Z').clock)
    const monday = world('2026-12-14T08:00:30Z')
    const { problems, cases, followUps } = openCases(table)
    // Without the problems that other tests left open.
    const listBriefly: typeof problems.listBriefly = async (range, pages) =>
      range.side === 'open' ? { problems: [], complete: true } : problems.listBriefly(range, pages)
    const make = makeDigest({ problems: { listBriefly }, cases, followUps })
    const said = async (day: string) => {
      const { blocks } = z.parse(
        z.object({ blocks: z.array(z.object({ title: z.string(), lines: z.unknown() })) }),
        JSON.parse((await posted(day))?.document ?? expect.fail('No digest')),
      )
      return blocks.map(({ title, lines }) => [
        title,
        /VERIFIED|LAPSED|WAITING/.exec(JSON.stringify(lines))?.[0],
      ])
    }
    await monday.run({ make })
    expect(await said('2026-12-14')).toEqual([
      ['Comprobados con el cliente desde el último resumen (1)', 'VERIFIED'],
      ['Sin volver a llamar antes de la encuesta (1)', 'LAPSED'],
      ['Pendientes de que volvamos a llamar (1)', 'WAITING'],
    ])
    // The next day has nothing but a follow-up that is still due.
    await world('2026-12-15T08:00:30Z').run({ make })
    expect(await posted('2026-12-15')).toBeUndefined()
  })
})

const once = { requestId: 'request', again: false }

describe('the link in a digest', () => {
  const ports = () => ({
    subscriptions: subscriptionStore(table),
    readDealer: async (id: string) => (await openDealers(table).get(id, true))?.content,
    clock: () => new Date('2026-12-08T10:00:00Z'),
    ...openDigestRecipients(table, () => new Date('2026-12-08T10:00:00Z')),
  })
  const listed = async () =>
    (await openDealers(table).get(dealerId, true))?.content.digestRecipients?.map((to) => to.email)

  test('shows the subscription, ends it, and only it, as often as it is used; listing the address again starts it', async () => {
    const other = { email: 'otra@example.com' }
    const both = dealer({ digestRecipients: [{ email: 'Gerencia@example.com' }, other] })
    await write(both, world('2026-12-07T12:00:00Z').clock)
    const own = token({ kind: 'digest', dealerId, recipientHash: hash })
    await subscriptionStore(table).put(own, { kind: 'digest', dealerId, recipientHash: hash }, new Date())
    for (let times = 0; times < 3; times += 1) {
      expect(await showSubscription(ports())(own)).toMatchObject({ state: 'subscribed' })
    }
    expect(await listed()).toHaveLength(2)
    await Promise.all(Array.from({ length: 10 }, () => endSubscription(ports())(own, once)))
    expect(await listed()).toEqual(['otra@example.com'])
    expect(await showSubscription(ports())(own)).toMatchObject({ state: 'ended' })
    await write(both, world('2026-12-07T13:00:00Z').clock)
    expect(await showSubscription(ports())(own)).toMatchObject({ state: 'subscribed' })
  })

  test('leads nowhere if it is forged, of another address, or of no dealer', async () => {
    const ofNobody = token({ kind: 'digest', dealerId: 'nobody', recipientHash: hash })
    await subscriptionStore(table).put(
      ofNobody,
      { kind: 'digest', dealerId: 'nobody', recipientHash: hash },
      new Date(),
    )
    for (const bad of [
      '',
      'x',
      'A'.repeat(43),
      token({ kind: 'digest', dealerId, recipientHash: 'other' }),
      ofNobody,
    ]) {
      await expect(showSubscription(ports())(bad)).rejects.toMatchObject({ code: 'not-found' })
      await expect(endSubscription(ports())(bad, once)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('in a monthly report ends the report alone, keeps that for good, and gives it back', async () => {
    const subject = { kind: 'survey-report' as const, dealerId, recipientHash: hash }
    const own = token(subject)
    expect(own).not.toBe(token({ ...subject, kind: 'digest' }))
    await write(dealer({}), world('2026-12-07T14:00:00Z').clock)
    const now = new Date('2026-12-08T10:00:00Z')
    const { put, find } = subscriptionStore(table)
    expect(await put(own, subject, now)).toBe(true)
    expect(await showSubscription(ports())(own)).toMatchObject({ kind: 'survey-report', state: 'subscribed' })
    const before = await listed()
    for (let times = 0; times < 2; times += 1)
      expect(await endSubscription(ports())(own, once)).toMatchObject({ state: 'ended' })
    expect(await listed()).toEqual(before)
    // The next report finds that it is not wanted, and does not lose that.
    expect(await put(own, subject, now)).toBe(false)
    expect(await find(own)).toEqual({ ...subject, endedAt: now.toISOString() })
    const again = { requestId: 'request', again: true }
    expect(await endSubscription(ports())(own, again)).toMatchObject({ state: 'subscribed' })
    expect(await put(own, subject, now)).toBe(true)
  })
})
