import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordDelivery } from '../../../functions/alerts/delivery/record-delivery.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { raiseFurtherNotice } from '../../../functions/alerts/raising/raise-further-notice.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { noticeItem } from '../../../functions/cases/alert/new-notice.ts'
import { changed } from '../../../functions/cases/alert/notice.ts'
import {
  alertDoubles,
  endlessPatience,
  problemCall,
  problemItem,
} from '../../support/alerts/alert-doubles.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

const budget = endlessPatience()
const first = 'posventa@example.com'

/** A problem whose case stands still, or is about to, when `stand` says so. */
const world = () => {
  const doubles = alertDoubles()
  doubles.problems.put(problemCall())
  let stands = false
  const ports = { ...doubles.ports, standsStill: async () => stands }
  return {
    doubles,
    ports,
    stand: (still: boolean) => void (stands = still),
    told: () => doubles.mailer.accepted.map(({ to, tags }) => `${to} ${tags['notice']}`),
  }
}
const item = {
  ...{ dealerId: problemCall().dealerId, callId: 'C-1', notice: changed(3), kind: 'changed' as const },
  ...{ at: '2026-11-20T10:05:00.000Z', by: 'machine:calls', phoneBefore: '600 111 222' },
}

test('nobody is alerted to a problem whose case stands still; once it goes on, the sweep alerts them', async () => {
  const { doubles, ports, stand, told } = world()
  stand(true)
  await raiseAlert(ports)(problemItem(), budget)
  doubles.forward(180_000)
  await sweep(ports)(budget)
  expect(told()).toEqual([])
  stand(false)
  doubles.forward(3_600_000)
  await sweep(ports)(budget)
  expect(told()).toEqual([`${first} opened`])
})

test('nobody is alerted to a problem that is about to be erased, unless its order comes to nothing', async () => {
  const { doubles, ports, told } = world()
  doubles.problems.put({ ...problemCall(), erasing: 'erasure-1' })
  // The record is of before the order.
  await raiseAlert(ports)(problemItem(), budget)
  doubles.notices.put(item)
  await raiseFurtherNotice(ports)(noticeItem(item), budget)
  doubles.forward(180_000)
  await sweep(ports)(budget)
  expect(told()).toEqual([])
  doubles.problems.put(problemCall())
  doubles.forward(3_600_000)
  await sweep(ports)(budget)
  expect(told()).toEqual([`${first} opened`])
})

test('no further notice and no reminder is sent while the case stands still', async () => {
  const { doubles, ports, stand, told } = world()
  await raiseAlert(ports)(problemItem(), budget)
  stand(true)
  doubles.notices.put(item)
  await raiseFurtherNotice(ports)(noticeItem(item), budget)
  doubles.forward(48 * 3_600_000)
  await sweep(ports)(budget)
  expect(told()).toEqual([`${first} opened`])
  stand(false)
  await raiseFurtherNotice(ports)(noticeItem(item), budget)
  expect(told()).toContain(`${first} ${item.notice}`)
})

test('an alert that somebody was about to be sent is sent, and to the next recipient if it does not arrive', async () => {
  const { doubles, ports, stand, told } = world()
  await raiseAlert(ports)(problemItem(), budget)
  stand(true)
  const [alert] = doubles.alerts.all()
  await recordDelivery({ ...doubles.deliveryPorts, standsStill: ports.standsStill })(
    {
      ...{ dealerId: item.dealerId, callId: 'C-1', notice: 'opened', type: 'bounce' },
      ...{ messageId: alert?.messageId ?? expect.fail(), recipient: recipientHash(first) },
      ...{ at: '2026-11-20T10:03:00.000Z', takenAt: '2026-11-20T10:02:01.000Z' },
    },
    budget,
  )
  expect(told()).toEqual([`${first} opened`, 'gerencia@example.com opened'])
})
