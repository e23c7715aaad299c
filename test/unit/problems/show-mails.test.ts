import { expect, test } from 'vitest'
import type { Alert } from '../../../functions/cases/alert/alert-item.ts'
import { showMails } from '../../../functions/problems/file/show-mails.ts'

const alert = (notice: Alert['notice'], at: string): Alert => ({
  ...{ n: 1, dealerId: 'gredos', callId: 'c', level: 0, attempts: 1, state: 'delivered' as const },
  ...{ attemptId: 'a', leaseUntil: at, email: 'ana@example.com', notice, at, uncertainAt: [] },
  ...{ sentAt: at, latencyMs: 900 },
})
const alerts = [
  alert('escalated:1', '2026-11-24T10:00:00.000Z'),
  alert('opened', '2026-11-23T09:00:00.000Z'),
  alert('verdict:4', '2026-11-25T10:00:00.000Z'),
]

test('mails about a problem are listed the latest first, and only the one that opened it says how long it took', () => {
  const shown = (found?: true) => {
    const now = { reviewed: { entry: 4, ...(found && { found }) } }
    return showMails(alerts, { now }, { alertRecipients: [] }).map(({ notice, latencyMs }) => [
      notice,
      latencyMs,
    ])
  }
  expect(shown()).toEqual([
    ['verdict:4', null],
    ['escalated:1', null],
    ['opened', 900],
  ])
  // A review found it: its mail is the one that opened it.
  expect(shown(true)[0]).toEqual(['verdict:4', 900])
})
