import { expect, test } from 'vitest'
import type { Alert } from '../../../functions/cases/alert/alert-item.ts'
import type { Delivery } from '../../../functions/cases/alert/delivery-item.ts'
import { mailEvents } from '../../../functions/problems/timeline/mail-events.ts'
import { timelinePage } from '../../../functions/problems/timeline/timeline.ts'

const alert: Alert = {
  ...{ n: 1, dealerId: 'gredos', callId: 'C-1', notice: 'opened', email: 'a@gredos.example', level: 1 },
  ...{ state: 'sent', at: '2026-12-01T05:44:29.041Z', sentAt: '2026-12-01T05:44:29.041Z' },
  ...{ attemptId: 'x', leaseUntil: '2026-12-01T05:45:29.041Z' },
  ...{ messageId: 'm-1', attempts: 1, uncertainAt: [] },
}
const delivery = (at: string, messageId = 'm-1'): Delivery => ({
  ...{ dealerId: 'gredos', callId: 'C-1', notice: 'opened', messageId, type: 'delivery' as const, at },
  ...{ takenAt: at, recipient: 'x' },
})
const shown = (deliveries: readonly Delivery[]) =>
  timelinePage('op-1', { entries: [], next: null }, mailEvents([alert], deliveries), undefined, 10).items.map(
    ({ what, at }) => `${what} ${at}`,
  )

test('a mail that is noted as sent after it was delivered, by another clock, was sent before', () => {
  expect(shown([delivery('2026-12-01T05:44:28.940Z')])).toEqual([
    'mail-delivery 2026-12-01T05:44:28.940Z',
    'mail-sent 2026-12-01T05:44:28.940Z',
  ])
})

test('otherwise it was sent when it is noted as sent, whatever is reported of others', () => {
  expect(shown([delivery('2026-12-01T05:44:30.000Z'), delivery('2026-12-01T05:44:28.000Z', 'm-2')])[1]).toBe(
    'mail-sent 2026-12-01T05:44:29.041Z',
  )
})
