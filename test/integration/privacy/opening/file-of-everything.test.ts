import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import type { Caller } from '../../../../functions/platform/http/caller.ts'
import { readZip } from '../../../support/files/read-zip.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { exportingOn } from '../../../support/privacy/exporting.ts'
import { fingerprintKey, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { canaries, canary, others, somebody } from '../../../support/privacy/somebody.ts'

const of = { dealerId: exampleDealer.dealerId, customerRef: 'C-H1' }
const gema: Caller = { audience: 'dealer', id: 'dealer:gema', dealerIds: [of.dealerId] }
const sam: Caller = { audience: 'staff', id: 'staff:sam' }
const identityCheck = 'document'
let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
  await somebody(world)
})
afterAll(() => world.stop())

test('a file of what was erased has everything that one of what was held had, and nobody else’s name', async () => {
  const erasing = erasingOn(world.table)
  // What the register has of later stays.
  erasing.state.now = new Date()
  const exporting = exportingOn(world.table, fingerprintKey)
  const { planId } = await erasing.plan(of)
  await erasing.order({ ...of, planId }, { identityCheck }, sam)
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  const { accessId } = await erasing.opening.request(of, { reason: 'person', reference: 'Carta' }, gema)
  await erasing.opening.approve({ ...of, accessId }, sam)
  exporting.state.now = erasing.state.now
  const asked = { by: gema.id, key: undefined }
  const exportId = await exporting.start(of, 'access', { identityCheck, accessId }, asked)
  await exporting.make(of.dealerId, exportId)
  const files = await readZip(exporting.fileOf(of.dealerId, exportId) ?? Buffer.alloc(0))
  const texts = [...files.values()].map(String)
  expect(texts).toHaveLength(2)
  for (const name of canaries) for (const text of texts) expect(text, name).toContain(canary(name))
  for (const other of others) for (const text of texts) expect(text, other).not.toContain(other)
  expect(texts[1]?.match(/<dt>[a-z]\w*<\/dt>/g)).toBeNull()
})
