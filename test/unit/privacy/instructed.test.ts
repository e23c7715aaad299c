import { expect, test } from 'vitest'
import { instructed } from '../../../functions/privacy/handling/instructed.ts'

const now = new Date('2026-11-20T10:00:00Z')
const dealer = { audience: 'dealer', id: 'dealer:gema', dealerIds: ['gredos'] } as const
const staff = { audience: 'staff', id: 'staff:sam' } as const
const at = (instant: string) => ({ reference: 'Correo', at: instant })
const refused = (code: string, pointer = '/instruction/at') =>
  expect.objectContaining({ errors: [expect.objectContaining({ pointer, code })] })

test('nobody names an instruction of a time that has not come, or is long past', () => {
  for (const caller of [dealer, staff]) {
    expect(() => instructed(caller, at('2040-01-01T00:00:00.000Z'), now)).toThrow(refused('in-future'))
    expect(() => instructed(caller, at('2026-11-20T10:00:00.001Z'), now)).toThrow(refused('in-future'))
    expect(() => instructed(caller, at('1999-12-31T23:59:59.000Z'), now)).toThrow(refused('implausible-time'))
    instructed(caller, at('2026-11-20T10:00:00.000Z'), now)
  }
})

test('staff name one, and the dealer need not', () => {
  expect(() => instructed(staff, undefined, now)).toThrow(refused('missing', '/instruction'))
  instructed(dealer, undefined, now)
})
