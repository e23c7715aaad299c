import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDeliveryEvent } from '../../../functions/alerts/delivery/delivery-event.ts'
import { encodeTag } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { recordDelivery } from '../../../functions/alerts/delivery/record-delivery.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import {
  alertDoubles,
  asortisAddress,
  endlessPatience,
  problemCall,
  problemItem,
  type SesBehaviour,
} from '../../support/alerts/alert-doubles.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

const first = 'posventa@example.com'
const second = 'gerencia@example.com'

/** An event as EventBridge delivers it, reduced to the fields that the SES documentation shows for each type. */
const sesEvent = (
  eventType: string,
  more: { to?: string; messageId?: string; detail?: object; notice?: string } = {},
) => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Something',
  detail: {
    eventType,
    mail: {
      timestamp: '2026-11-20T10:02:01.000Z',
      source: 'avisos@mail.asortis.example',
      messageId: more.messageId ?? 'message-1',
      destination: [more.to ?? first],
      tags: {
        'ses:configuration-set': ['alerts'],
        dealer: [encodeTag('talleres-gredos')],
        call: [encodeTag('C-1')],
        notice: [encodeTag(more.notice ?? 'opened')],
      },
    },
    ...more.detail,
  },
})
const permanent = {
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'OnAccountSuppressionList',
    timestamp: '2026-11-20T10:02:03.120Z',
  },
}
const transient = {
  bounce: { bounceType: 'Transient', bounceSubType: 'General', timestamp: '2026-11-20T10:02:03Z' },
}

describe('an SES event', () => {
  test.each([
    ['Send', {}, 'send'],
    ['Delivery', { delivery: { timestamp: '2026-11-20T10:02:05.000Z', recipients: [first] } }, 'delivery'],
    [
      'DeliveryDelay',
      { deliveryDelay: { timestamp: '2026-11-20T10:02:05.000Z', delayType: 'MailboxFull' } },
      'delay',
    ],
    ['Bounce', permanent, 'bounce'],
    ['Bounce', { bounce: { bounceType: 'Undetermined' } }, 'bounce'],
    ['Bounce', transient, 'soft-bounce'],
    ['Complaint', { complaint: { complaintFeedbackType: 'abuse' } }, 'complaint'],
    ['Complaint', { complaint: { complaintFeedbackType: null } }, 'complaint'],
    ['Reject', { reject: { reason: 'Bad content' } }, 'reject'],
  ])('%s %j is parsed as the %s of its mail', (eventType, detail, type) => {
    expect(readDeliveryEvent(sesEvent(eventType, { detail }))).toMatchObject({
      ...{ dealerId: 'talleres-gredos', callId: 'C-1', notice: 'opened', messageId: 'message-1', type },
      recipient: recipientHash('PosVenta@Example.com'),
      takenAt: '2026-11-20T10:02:01.000Z',
    })
  })

  test('of another type, or not about our mail, is ignored', () => {
    expect(readDeliveryEvent(sesEvent('Open'))).toBeNull()
    expect(readDeliveryEvent(sesEvent('Send', { notice: 'unheard-of' }))).toBeNull()
    expect(readDeliveryEvent({ ...sesEvent('Send'), source: 'somebody.else' })).toBeNull()
    fc.assert(fc.property(fc.anything(), (event) => void expect(readDeliveryEvent(event)).toBeNull()))
  })
})

describe('the outcome of a mail', () => {
  const told = async (
    events: object[],
    options: { behaviour?: (to: string) => SesBehaviour; after?: boolean } = {},
  ) => {
    const doubles = alertDoubles(options)
    doubles.problems.put(problemCall())
    const raise = () => raiseAlert(doubles.ports)(problemItem(), endlessPatience()).catch(() => undefined)
    if (options.after !== false) await raise()
    for (const event of events) {
      const delivery = readDeliveryEvent(event)
      if (delivery) await recordDelivery(doubles.deliveryPorts)(delivery, endlessPatience())
    }
    return {
      doubles,
      to: doubles.mailer.accepted.map((mail) => mail.to),
      summary: doubles.problems.get('C-1')?.problem?.alert,
    }
  }

  test('a delivery is recorded on the problem and published as an event', async () => {
    const { doubles, to, summary } = await told([
      sesEvent('Delivery'),
      sesEvent('Send'),
      sesEvent('Delivery'),
    ])
    expect(to).toEqual([first])
    expect(summary).toMatchObject({ state: 'delivered', latencyMs: 1000 })
    expect(new Set(doubles.published.map(({ name, id }) => `${name} ${id}`)).size).toBe(1)
    expect(doubles.published[0]).toMatchObject({
      name: 'AlertDelivered',
      data: { dealerId: 'talleres-gredos', callId: 'C-1', notice: 'opened', messageId: 'message-1' },
    })
  })

  test.each([
    ['a permanent bounce', sesEvent('Bounce', { detail: permanent })],
    ['a complaint', sesEvent('Complaint', { detail: { complaint: {} } })],
    ['a reject', sesEvent('Reject', { detail: { reject: { reason: 'Bad content' } } })],
  ])('%s: alerts the next level once', async (_, event) => {
    const { to, doubles, summary } = await told([event, event, sesEvent('Delivery')])
    expect(to).toEqual([first, second])
    expect(summary?.state).toBe('sent')
    expect(doubles.published.map((one) => one.name)).toContain('AlertBounced')
  })

  test.each(['General', 'MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'])(
    'a transient bounce (%s) without a delivery means that SES has given up, and alerts the next level once',
    async (bounceSubType) => {
      const bounced = sesEvent('Bounce', { detail: { bounce: { ...transient.bounce, bounceSubType } } })
      const { to, doubles, summary } = await told([sesEvent('DeliveryDelay'), bounced, bounced])
      expect(to).toEqual([first, second])
      expect(summary?.state).toBe('sent')
      expect(doubles.published.map((one) => one.name)).toContain('AlertBounced')
    },
  )

  test('an out-of-office reply leaves the alert delivered and alerts nobody else', async () => {
    const { to, doubles, summary } = await told([
      sesEvent('Delivery'),
      sesEvent('Bounce', { detail: transient }),
    ])
    expect(to).toEqual([first])
    expect(summary?.state).toBe('delivered')
    expect(doubles.published.map((one) => one.name)).toEqual(['AlertDelivered'])
  })

  test('an out-of-office reply that arrives before its delivery alerts the next level, and the alert ends as delivered', async () => {
    const { to, doubles, summary } = await told([
      sesEvent('Bounce', { detail: transient }),
      sesEvent('Delivery'),
    ])
    expect(to).toEqual([first, second])
    expect(summary?.state).toBe('delivered')
    expect(doubles.alerts.all().find(({ email }) => email === first)?.state).toBe('delivered')
  })

  test('when every mail bounces, Asortis is alerted last and the problem shows that nobody was reached', async () => {
    const bounce = (to: string, messageId: string) => sesEvent('Bounce', { to, messageId, detail: permanent })
    const { to, summary } = await told([
      bounce(first, 'message-1'),
      bounce(second, 'message-2'),
      bounce(asortisAddress, 'message-3'),
    ])
    expect(to).toEqual([first, second, asortisAddress])
    expect(summary?.state).toBe('bounced')
    expect(captured.lines.join('')).toContain('alert-reaches-nobody')
  })

  test('a bounce after an acknowledgement is recorded and alerts nobody else', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    await raiseAlert(doubles.ports)(problemItem(), endlessPatience())
    const call = doubles.problems.get('C-1')
    if (!call?.problem) throw new Error('There is no problem')
    const { alert: _, ...due } = call.due
    doubles.problems.put({ ...call, problem: { ...call.problem, status: 'acknowledged' }, due })
    const found = readDeliveryEvent(sesEvent('Bounce', { detail: permanent }))
    if (found) await recordDelivery(doubles.deliveryPorts)(found, endlessPatience())
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([first])
    expect(doubles.problems.get('C-1')).toMatchObject({ problem: { alert: { state: 'bounced' } }, due })
    expect(doubles.problems.get('C-1')?.due.alert).toBeUndefined()
  })

  describe('of an escalation', () => {
    const hour = 3_600_000
    const asProblem = (doubles: ReturnType<typeof alertDoubles>) => {
      const call = doubles.problems.get('C-1')
      if (!call?.problem) throw new Error('There is no problem')
      return { ...call, problem: call.problem }
    }
    /** In progress and overdue, with the highest level and Asortis alerted, and both mails bounced. */
    const bounced = async () => {
      const doubles = alertDoubles()
      const { problem, ...call } = problemCall()
      doubles.problems.put({ ...call, problem: { ...problem, status: 'in-progress' } })
      doubles.forward(41 * hour)
      await sweep(doubles.ports)(endlessPatience())
      const bounceAll = async () => {
        for (const { to, messageId } of doubles.mailer.accepted) {
          const event = sesEvent('Bounce', { to, messageId, notice: 'escalated:3', detail: permanent })
          const found = readDeliveryEvent(event)
          if (found) await recordDelivery(doubles.deliveryPorts)(found, endlessPatience())
        }
      }
      return { doubles, bounceAll }
    }

    test('bounced by everyone: the next sweep alerts a new address', async () => {
      const { doubles, bounceAll } = await bounced()
      expect(asProblem(doubles).due).toEqual({})
      await bounceAll()
      expect(Object.keys(asProblem(doubles).due)).toEqual(['resolve'])
      const [recipient] = exampleDealer.alertRecipients.filter(({ level }) => level === 2)
      if (!recipient) throw new Error('The example has a second level')
      const alertRecipients = [{ ...recipient, email: 'nueva@example.com' }]
      const directory = exampleDirectory({ dealer: async () => ({ ...exampleDealer, alertRecipients }) })
      doubles.forward(hour)
      await sweep({ ...doubles.ports, directory })(endlessPatience())
      expect(doubles.mailer.accepted.map(({ to }) => to)).toContain('nueva@example.com')
      expect(asProblem(doubles).due).toEqual({})
    })

    test('bounced after the problem was reopened: the new deadline does not change', async () => {
      const { doubles, bounceAll } = await bounced()
      const call = asProblem(doubles)
      const due = { resolve: '2026-12-04T10:00:00.000Z' }
      doubles.problems.put({ ...call, due })
      await bounceAll()
      expect(asProblem(doubles).due).toEqual(due)
    })
  })

  test('an event that arrives before the message id is stored counts, and the mail is not repeated', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    const { mailer } = doubles
    const eager = {
      send: async (...args: Parameters<typeof mailer.send>) => {
        const outcome = await mailer.send(...args)
        const found = readDeliveryEvent(sesEvent('Delivery'))
        if (found) await recordDelivery(doubles.deliveryPorts)(found, endlessPatience())
        return outcome.kind === 'accepted' ? { kind: 'unknown' as const, code: 'TimeoutError' } : outcome
      },
    }
    await raiseAlert({ ...doubles.ports, mailer: eager })(problemItem(), endlessPatience())
    expect(mailer.accepted).toHaveLength(1)
    expect(doubles.alerts.all()).toMatchObject([
      { state: 'delivered', messageId: 'message-1', uncertainAt: [] },
    ])
  })

  test('an event of an unknown case is stored and raises no alert', async () => {
    const { to, doubles } = await told([sesEvent('Bounce', { detail: permanent })], { after: false })
    expect(to).toEqual([])
    expect(doubles.deliveries.all()).toHaveLength(1)
  })

  test('a bounce is retried later when SES throttles', async () => {
    let throttling = false
    const doubles = alertDoubles({ behaviour: () => (throttling ? 'throttled' : 'accept') })
    doubles.problems.put(problemCall())
    await raiseAlert(doubles.ports)(problemItem(), endlessPatience())
    throttling = true
    const found = readDeliveryEvent(sesEvent('Bounce', { detail: permanent }))
    if (!found) throw new Error('not understood')
    await expect(recordDelivery(doubles.deliveryPorts)(found, endlessPatience(2))).rejects.toThrow()
    throttling = false
    await recordDelivery(doubles.deliveryPorts)(found, endlessPatience(2))
    expect(doubles.mailer.accepted.map((mail) => mail.to)).toEqual([first, second])
  })

  test('two simultaneous bounces alert the next level, and the problem shows the right state', async () => {
    const doubles = alertDoubles()
    doubles.problems.put(problemCall())
    const [recipient] = exampleDealer.alertRecipients
    if (!recipient) throw new Error('nobody to tell')
    const beside = 'taller@example.com'
    const dealer = {
      ...exampleDealer,
      alertRecipients: [{ ...recipient, email: beside }, ...exampleDealer.alertRecipients],
    }
    const directory = exampleDirectory({ dealer: async () => dealer })
    await raiseAlert({ ...doubles.ports, directory })(problemItem(), endlessPatience())
    const mails = doubles.mailer.accepted.map(({ to }, index) => ({ to, messageId: `message-${index + 1}` }))
    expect(mails.map(({ to }) => to).toSorted()).toEqual([first, beside].toSorted())
    let reads = 0
    let bothHaveRead = () => {}
    const gate = new Promise<void>((resolve) => (bothHaveRead = resolve))
    const readCall: typeof doubles.deliveryPorts.cases.readCall = async (...args) => {
      const found = await doubles.deliveryPorts.cases.readCall(...args)
      reads += 1
      if (reads === 2) bothHaveRead()
      if (reads <= 2) await gate
      return found
    }
    const ports = { ...doubles.deliveryPorts, directory, cases: { ...doubles.deliveryPorts.cases, readCall } }
    await Promise.all(
      mails.map(async (mail) => {
        const delivery = readDeliveryEvent(sesEvent('Bounce', { ...mail, detail: permanent }))
        if (delivery) await recordDelivery(ports)(delivery, endlessPatience())
      }),
    )
    expect(doubles.mailer.accepted.map(({ to }) => to).filter((to) => to === second)).toHaveLength(1)
    expect(doubles.problems.get('C-1')?.problem?.alert.state).toBe('sent')
    expect(doubles.alerts.all().find(({ email }) => email === second)?.state).toBe('sent')
  })
})
