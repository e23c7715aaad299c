import { type EventDocs, ignoreDuplicate } from '../platform/events/define-events.ts'
import type { alertEvents } from './events.ts'

const call = { dealerId: 'talleres-gredos', callId: 'first-call' }
const messageId = '0102019aa1b2c3d4-5e6f7a8b-1111-2222-3333-444455556666-000000'

export const alertEventDocs: EventDocs<typeof alertEvents> = {
  AlertDelivered: {
    when: "An alert mail about a problem arrived at the recipient's mail server. Its `notice` is `opened`, `escalated:2` (not acknowledged in time) or `escalated:3` (not resolved in time); after the problem was reopened, `escalated:2:<times>` or `escalated:3:<times>`. The mail about the reopening itself is `reopened:<times>`.",
    repeats: ignoreDuplicate,
    order: 'It may come before `ProblemOpened`, and an `AlertBounced` of the same mail may follow it.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/delivery`,
      at: '2026-11-20T10:02:43.501Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
  AlertBounced: {
    when: 'An alert mail about a problem failed: it bounced, drew a complaint, or was rejected by SES. The next recipient is being alerted. After a transient bounce, an `AlertDelivered` of the same mail may follow, if the bounce turns out to be an automatic reply whose event arrived before that of the delivery.',
    repeats:
      'One event for each kind of failure: a mail that bounces and draws a complaint has two events with different ids.',
    order: 'It may come after an `AlertDelivered` of the same mail, and then takes precedence.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/bounce`,
      at: '2026-11-20T10:02:44.013Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
}
