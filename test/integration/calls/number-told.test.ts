import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { openRightsChanges } from '../../../functions/cases/customer/rights/open-rights-changes.ts'
import type { CustomerRight } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { readNotToRing } from '../../../functions/cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../../../functions/cases/suspension/rights-of-call.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { systemRetryOnConflict as retryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { linkPage } from '../../../functions/problems/acknowledging/link-page.ts'
import { linkTarget } from '../../../functions/problems/acknowledging/link-target.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 23, 10, (minute += 1)))
const ports = () => ({
  ...openCases(table),
  ...contactPorts(table),
  ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k'), retryOnConflict, clock },
})

/** Changes a call, and does what the stream's second consumer does about it. */
const followed = async (callId: string, change: () => Promise<unknown>) => {
  const { calls } = openCases(table)
  const before = await calls.get(dealerId, callId)
  await change()
  const now = await calls.get(dealerId, callId)
  await followCall({ ...ports(), publish: async () => {} })(before, now ?? expect.fail())
}
const put = (callId: string, phone: string) =>
  followed(callId, () => {
    const content = { ...exampleCall, customer: { ref: `K-${callId}`, phone } }
    return takeCall(ports())({ dealerId, callId, content, putBy: callId })
  })
const amend = (callId: string, amendmentId: string, phone: string) =>
  followed(callId, () => {
    const content = { note: 'Era otro número', customer: { ref: `K-${callId}`, phone } }
    return amendCall(ports())({ dealerId, callId, amendmentId, by: 'machine:x', content })
  })
const restrict = async (contact: string, phone: string, right: CustomerRight = 'restriction') => {
  const numbers = ports().numberHashes(dealerId, phone)
  const set = { at: clock().toISOString(), by: 'dealer:ana', ground: 'Carta' }
  await openRightsChanges(table).change([{ dealerId, contact, numbers }], right, { set }, async () => [])
}
const told = async (callId: string) => {
  const { calls, entries } = openCases(table)
  const call = (await calls.get(dealerId, callId)) ?? expect.fail()
  const found = await entries.list(call, 100, 100)
  return found.entries
    .flatMap((entry) => (entry.kind === 'right' ? [[entry.right, entry.change, entry.of]] : []))
    .toReversed()
}

test('once the call has another number, its thread says that what stood against the first one is over', async () => {
  await restrict('K-OTHER', '600 700 001')
  await restrict('K-THIRD', '600 700 003', 'objection')
  await put('T-1', '600 700 001')
  const first = ['restriction', 'in-force', 'number']
  expect(await told('T-1')).toEqual([first])
  await amend('T-1', 'a-1', '600 700 002')
  const ended = ['restriction', 'ended', 'number']
  expect(await told('T-1')).toEqual([first, ended])
  await followed('T-1', async () => {})
  expect(await told('T-1')).toEqual([first, ended])
  // A third number, with which somebody else asked for something else, and then the first one again.
  const third = ['objection', 'in-force', 'number']
  await amend('T-1', 'a-2', '600 700 003')
  expect(await told('T-1')).toEqual([first, ended, third])
  await amend('T-1', 'a-3', '+34 600700001')
  expect(await told('T-1')).toEqual([first, ended, third, ['objection', 'ended', 'number'], first])
})

const pageOf = async (callId: string, more: object = {}) => {
  const { customers, rights, cases } = openCases(table)
  const { numberHashes } = ports()
  const recipient = exampleDealer.alertRecipients[0]?.email ?? expect.fail()
  const find = linkTarget({
    ...{ cases, clock },
    links: {
      find: async () => ({
        ...{
          may: 'acknowledge' as const,
          dealerId,
          callId,
          notice: 'opened' as const,
          opening: 0,
          until: '2026-12-31T00:00:00.000Z',
        },
        recipientHash: recipientHash(recipient),
      }),
    },
    readNotToRing: readNotToRing({
      ...{ rights, numberHashes },
      rightsOf: rightsOfCall({ customers, numberHashes }),
    }),
    readDealer: async () => ({ ...exampleDealer, ...more }),
  })
  const target = (await find('token')) ?? expect.fail()
  return {
    form: linkPage({ target, state: 'open', mistake: 'missing' }),
    after: linkPage({ target, state: 'taken-on', name: 'Eva' }),
  }
}

test('the page behind an alert does not ask who rings where the number is not to be rung, and says so', async () => {
  await restrict('K-OTHER', '600 700 011')
  await put('T-2', '600 700 011')
  await put('T-3', '600 700 012')
  const not = await pageOf('T-2')
  expect(not.form).toContain(
    'No llame al teléfono del cliente: lo impide una petición de protección de datos.',
  )
  expect(not.form).toContain('¿Quién se encarga de este cliente y de resolver su caso?')
  expect(not.form).not.toContain('llamar al cliente')
  expect(not.after).toContain('No llame al teléfono del cliente')
  expect(not.after).not.toContain('está su teléfono')
  const english = await pageOf('T-2', { language: 'en' })
  expect(english.form).toContain('Do not ring the customer’s number')
  expect(english.form).not.toContain('ring the customer and')
  const may = await pageOf('T-3')
  expect(may.form).toContain('¿Quién se encarga de llamar al cliente y de resolver su caso?')
  expect(may.form + may.after).not.toContain('No llame')
  // Somebody who only wants no calls from us: the dealer may ring about this case.
  await restrict('K-OTHER', '600 700 013', 'no-contact')
  await put('T-4', '600 700 013')
  expect((await pageOf('T-4')).form).toContain('llamar al cliente')
})
