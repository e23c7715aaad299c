import { expect, test } from 'vitest'
import { keepRectified } from '../../../functions/calls/amending/keep-rectified.ts'
import { type Rectifiable, rectifiedHashes } from '../../../functions/cases/amendment/rectified-fields.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const fingerprint = keyedFingerprint('k')
const place = { dealerId: 'gredos', callId: 'c-1' }
const was = (field: Rectifiable, ...values: string[]) => ({
  [field]: values.flatMap((value) => rectifiedHashes(fingerprint, place, field, value)),
})
const customer = { ref: 'C-1', name: 'Lucía Fernández', phone: '600 999 888', email: 'lucia@nueva.example' }
const visit = { ref: 'OR-1', vehicle: { plate: '9999 KLM', model: 'León', vin: 'VSSZZZ1' } }
const call = {
  ...place,
  content: { ...exampleCall, customer, visit },
  rectified: {
    ...was('/customer/name', 'Lucia Fernandes'),
    ...was('/customer/phone', '600 300 400'),
    ...was('/customer/email'),
    ...was('/visit/vehicle/plate', '1111 KLM'),
  },
}
const amended = (fields: Parameters<typeof keepRectified>[2], isCompany = false) =>
  keepRectified(fingerprint, call, fields, isCompany)

test('an old value in any spelling, and none, leave what the person had rectified', () => {
  for (const phone of ['600 300 400', '+34600300400', '0034 600-300-400', '', undefined, '+34 600999888'])
    expect(amended({ customer: { ...customer, phone } }), phone).toEqual({
      fields: { customer },
      kept: ['/customer/phone'],
    })
  // Neither what it was, nor what it is now without its accents, says anything new.
  for (const name of ['LUCIA FERNANDEZ', 'lucía  fernandes', 'Lucía Fernández'.normalize('NFD')])
    expect(amended({ customer: { ...customer, name } }), name).toEqual({
      fields: { customer },
      kept: ['/customer/name'],
    })
  expect(amended({ customer: { ref: 'C-1', name: 'LUCIA FERNANDES' } })).toEqual({
    fields: { customer },
    kept: ['/customer/name', '/customer/phone', '/customer/email'],
  })
})

test('a new value applies, and so does what nobody had rectified', () => {
  const anew = { ...customer, phone: '611 222 333', language: 'ca' }
  expect(amended({ customer: anew })).toEqual({ fields: { customer: anew }, kept: [] })
  const both = { ...customer, phone: '600 300 400 / 611 222 333' }
  expect(amended({ customer: both }).fields.customer).toEqual(both)
  expect(amended({ cooperation: 'willing' })).toEqual({ fields: { cooperation: 'willing' }, kept: [] })
})

test('another customer, another driver of a company and another car are as given', () => {
  const another = { ref: 'C-2', phone: '600 300 400' }
  expect(amended({ customer: another })).toEqual({ fields: { customer: another }, kept: [] })
  const driver = { ref: 'C-1', phone: '611 222 333' }
  expect(amended({ customer: driver }, true)).toEqual({ fields: { customer: driver }, kept: [] })
  expect(amended({ customer: driver }).kept).toEqual(['/customer/name', '/customer/email'])
  expect(amended({ customer: { ...driver, phone: '600 300 400' } }, true).kept).toContain('/customer/phone')
  const car = { ref: 'OR-1', vehicle: { plate: '5555 ABC' } }
  expect(amended({ visit: car })).toEqual({ fields: { visit: car }, kept: [] })
})

test('of the same car the plate stays, and what nobody had rectified of it is as given', () => {
  expect(amended({ visit: { ref: 'OR-2', vehicle: { plate: '1111-klm', model: 'Ibiza' } } })).toEqual({
    fields: { visit: { ref: 'OR-2', vehicle: { plate: '9999 KLM', model: 'Ibiza' } } },
    kept: ['/visit/vehicle/plate'],
  })
  expect(amended({ visit: { ref: 'OR-2' } }).fields.visit?.vehicle).toEqual({ plate: '9999 KLM' })
})

test('where nothing is kept of what it was, no value is taken to be new', () => {
  const rectified = { '/customer/phone': 'any' } as const
  const anew = { ...customer, phone: '611 222 333' }
  expect(keepRectified(fingerprint, { ...call, rectified }, { customer: anew }, false)).toEqual({
    fields: { customer },
    kept: ['/customer/phone'],
  })
})

test('the hashes of another call or field tell nothing of this one', () => {
  const [one, ...others] = [
    rectifiedHashes(fingerprint, place, '/customer/phone', '600 300 400'),
    rectifiedHashes(fingerprint, { ...place, callId: 'c-2' }, '/customer/phone', '600 300 400'),
    rectifiedHashes(fingerprint, place, '/customer/name', '600 300 400'),
  ].map(([hash]) => hash)
  for (const other of others) expect(other).not.toBe(one)
})
