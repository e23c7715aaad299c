import { expect, test } from 'vitest'
import { requestMail } from '../../../functions/privacy/reminding/request-mail.ts'
import type { RightsRequest } from '../../../functions/privacy/register/rights-request.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const at = '2026-11-20T10:00:00.000Z'
const asked: RightsRequest = {
  ...{ dealerId: exampleDealer.dealerId, requestId: 'r-1', customerRef: 'FLOTA-1', right: 'access' },
  ...{ askedAt: at, how: 'call', text: 'Mándeme lo que tengan', registeredAt: at, registeredBy: 'service' },
  ...{ dueBy: '2026-12-20', state: 'open' },
}
const linesOf = (request: RightsRequest) =>
  JSON.stringify(
    requestMail({
      ...{ dealer: exampleDealer, request, what: 'registered' },
      to: { name: 'Elvira', email: 'elvira@gredos.example' },
    }).document,
  )

test('a request made on the phone is told with its call, so that a company’s drivers can be told apart', () => {
  expect(linesOf({ ...asked, callId: 'call-77' })).toContain('call-77')
  expect(linesOf(asked)).not.toContain('En la llamada')
})

test('the mail has none of the person’s words', () => {
  expect(linesOf({ ...asked, callId: 'call-77' })).not.toContain('Mándeme')
})
