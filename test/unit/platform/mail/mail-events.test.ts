import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applySesEvents,
  type MailEvent,
  statusOf,
} from '../../../../functions/platform/mail/delivery/apply-ses-events.ts'
import { deliveryTypes } from '../../../../functions/platform/mail/delivery/ses-event.ts'
import type { StoredMail } from '../../../../functions/platform/mail/sending/change-claim.ts'

const at = '2026-11-20T10:03:00.000Z'
const takenAt = '2026-11-20T10:02:30.000Z'
const event = (type: MailEvent['type'], messageId = 'm-1'): MailEvent => ({ type, messageId, at, takenAt })

const unheard: StoredMail = {
  ...{ n: 2, state: 'released', at, attemptId: 'a', leaseUntil: at, attempts: 1, uncertainAt: [at] },
}
const sent: StoredMail = { ...unheard, state: 'sent', messageId: 'm-1', sentAt: takenAt }

/** Applies one event after the other, as they arrive. */
const oneByOne = (mail: StoredMail, events: readonly MailEvent[]) =>
  events.reduce((now, one) => applySesEvents<StoredMail>([one])(now) ?? now, mail)
/** Applies each event together with all earlier ones, as when all events are kept. */
const withAllBefore = (mail: StoredMail, events: readonly MailEvent[]) =>
  events.reduce((now, _, n) => applySesEvents<StoredMail>(events.slice(0, n + 1))(now) ?? now, mail)

describe.each([
  ['one by one', oneByOne],
  ['with all before them', withAllBefore],
])('SES events applied %s', (_, apply) => {
  test.each<[MailEvent[], string]>([
    [[event('send')], 'sent'],
    [[event('send'), event('delivery')], 'delivered'],
    [[event('delivery'), event('send')], 'delivered'],
    [[event('delivery'), event('soft-bounce')], 'delivered'],
    // An automatic reply that arrives before the delivery, and a second one after it.
    [[event('soft-bounce'), event('delivery')], 'delivered'],
    [[event('send'), event('soft-bounce'), event('delivery'), event('soft-bounce')], 'delivered'],
    // SES has given up.
    [[event('send'), event('delay'), event('soft-bounce')], 'bounced'],
    [[event('soft-bounce'), event('delay'), event('send')], 'bounced'],
    [[event('soft-bounce'), event('bounce'), event('delivery')], 'bounced'],
    [[event('bounce'), event('soft-bounce'), event('delivery')], 'bounced'],
    [[event('soft-bounce'), event('complaint'), event('delivery')], 'complained'],
    [[event('delivery'), event('bounce')], 'bounced'],
    [[event('bounce'), event('delivery')], 'bounced'],
    [[event('reject'), event('send')], 'bounced'],
    [[event('delivery'), event('complaint')], 'complained'],
    [[event('complaint'), event('delivery')], 'complained'],
    // A mail and its repeat: the one that arrived counts.
    [[event('bounce', 'm-0'), event('delivery', 'm-1')], 'delivered'],
    [[event('delivery', 'm-1'), event('bounce', 'm-0')], 'delivered'],
    [[event('bounce', 'm-1'), event('delivery', 'm-0')], 'delivered'],
    [[event('bounce', 'm-1'), event('send', 'm-0')], 'bounced'],
    [[event('soft-bounce', 'm-0'), event('delivery', 'm-1')], 'delivered'],
    [[event('soft-bounce', 'm-1'), event('delivery', 'm-0')], 'delivered'],
  ])("%# give the right state, whether or not the sender got SES's response", (events, state) => {
    for (const mail of [sent, unheard]) expect(apply(mail, events).state).toBe(state)
  })

  test('give the same state in any order and with repeats', () => {
    const some = fc.array(fc.constantFrom(...deliveryTypes), { minLength: 1 })
    fc.assert(
      fc.property(
        some.chain((types) =>
          fc.tuple(fc.constant(types), fc.shuffledSubarray(types, { minLength: types.length })),
        ),
        ([types, shuffled]) => {
          const once = apply(
            sent,
            types.map((type) => event(type)),
          )
          const again = [...shuffled, ...types].map((type) => event(type))
          expect(apply(sent, again).state).toBe(once.state)
        },
      ),
    )
  })

  test('prove that SES took a mail with an unknown outcome, and complete its item once', () => {
    const complete = (mail: StoredMail): StoredMail => ({ ...mail, code: 'complete' })
    const settled = applySesEvents([event('send')], complete)(unheard)
    expect(settled).toMatchObject({ state: 'sent', messageId: 'm-1', sentAt: takenAt, code: 'complete' })
    if (!settled) throw new Error('The event changed nothing')
    expect(applySesEvents([event('send')], complete)(settled)).toBeNull()
    expect(applySesEvents([event('delivery')], complete)(sent)).not.toHaveProperty('code')
  })
})

test('a mail is delivered exactly if its events include a delivery and nothing worse', () => {
  const some = fc.array(fc.constantFrom(...deliveryTypes), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(some, (types) => {
      const events = types.map((type) => event(type))
      const worse = types.some((type) => ['bounce', 'reject', 'complaint'].includes(type))
      const softly = types.includes('soft-bounce')
      for (const apply of [oneByOne, withAllBefore]) {
        const { state } = apply(sent, events)
        expect(state === 'delivered').toBe(!worse && types.includes('delivery'))
        if (softly && !worse && !types.includes('delivery')) expect(state).toBe('bounced')
      }
    }),
  )
})

test('a mail and its repeats have the same state in any order of their events', () => {
  const events = fc.array(
    fc.record({
      type: fc.constantFrom(...deliveryTypes),
      messageId: fc.constantFrom('m-1', 'm-2', 'm-3'),
      at: fc.constantFrom(at, '2026-11-20T10:04:00.000Z'),
      takenAt: fc.constant(takenAt),
    }),
    { minLength: 1, maxLength: 10 },
  )
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (list, order) => {
      const shuffled = [...list, ...list]
        .map((item) => ({ item, by: order.next().value }))
        .sort((a, b) => a.by - b.by)
        .map(({ item }) => item)
      const state = statusOf(list)?.state
      expect(statusOf(shuffled)?.state).toBe(state)
      for (const mail of [sent, unheard]) {
        const known = mail === sent ? [event('send'), ...list] : list
        expect(withAllBefore(mail, shuffled).state).toBe(statusOf(known)?.state)
      }
    }),
    { numRuns: 500 },
  )
})
