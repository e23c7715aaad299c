import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Dealer } from '../../../../functions/directory/dealers/dealer.ts'
import { openPeople } from '../../../../functions/directory/people/open-people.ts'
import { openRights } from '../../../../functions/directory/rights/open-rights.ts'
import { privacyPeopleStore } from '../../../../functions/directory/rights/privacy-people-store.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import type { Caller } from '../../../../functions/platform/http/caller.ts'
import { privacyErrors } from '../../../../functions/privacy/errors.ts'
import { accessStore } from '../../../../functions/privacy/opening/access-store.ts'
import { findBlocked } from '../../../../functions/privacy/opening/find-blocked.ts'
import { openBlocked } from '../../../../functions/privacy/opening/open-blocked.ts'
import { requestStore } from '../../../../functions/privacy/register/request-store.ts'
import { rectificationStore } from '../../../../functions/privacy/rectifying/rectification-store.ts'
import { retentionStore } from '../../../../functions/privacy/retention/retention-store.ts'
import { openDrawSecrecy } from '../../../../functions/supervision/personal-data/open-draw-secrecy.ts'
import { changedOfficers } from '../../../../tools/staff/changed-officers.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const minuteMs = 60_000
const dealer: Dealer = { ...exampleDealer, rightsHandledBy: 'dealer' }
const instructed: Dealer = { ...dealer, rightsHandledBy: 'asortis' }
const content = { reason: 'court', reference: 'PO 7/2026' } as const
const page = { limit: 100 }
let table: TestTable
let world: Awaited<ReturnType<typeof worldOn>>

const callerOf = (name: string, audience: 'dealer' | 'staff'): Caller =>
  audience === 'dealer'
    ? { audience, id: `dealer:${name}`, dealerIds: [dealerId] }
    : { audience, id: `staff:${name}` }

/** People are stored under their names. */
const peopleOn = (of: TestTable) => {
  const [people, roles] = [openPeople(of), privacyPeopleStore(of)]
  return {
    /** A person of the dealer, with the role `privacy` if they are given it. */
    addToDealer: async (name: string, hasRole: boolean, at: Date) => {
      const now = await roles.get(dealerId)
      await people.write({
        before: null,
        after: {
          ...{ personId: name, subject: name, email: `${name}@dealer.example`, name, dealers: [dealerId] },
          ...(hasRole && { privacyOf: [dealerId] }),
          ...{ changedAt: at.toISOString(), changedBy: 'staff:x' },
        },
        ...(hasRole && { privacy: { dealerId, before: now, people: [...now.people, name] } }),
      })
      return callerOf(name, 'dealer')
    },
    addStaff: async (name: string, isOfficer: boolean, at: Date) => {
      await people.write({
        before: null,
        after: {
          ...{ personId: name, subject: name, email: `${name}@asortis.example`, name, dealers: [] },
          ...{ changedAt: at.toISOString(), changedBy: 'operator' },
        },
        privacy: changedOfficers(await roles.officers(), name, isOfficer),
      })
      return callerOf(name, 'staff')
    },
    change: async (name: string, change: object, at: Date) => {
      const before = (await people.get(name)) ?? expect.fail()
      const { revision: _, ...rest } = before
      const stamp = { changedAt: at.toISOString(), changedBy: 'x' }
      await people.write({ before, after: { ...rest, ...change, ...stamp } })
    },
  }
}

const worldOn = async () => {
  const erasing = erasingOn(table)
  const { erasures, blocked, held, state } = erasing
  const opening = openBlocked({
    ...{ accesses: accessStore(table), blocked, erasures, held, rights: openRights(table) },
    requests: requestStore(table),
    ...{ newId: () => crypto.randomUUID(), clock: () => state.now, maySee: openDrawSecrecy(table) },
    find: findBlocked({
      ...{ erasures, blocked, held, found: keyedFingerprint('e') },
      rectifications: rectificationStore(table),
      kept: retentionStore(table),
    }),
  })
  const pass = (minutes: number) => void (state.now = new Date(state.now.getTime() + minutes * minuteMs))
  const customerRef = 'REF-OPEN'
  const customer = { ref: customerRef, name: 'Canario Abierto', phone: '600 300 401' }
  for (const callId of ['OPEN-1', 'OPEN-2', 'OPEN-3']) await erasing.takeCall(dealerId, callId, customer)
  const { planId } = await erasing.plan({ dealerId, customerRef })
  const by = { audience: 'staff', id: 'staff:x' } as const
  const order = await erasing.order({ dealerId, customerRef, planId }, { identityCheck: 'document' }, by)
  const block = async () => {
    await erasing.due()
    pass(21)
    await erasing.due()
  }
  return { ...{ erasing, opening, state, pass, block, customerRef, order }, people: peopleOn(table) }
}

/** Everybody that there is from the beginning: two privacy people, two officers, and two more. */
const everybody = async () => {
  const { people, state, pass, block } = world
  const { now } = state
  const all = {
    gema: await people.addToDealer('gema', true, now),
    eva: await people.addToDealer('eva', true, now),
    leo: await people.addToDealer('leo', false, now),
    olga: await people.addStaff('olga', true, now),
    oscar: await people.addStaff('oscar', true, now),
    sam: await people.addStaff('sam', false, now),
  }
  pass(1)
  await block()
  return all
}

const asked = async (by: Caller, of: Dealer = dealer) => {
  const { accessId } = await world.opening.request(of, world.customerRef, content, by)
  return { customerRef: world.customerRef, accessId }
}
const needsSecond = { error: privacyErrors.needsSecondPerson }
const notFound = { error: platformErrors.notFound }
const mails = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter(({ kind }) => kind === 'blocked-access')
}

beforeAll(async () => {
  table = await withTable()
})
beforeEach(async () => {
  await table.stop()
  table = await withTable()
  world = await worldOn()
})
afterAll(() => table.stop())

test('whoever asks never approves; of the dealer its privacy people do, of Asortis its officers, and nobody else', async () => {
  const { gema, eva, leo, olga, sam } = await everybody()
  const { opening } = world
  const access = await asked(gema)
  for (const nobody of [gema, leo, sam])
    await expect(opening.approve(dealer, access, nobody), nobody.id).rejects.toMatchObject(needsSecond)
  await opening.approve(dealer, access, olga)
  expect((await opening.read(dealer, access, gema, page)).items.length).toBeGreaterThan(0)
  for (const other of [olga, eva, sam])
    await expect(opening.read(dealer, access, other, page), other.id).rejects.toMatchObject(notFound)
  const another = await asked(gema)
  await opening.approve(dealer, another, eva)
})

test('what is opened has its entry in the register: who asked, why, and who approved; not whose data it is', async () => {
  const { gema, olga } = await everybody()
  const ofOpenings = async () =>
    (await requestStore(table).list(dealerId, 100, undefined)).requests.filter(
      ({ right }) => right === 'blocked-access',
    )
  const requestedAt = world.state.now.toISOString()
  const access = await asked(gema)
  expect(await ofOpenings()).toEqual([])
  world.pass(5)
  const at = world.state.now.toISOString()
  await world.opening.approve(dealer, access, olga)
  await world.opening.approve(dealer, access, olga)
  const done = { what: 'blocked-access', id: access.accessId, reason: 'court', controller: 'dealer' }
  const entries = await ofOpenings()
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    ...{ customerRef: 'erased', state: 'completed', askedAt: requestedAt, registeredBy: gema.id },
    ...{ concludedAt: at, concludedBy: olga.id, carriedOut: [{ ...done, at, by: gema.id }] },
  })
  expect(JSON.stringify(entries)).not.toMatch(/REF-OPEN|PO 7/)
})

test('where the dealer handles rights itself, two of Asortis open nothing between themselves; where it has instructed, they do', async () => {
  const { gema, olga, oscar, sam } = await everybody()
  const { opening } = world
  const access = await asked(olga)
  for (const ours of [oscar, sam])
    await expect(opening.approve(dealer, access, ours), ours.id).rejects.toMatchObject(needsSecond)
  // Nor once the dealer has instructed: it had not when it was asked for.
  await expect(opening.approve(instructed, access, oscar)).rejects.toMatchObject(needsSecond)
  await opening.approve(dealer, access, gema)
  const together = await asked(sam, instructed)
  await opening.approve(instructed, together, olga)
  expect((await opening.read(instructed, together, sam, page)).items.length).toBeGreaterThan(0)
})

test('where one side has one person the other approves, and where there is nobody it is 409 at once', async () => {
  const { people, state, block, pass } = world
  const gema = await people.addToDealer('gema', true, state.now)
  const sam = await people.addStaff('sam', false, state.now)
  pass(1)
  await block()
  await expect(asked(gema)).rejects.toMatchObject({ error: privacyErrors.noSecondPerson })
  await world.opening.approve(dealer, await asked(sam), gema)
  await people.addStaff('olga', true, state.now)
  pass(1)
  await world.opening.approve(dealer, await asked(gema), callerOf('olga', 'staff'))
})

test('without privacy people it is the managers who approve, if they are people of the dealer', async () => {
  const { people, state, block, pass, opening } = world
  const managedBy = (email: string): Dealer => ({
    ...dealer,
    alertRecipients: [{ email, level: 2, kinds: ['recheck'] }],
  })
  const managed = managedBy('Mia@dealer.example')
  const sam = await people.addStaff('sam', false, state.now)
  const mia = await people.addToDealer('mia', false, state.now)
  const late = await people.addToDealer('late', false, state.now)
  pass(1)
  await block()
  await expect(asked(sam)).rejects.toMatchObject({ error: privacyErrors.noSecondPerson })
  const access = await asked(sam, managed)
  // Whoever asks could have made somebody a manager since.
  const since = managedBy('late@dealer.example')
  await expect(opening.approve(since, access, late)).rejects.toMatchObject(needsSecond)
  await opening.approve(managed, access, mia)
})

test('whoever was added, or given the role or another way to sign in, since it was asked for approves nothing', async () => {
  const { gema, eva, leo, sam, olga } = await everybody()
  const { people, state, opening, pass } = world
  const [ofDealer, ofStaff] = [await asked(gema), await asked(sam)]
  pass(1)
  const nina = await people.addToDealer('nina', true, state.now)
  const otto = await people.addStaff('otto', true, state.now)
  await people.change('eva', {}, state.now)
  await people.change('olga', {}, state.now)
  for (const late of [nina, otto, eva, olga, leo])
    await expect(opening.approve(dealer, ofDealer, late), late.id).rejects.toMatchObject(needsSecond)
  for (const late of [nina, eva])
    await expect(opening.approve(dealer, ofStaff, late), late.id).rejects.toMatchObject(needsSecond)
})

test('whoever loses the role, or leaves, after asking gets nothing: neither approved nor, once it is, read', async () => {
  const { gema, eva, olga, sam } = await everybody()
  const { people, state, opening, pass } = world
  const [ofGema, ofSam] = [await asked(gema), await asked(sam)]
  const approved = [await asked(gema), await asked(sam)]
  for (const access of approved) await opening.approve(dealer, access, eva)
  pass(1)
  await people.change('gema', { dealers: [], privacyOf: [] }, state.now)
  await people.change('sam', { endedAt: state.now.toISOString() }, state.now)
  await expect(opening.approve(dealer, ofGema, olga)).rejects.toMatchObject(notFound)
  await expect(opening.approve(dealer, ofSam, eva)).rejects.toMatchObject(notFound)
  for (const [at, by] of [gema, sam].entries())
    await expect(opening.read(dealer, approved[at] ?? expect.fail(), by, page)).rejects.toMatchObject(
      notFound,
    )
})

test('an approver who has left, or lost the role, approves nothing', async () => {
  const { gema, eva, olga } = await everybody()
  const { people, opening } = world
  const access = await asked(gema)
  // At the same instant as the request: it is not the time that refuses them.
  const at = new Date('2026-11-20T11:00:00.000Z')
  await people.change('eva', { dealers: [], privacyOf: [] }, at)
  await people.change('olga', { endedAt: at.toISOString() }, at)
  for (const gone of [eva, olga])
    await expect(opening.approve(dealer, access, gone), gone.id).rejects.toMatchObject(needsSecond)
})

test('while it is being set apart it is 409 and says when to ask again', async () => {
  const { people, state, opening, customerRef, erasing, pass } = world
  const sam = await people.addStaff('sam', false, state.now)
  await people.addToDealer('gema', true, state.now)
  const refused = {
    error: privacyErrors.stillBlocking,
    message: expect.stringContaining('ask again at 2026-11-20T11:26:00.000Z'),
  }
  await expect(opening.request(dealer, customerRef, content, sam)).rejects.toMatchObject(refused)
  await erasing.due()
  await expect(opening.request(dealer, customerRef, content, sam)).rejects.toMatchObject(refused)
  pass(21)
  await erasing.due()
  await asked(sam)
})

test('those who have to approve see by whom, why and whose, never what; it is listed afterwards without whose', async () => {
  const { gema, eva, leo, olga, sam } = await everybody()
  const { opening, pass, erasing, state, customerRef } = world
  const list = async (by: Caller) => (await opening.list(dealer, by, 25, undefined)).items
  const access = await asked(sam)
  expect(await list(gema)).toEqual([
    expect.objectContaining({
      ...{ accessId: access.accessId, state: 'requested', ...content, customerRef },
      ...{ requestedBy: { side: 'asortis', name: 'sam' }, approvedBy: null, readings: 0, lastReadAt: null },
      ...{ mayApprove: true, isYours: false, erasureId: null },
    }),
  ])
  const { erasureId } = world.order
  await opening.request(dealer, customerRef, { ...content, erasureId }, eva)
  // Two of the same moment come in either order.
  const listed = async (by: Caller, of: string | null) => (await list(by)).find((one) => one.erasureId === of)
  expect(await listed(gema, erasureId)).toMatchObject({ erasure: { calls: world.order.calls.length } })
  const marks = await Promise.all([sam, olga, leo, eva].map((by) => listed(by, null)))
  expect(marks.map((one) => [one?.mayApprove, one?.isYours])).toEqual([
    [false, true],
    [false, false],
    [false, false],
    [true, false],
  ])
  await opening.approve(dealer, access, gema)
  for (let times = 0; times < 2; times += 1) await opening.read(dealer, access, sam, page)
  expect(await listed(eva, null)).toMatchObject({
    ...{ state: 'approved', customerRef, mayApprove: false, readings: 2 },
    ...{ approvedBy: { side: 'dealer', name: 'gema' }, lastReadAt: state.now.toISOString() },
  })
  expect(JSON.stringify(await list(eva))).not.toContain('Canario')
  pass(61)
  expect(await listed(eva, null)).toMatchObject({
    state: 'expired',
    customerRef: null,
    reference: 'PO 7/2026',
  })
  // With what is blocked goes whose it was, and what somebody wrote as the reference.
  const late = await asked(sam)
  await erasing.blocked.destroy(world.order.erasureId)
  expect((await list(eva))[0]).toMatchObject({
    ...{ accessId: late.accessId, customerRef: null, reference: null, reason: 'court' },
  })
})

test("the dealer's privacy people are told when it is asked for and when it is approved, and who could approve it of Asortis; never whose", async () => {
  const { gema, eva } = await everybody()
  const access = await asked(gema)
  const to = async (what: string) =>
    (await mails()).filter(({ id }) => String(id).endsWith(what)).map((mail) => JSON.stringify(mail))
  const askedFor = await to('/asked')
  const addresses = ['gema@dealer', 'eva@dealer', 'olga@asortis', 'oscar@asortis']
  for (const address of addresses)
    expect(
      askedFor.filter((mail) => mail.includes(address)),
      address,
    ).toHaveLength(1)
  expect(askedFor).toHaveLength(4)
  await world.opening.approve(dealer, access, eva)
  await world.opening.approve(dealer, access, eva)
  const approved = await to('/approved')
  expect(approved).toHaveLength(2)
  for (const mail of [...askedFor, ...approved]) {
    expect(mail).not.toContain('PO 7/2026')
    expect(mail).not.toContain(world.customerRef)
  }
})

test('what is blocked is read page by page, each item once, and each page is recorded', async () => {
  const { gema, eva } = await everybody()
  const { opening } = world
  const access = await asked(gema)
  await opening.approve(dealer, access, eva)
  const { items: all } = await opening.read(dealer, access, gema, page)
  expect(all.length).toBeGreaterThan(7)
  const paged: unknown[] = []
  let from: Awaited<ReturnType<typeof opening.read>>['next'] | undefined
  let pages = 0
  do {
    const read = await opening.read(dealer, access, gema, { limit: 3, from: from ?? undefined })
    paged.push(...read.items)
    from = read.next
    pages += 1
    expect(read.items.length).toBeLessThanOrEqual(3)
  } while (from)
  expect(paged).toEqual(all)
  expect((await opening.list(dealer, gema, 25, undefined)).items[0]?.readings).toBe(pages + 1)
})
