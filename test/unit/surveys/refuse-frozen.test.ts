import { expect, test } from 'vitest'
import type { Rights } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { refuseFrozen } from '../../../functions/surveys/withdrawing/refuse-frozen.ts'
import { withdrawalOf, withdrawnItem } from '../../../functions/surveys/withdrawing/withdrawn-item.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const { dealerId } = exampleDealer
const at = '2026-12-01T00:00:00.000Z'
const suspended = (right: 'objection' | 'restriction') => ({ suspension: { right, at, due: {} } })
const held = { objects: suspended('objection'), frozen: suspended('restriction') }
type CallId = keyof typeof held

/** What becomes of a withdrawal: `done`, or the status that it is refused with. */
const withdrawal = async (
  response: Pick<Parameters<ReturnType<typeof refuseFrozen>>[0], 'match' | 'standsStill'> & {
    customerRef?: string
  },
  {
    handledBy = 'asortis',
    ground,
    rights = [],
  }: { handledBy?: 'dealer' | 'asortis'; ground?: string; rights?: Rights[] } = {},
) => {
  const { customerRef, ...rest } = response
  const refuse = refuseFrozen({
    calls: { get: async (_, callId) => held[callId as CallId] },
    readContact: async () => ({ lastCalls: [], openProblems: [], allRights: rights }),
    directory: { dealer: async () => ({ ...exampleDealer, rightsHandledBy: handledBy }) },
  })
  const keys = customerRef === undefined ? {} : { customerRef }
  try {
    await refuse({ dealerId, keys, ...rest }, ground)
    return 'done'
  } catch (fault) {
    return fault instanceof Error && 'error' in fault ? (fault.error as { status: number }).status : fault
  }
}
const of = (callId: CallId) => ({
  match: { state: 'matched' as const, callId, series: 'counts' as const },
  standsStill: true as const,
})

test('of a customer who objects, it may be withdrawn whoever looks after the rights', async () => {
  expect(await withdrawal(of('objects'), { handledBy: 'dealer' })).toBe('done')
})

test('of a restricted one, only where Asortis does, and on a ground', async () => {
  expect(await withdrawal(of('frozen'), { handledBy: 'dealer', ground: 'claim' })).toBe(404)
  expect(await withdrawal(of('frozen'))).toBe(422)
  expect(await withdrawal(of('frozen'), { ground: 'claim' })).toBe('done')
})

test('one that may be about several calls counts as restricted if one of them is, or if none is known', async () => {
  const among = (...candidates: CallId[]) => ({
    match: { state: 'ambiguous' as const, candidates },
    standsStill: true as const,
  })
  expect(await withdrawal(among('objects'))).toBe('done')
  expect(await withdrawal(among('objects', 'frozen'))).toBe(422)
  expect(await withdrawal({ match: { state: 'waiting' }, standsStill: true })).toBe(422)
})

test('one that no call has goes by the state of the customer whom it names', async () => {
  const named = { match: { state: 'waiting' as const }, customerRef: 'C-1' }
  const record = { at, by: 'service' }
  expect(await withdrawal(named)).toBe('done')
  expect(await withdrawal(named, { rights: [{ objection: record }] })).toBe('done')
  expect(await withdrawal(named, { rights: [{ restriction: record }] })).toBe(422)
  expect(await withdrawal({ match: { state: 'waiting' } }, { rights: [{ restriction: record }] })).toBe(
    'done',
  )
})

test('on what ground it was is kept in its place', () => {
  const ids = { dealerId, responseId: 'r-1', brand: 'seat', version: 2 }
  const said = { reason: 'taken-back' as const, at, by: 'staff:eva' }
  expect(withdrawalOf(withdrawnItem(ids, { ...said, ground: 'claim' }))).toMatchObject({ ground: 'claim' })
  expect(withdrawalOf(withdrawnItem(ids, said))).not.toHaveProperty('ground')
})
