import { afterAll, beforeAll, expect, test } from 'vitest'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { exportingOn } from '../../../support/privacy/exporting.ts'
import { fingerprintKey, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { readZip } from '../../../support/files/read-zip.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const content = { identityCheck: 'document' } as const
const type = 'company' as const
const [first, second] = ['600 420 001', '600 420 002']
const uno = { name: 'Uno Conductor', phone: first, plate: '1111BBB' }
const dos = { name: 'Dos Conductora', phone: second, plate: '2222CCC' }

/** A call of a company that was put for one of its drivers, and is the other's: so an amendment says. */
const moved = async (ref: string) => {
  const { plate, ...driver } = uno
  await world.call(`${ref}-1`, { ref, type, ...driver }, { visit: { ref: `V-${ref}`, vehicle: { plate } } })
  const { plate: now, ...other } = dos
  await world.amend(`${ref}-1`, {
    ...{ customer: { ref, type, ...other }, visit: { ref: `V-${ref}`, vehicle: { plate: now } } },
  })
  // Of the first there is another one.
  await world.call(`${ref}-2`, { ref, type, ...driver })
  return { dealerId: world.dealerId, customerRef: ref }
}

/** What a file for access has of whoever has a number. */
const fileOf = async (of: { dealerId: string; customerRef: string }, phone: string) => {
  const exporting = exportingOn(world.table, fingerprintKey)
  const order = { by: 'dealer:gema', key: undefined }
  const exportId = await exporting.start(of, 'access', { ...content, phones: [phone] }, order)
  await exporting.make(of.dealerId, exportId)
  const [file] = exporting.state.files.values()
  return [...(await readZip(file ?? expect.fail())).values()].join()
}

test("neither is given the other's data", async () => {
  const of = await moved('ENTRE')
  const ofFirst = [uno.name, uno.phone, 'V-ENTRE-2']
  const ofSecond = [...Object.values(dos), 'ENTRE-1']
  const given = async (phone: string) => {
    const file = await fileOf(of, phone)
    return [...ofFirst, uno.plate, ...ofSecond].filter((one) => file.includes(one))
  }
  expect(await given(first)).toEqual(ofFirst)
  expect(await given(second)).toEqual(ofSecond)
})

test("the first one's erasure leaves the other's call alone", async () => {
  const of = await moved('BORRA')
  const erasing = erasingOn(world.table)
  const only = { phones: [first] }
  const plan = await erasing.plan(of, only)
  expect(plan).toMatchObject({ calls: ['BORRA-2'], callsStaying: 1, suppression: { numbers: 1 } })
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [of.dealerId] } as const
  const { erasureId } = await erasing.order({ ...of, planId: plan.planId }, { ...content, ...only }, by)
  await erasing.run(of.dealerId, erasureId)
  // Nor does the pass that looks for what the order did not see.
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  await erasing.due()
  expect(await erasing.erasures.get(of.dealerId, erasureId)).toMatchObject({ state: 'blocked' })
  expect((await world.doing.calls.get(of.dealerId, 'BORRA-1'))?.content.customer.name).toBe(dos.name)
})
