import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactRefs, possibleContacts } from '../../../functions/cases/customer/contact-ref.ts'
import { calledDespite, rightsInForce } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { comparableNumbers, numberHashes } from '../../../functions/cases/customer/number-hash.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'
import { customerStanding } from '../../../functions/calls/taking/customer-standing.ts'

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
const arabic = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

describe('numbers are compared whatever their spelling', () => {
  const spellings: ((digits: string) => string)[] = [
    (n) => n,
    (n) => `+34${n}`,
    (n) => `0034 ${n}`,
    (n) => `+34 (0) ${n}`,
    (n) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    (n) => `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
    (n) => `${n.slice(0, 3)}.${n.slice(3)}\u00a0`,
    (n) => `tel: ${n} ext. 12`,
    (n) => `${n} x4`,
    fullWidth,
    arabic,
  ]
  it('is one hash for all of them, and another for another number or dealer', () => {
    const hash = numberHashes('a key')
    fc.assert(
      fc.property(
        fc.integer({ min: 600_000_000, max: 999_999_999 }).map(String),
        fc.constantFrom(...spellings),
        (number, spelt) => {
          expect(hash('d', spelt(number))).toEqual(hash('d', number))
          expect(hash('e', number)).not.toEqual(hash('d', number))
          const other = String(Number(number) === 999_999_999 ? 600_000_000 : Number(number) + 1)
          expect(hash('d', other)).not.toEqual(hash('d', number))
        },
      ),
    )
  })

  it('finds each of several numbers, and none where there is none', () => {
    expect(comparableNumbers('600 111 222 / 920 333 444')).toEqual(['00111222', '20333444'])
    expect(comparableNumbers('600 111 222 y 600111222')).toEqual(['00111222'])
    for (const nothing of ['', 'no tiene', '112', '-']) expect(comparableNumbers(nothing)).toEqual([])
  })
})

it("keeps a company's state by reference and number, a person's by reference", () => {
  const numbers = ['h1', 'h2']
  expect(contactRefs({ ref: 'K-1', type: 'person', numbers })).toEqual(['K-1'])
  expect(contactRefs({ ref: 'K-1', numbers })).toEqual(['K-1'])
  expect(contactRefs({ ref: 'K-1', type: 'company', numbers })).toEqual(['K-1~h1', 'K-1~h2'])
  expect(contactRefs({ ref: 'K-1', type: 'company', numbers: [] })).toEqual(['K-1'])
  expect(possibleContacts('K-1', numbers)).toEqual(['K-1', 'K-1~h1', 'K-1~h2'])
})

describe('a state', () => {
  const record = { at: '2026-11-20T10:00:00.000Z', by: 'op-1', callId: 'C-1' }
  const later = { callId: 'C-2', receivedAt: '2026-11-21T10:00:00.000Z' }

  it('is in force until it is ended', () => {
    expect(rightsInForce([{ 'no-contact': record }, {}])).toEqual([{ right: 'no-contact', record }])
    const ended = { ...record, endedAt: '2026-11-20T11:00:00.000Z' }
    expect(rightsInForce([{ 'no-contact': ended }])).toEqual([])
    expect(calledDespite([{ 'no-contact': ended }], later)).toBeUndefined()
  })

  it('is what a later call is made despite, not that in which it was asked for, nor an earlier one', () => {
    expect(calledDespite([{ objection: record }], later)).toBe('objection')
    expect(calledDespite([{ objection: record }], { ...later, callId: 'C-1' })).toBeUndefined()
    const earlier = { callId: 'C-0', receivedAt: '2026-11-20T09:00:00.000Z' }
    expect(calledDespite([{ objection: record }], earlier)).toBeUndefined()
  })

  it('that cannot be read keeps the survey out of the script, and flags nothing', async () => {
    const ports = contactOf(async () => {
      throw new Error('cannot be read')
    })
    const standing = customerStanding(ports)('d', { customer: { ref: 'K-1' } }, later, [])
    expect(await standing).toEqual({ omits: true, despite: undefined })
  })
})
