import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { customerStanding, withholdsPrize } from '../../../functions/calls/taking/customer-standing.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const never = () => new Promise<never>(() => {})
const { dealerId } = exampleDealer
const call = { customer: { ref: 'C-1', phone: '+34600111222' } }
const of = { callId: 'T-1', receivedAt: '2026-11-20T10:00:00Z' }
const prize = { version: 'es-2', class: 'no-problem', steps: ['prize-of-dealer-for-answering'] } as const

test('after two seconds without a state, nothing is mentioned that must not be', async () => {
  const omits = customerStanding({ ...contactOf(), readContact: never })(dealerId, call, of, [])
  const withholds = withholdsPrize({ isExcluded: never })(
    { dealerId, country: 'ES' },
    { ...prize, steps: [...prize.steps] },
    call.customer.phone,
  )
  await vi.advanceTimersByTimeAsync(2000)
  expect(await Promise.race([omits, 'waiting'])).toEqual({ omits: true, despite: undefined })
  expect(await Promise.race([withholds, 'waiting'])).toBe(true)
})

test('a state that is read in time leaves no timer behind', async () => {
  expect(await customerStanding(contactOf())(dealerId, call, of, [])).toMatchObject({ omits: false })
  await expect(
    withholdsPrize({ isExcluded: () => Promise.reject(new Error('no table')) })(
      { dealerId, country: 'ES' },
      { ...prize, steps: [...prize.steps] },
      call.customer.phone,
    ),
  ).resolves.toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
