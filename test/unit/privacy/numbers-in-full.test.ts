import { expect, test } from 'vitest'
import {
  hasNumberAmong,
  numbersInFull,
  ownHashes,
} from '../../../functions/privacy/handling/numbers-in-full.ts'
import { numberHashes } from '../../support/calls/contact-ports.ts'

const isSame = (one: string, other: string, country = 'ES') =>
  numbersInFull(one, country).some((number) => numbersInFull(other, country).includes(number))

test.each([
  ['+34 620 161 001', '620161001'],
  ['0034 620-161-001', '620 161 001'],
  ['34620161001', '620161001'],
  ['0620 161 001', '0620161001'],
  ['0620 161 001', '620 161 001'],
  ['600 111 502 / 600 111 503', '+34 600111503'],
  ['6201610011', '620 161 0011'],
])('%s and %s are one number', (one, other) => expect(isSame(one, other)).toBe(true))

test.each([
  ['0620 161 001', '0620 161 003'],
  ['620 161 001', '0620 161 003'],
  ['6201610011', '6201610013'],
  ['620 161 001', '6201610011'],
  ['620 161 001', '720 161 001'],
  ['+34 620 161 001', '+351 620 161 001'],
  ['12345', '12345'],
])('%s and %s are not', (one, other) => expect(isSame(one, other)).toBe(false))

test('where a zero is a part of the number, it is not left out', () => {
  expect(isSame('0345 123 4567', '345 123 4567', 'IT')).toBe(false)
  expect(isSame('06 1234 5678', '+39 06 12345678', 'IT')).toBe(true)
  expect(isSame('020 7946 0958', '+44 (0)20 7946 0958', 'GB')).toBe(true)
})

test('a number is among hashes with all by which it is compared, and its own are those of a clear one', () => {
  const dealerId = 'd'
  const [uno, dos] = ['0620 161 001', '0620 161 003'].map((phone) => ({ dealerId, phone }))
  const hashes = numberHashes(dealerId, uno?.phone)
  expect(hasNumberAmong(numberHashes, uno ?? expect.fail(), hashes)).toBe(true)
  expect(hasNumberAmong(numberHashes, dos ?? expect.fail(), hashes)).toBe(false)
  expect(hasNumberAmong(numberHashes, { dealerId, phone: '+34 620 161 001 / 600 1' }, hashes)).toBe(true)
  expect(hasNumberAmong(numberHashes, { dealerId, phone: undefined }, hashes)).toBe(false)
  expect(ownHashes(numberHashes, uno ?? expect.fail())).toEqual([])
  expect(ownHashes(numberHashes, { dealerId, phone: '620 161 001' })).toEqual(
    numberHashes(dealerId, '+34 620 161 001'),
  )
})
