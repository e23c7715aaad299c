import { expect, test } from 'vitest'
import { whatStays } from '../../../functions/privacy/blocking/what-stays.ts'

test('of a request of the register nothing stays that somebody wrote', () => {
  const at = '2026-11-20T10:00:00.000Z'
  const instruction = { reference: 'Correo sobre Ana', at }
  const done = { what: 'access-export', id: 'X-1', at, by: 'staff:sam', identityCheck: 'document' }
  const request = {
    ...{ pk: 'p', sk: 's', v: 1, customerRef: 'C-1', right: 'access', state: 'completed', askedAt: at },
    ...{ text: 'Soy Ana', outcome: 'Enviado a Ana', identityCheck: 'El DNI de Ana', instruction },
    carriedOut: [{ ...done, instruction }],
  }
  expect(whatStays('request', at)(request)).toEqual({
    ...{ pk: 'p', sk: 's', v: 1, customerRef: 'erased', right: 'access', state: 'completed', askedAt: at },
    carriedOut: [done],
  })
})

test.each([
  ['erasure', { state: 'completed' }],
  ['objection', { state: 'completed' }],
  ['no-more-calls', { state: 'completed' }],
  ['access', { state: 'refused', ground: 'not-held-here' }],
  ['portability', { state: 'refused', ground: 'not-held-here' }],
  ['rectification', { state: 'refused', ground: 'not-held-here' }],
])('an open request for %s is concluded with the erasure', (right, outcome) => {
  const at = '2026-11-20T10:00:00.000Z'
  const request = { pk: 'p', sk: 's', v: 1, customerRef: 'C-1', right, state: 'open', askedAt: at }
  expect(whatStays('request', at)(request)).toEqual({
    ...{ ...request, customerRef: 'erased', ...outcome, concludedAt: at, concludedBy: 'service' },
    expiresAt: expect.any(Number),
  })
})
