import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../../../functions/platform/table/transact.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import type { Right } from '../../../functions/privacy/register/rights-request.ts'
import { privacyErrors } from '../../../functions/privacy/errors.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { exportingOn } from '../../support/privacy/exporting.ts'
import { fingerprintKey, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { rectifyingOn } from '../../support/privacy/rectifying.ts'
import { Killed } from '../../support/running/killed-table.ts'

const { dealerId } = exampleDealer
const identityCheck = 'document' as const
let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
  await world.call('O-1', { ref: 'C-O', phone: '600 200 901' })
})
afterAll(() => world.stop())

const of = { dealerId, customerRef: 'C-O' }

/** A request of the register by a customer. */
const asked = async (requestId: string, right: Right, customerRef: string) => {
  const { record } = requestStore(world.table)
  const at = '2026-11-20T10:00:00.000Z'
  const request = {
    dealerId,
    requestId,
    customerRef,
    right,
    askedAt: at,
    how: 'letter',
    state: 'open',
  } as const
  await transact(world.table, [
    record({ ...request, registeredAt: at, registeredBy: 'staff:sam', dueBy: '2026-12-20' }),
  ])
}

/** What the register has of an order, entry by entry. */
const entriesOf = async (id: string) => {
  const { requests } = await requestStore(world.table).list(dealerId, 100, undefined)
  return requests.flatMap(({ carriedOut = [] }) => carriedOut.filter((done) => done.id === id))
}

/** One thing that is ordered: by a run that is killed before its n-th request, or by one that is not, an hour later. */
type Order = { killed: (killAt: number) => Promise<unknown>; again: () => Promise<string> }

/** Orders before each request of the first run, until one is not killed. */
const everyKill = async (begin: (killAt: number) => Promise<Order>) => {
  let killAt = 0
  for (let isKilled = true; isKilled;) {
    killAt += 1
    const { killed, again } = await begin(killAt)
    isKilled = await killed(killAt).then(
      () => false,
      (fault: unknown) => {
        expect(fault).toBeInstanceOf(Killed)
        return true
      },
    )
    expect(await entriesOf(await again()), `killed before request ${killAt}`).toHaveLength(1)
  }
  expect(killAt).toBeGreaterThan(3)
}

test.each(['without', 'with'])(
  'a file ordered again under its key is one order, %s a request',
  async (how) => {
    const exporting = exportingOn(world.table, fingerprintKey)
    await everyKill(async (killAt) => {
      const requestId = `access-${killAt}`
      if (how === 'with') await asked(requestId, 'access', of.customerRef)
      const content = { identityCheck, ...(how === 'with' && { requestId }) }
      const by = { by: 'dealer:gema', key: `file-${how}-${killAt}` }
      return {
        killed: () => exporting.startUpTo(killAt)(of, 'access', content, by),
        again: () => {
          exporting.state.now = new Date(exporting.state.now.getTime() + 3_600_000)
          return exporting.start(of, 'access', content, by)
        },
      }
    })
  },
)

test.each(['without', 'with'])('a correction ordered again is one order, %s a request', async (how) => {
  const rectifying = rectifyingOn(world.table, fingerprintKey)
  await everyKill(async (killAt) => {
    const requestId = `rectification-${killAt}`
    if (how === 'with') await asked(requestId, 'rectification', of.customerRef)
    const content = { identityCheck, contact: { name: 'Otra' }, ...(how === 'with' && { requestId }) }
    const by = { by: 'dealer:gema', key: `correction-${how}-${killAt}` }
    return {
      killed: () => rectifying.upTo(killAt).order(of, content, by),
      again: async () => {
        rectifying.state.now = new Date(rectifying.state.now.getTime() + 3_600_000)
        return (await rectifying.order(of, content, by)).rectificationId
      },
    }
  })
})

test.each(['without', 'with'])('an erasure ordered again is one order, %s a request', async (how) => {
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  await everyKill(async (killAt) => {
    const erasing = erasingOn(world.table)
    const [requestId, customerRef] = [`erasure-${killAt}`, `C-E-${how}-${killAt}`]
    await erasing.takeCall(dealerId, `L-${how}-${killAt}`, { ref: customerRef, phone: '600 200 902' })
    if (how === 'with') await asked(requestId, 'erasure', customerRef)
    const { planId } = await erasing.plan({ dealerId, customerRef })
    const content = { identityCheck, ...(how === 'with' && { requestId }) }
    return {
      killed: () => erasing.upTo(killAt).order({ dealerId, customerRef, planId }, content, by),
      again: async () => {
        erasing.state.now = new Date(erasing.state.now.getTime() + 300_000)
        return (await erasing.order({ dealerId, customerRef, planId }, content, by)).erasureId
      },
    }
  })
})

test('what an erasure is setting apart is neither planned nor ordered once more; what came later is, once it is through', async () => {
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const erasing = erasingOn(world.table)
  const whom = { dealerId, customerRef: 'C-TWICE' }
  await erasing.takeCall(dealerId, 'TW-1', { ref: whom.customerRef, phone: '600 200 903' })
  const [first, second] = [await erasing.plan(whom), await erasing.plan(whom)]
  const { erasureId } = await erasing.order({ ...whom, planId: first.planId }, { identityCheck }, by)
  const refused = { error: privacyErrors.erasureUnderWay, extra: { erasureId } }
  const all = [
    () => erasing.plan(whom),
    () => erasing.plan(whom, { calls: ['TW-1'] }),
    () => erasing.order({ ...whom, planId: second.planId }, { identityCheck }, by),
  ]
  for (const each of all) await expect(each()).rejects.toMatchObject(refused)
  expect((await erasing.order({ ...whom, planId: first.planId }, { identityCheck }, by)).erasureId).toBe(
    erasureId,
  )
  await erasing.run(dealerId, erasureId)
  erasing.state.now = new Date(erasing.state.now.getTime() + 60_000)
  await erasing.takeCall(dealerId, 'TW-2', { ref: whom.customerRef, phone: '600 200 903' })
  await expect(erasing.plan(whom)).rejects.toMatchObject(refused)
  erasing.state.now = new Date(erasing.state.now.getTime() + 1_500_000)
  await erasing.run(dealerId, erasureId)
  expect(await erasing.plan(whom)).toMatchObject({ calls: ['TW-2'] })
})

test('of two orders of the same at once one is carried out, and the other refused', async () => {
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const erasing = erasingOn(world.table)
  const whom = { dealerId, customerRef: 'C-RACE' }
  await erasing.takeCall(dealerId, 'RA-1', { ref: whom.customerRef, phone: '600 200 904' })
  const plans = await Promise.all([1, 2, 3].map(() => erasing.plan(whom)))
  const ordered = await Promise.allSettled(
    plans.map(({ planId }) => erasing.order({ ...whom, planId }, { identityCheck }, by)),
  )
  expect(ordered.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const each of ordered)
    if (each.status === 'rejected')
      expect(each.reason).toMatchObject({ error: privacyErrors.erasureUnderWay })
})

test('drivers who share a reference are erased at the same time', async () => {
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const erasing = erasingOn(world.table)
  const whom = { dealerId, customerRef: 'C-VANS' }
  const phones = ['600 200 905', '600 200 906']
  for (const [at, phone] of phones.entries())
    await erasing.takeCall(dealerId, `VA-${at}`, { ref: whom.customerRef, phone, type: 'company' })
  for (const phone of phones) {
    const { planId } = await erasing.plan(whom, { phones: [phone] })
    await erasing.order({ ...whom, planId }, { identityCheck, phones: [phone] }, by)
  }
  const refused = { error: privacyErrors.erasureUnderWay }
  await expect(erasing.plan(whom, { phones: ['+34600200905'] })).rejects.toMatchObject(refused)
})

test('a key whose file is over orders a new one', async () => {
  const exporting = exportingOn(world.table, fingerprintKey)
  const start = () => exporting.start(of, 'access', { identityCheck }, { by: 'dealer:gema', key: 'again' })
  const exportId = await start()
  exporting.state.now = new Date(exporting.state.now.getTime() + 25 * 3_600_000)
  expect(await start()).toBe(exportId)
  expect(await exporting.exports.get({ dealerId, exportId })).toMatchObject({ state: 'working' })
  expect(await entriesOf(exportId)).toHaveLength(2)
})
