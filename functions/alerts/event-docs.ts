import type { EventDocs } from '../platform/events/define-events.ts'
import type { alertEvents } from './events.ts'

const call = { dealerId: 'talleres-gredos', callId: 'first-call' }
const messageId = '0102019aa1b2c3d4-5e6f7a8b-1111-2222-3333-444455556666-000000'
const once = 'The same thing told again: drop it.'

export const alertEventDocs: EventDocs<typeof alertEvents> = {
  AlertDelivered: {
    when: "A mail of a problem arrived at the recipient's mail server. Its `notice` is `opened`, `escalated:2` (not acknowledged in time) or `escalated:3` (not resolved in time); after the problem was opened again, `escalated:3:<times>`.",
    repeats: once,
    order: 'It may come before `ProblemOpened`, and an `AlertBounced` of the same mail may follow it.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/delivery`,
      at: '2026-11-20T10:02:43.501Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
  AlertBounced: {
    when: 'A mail of a problem will not arrive: it bounced, was complained of, or was rejected by SES. The next recipient is being told. After a transient bounce, an `AlertDelivered` of the same mail may follow, when the bounce turns out to be an automatic reply that overtook the delivery.',
    repeats: 'One for each way to fail: a mail may bounce and be complained of under two ids.',
    order: 'It may come after an `AlertDelivered` of the same mail, and then holds.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/bounce`,
      at: '2026-11-20T10:02:44.013Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
}
