import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySesEvent } from '../../../functions/draws/announcing/mail/record-draw-mail-event.ts'
import type { DrawMail } from '../../../functions/draws/announcing/mail/draw-mail-item.ts'
import { deliveryTypes } from '../../../functions/platform/mail/delivery/ses-event.ts'

const at = '2026-11-30T12:00:00.000Z'
const sent: DrawMail = {
  ...{ n: 2, month: '2026-11', groupId: 'g-1', kind: 'sealed', number: 1, recipient: 'hash' },
  ...{ state: 'sent', at, attemptId: 'a', leaseUntil: at, attempts: 1, uncertainAt: [] },
  ...{ messageId: 'm-1', sentAt: at },
}
const event = (type: (typeof deliveryTypes)[number], messageId = 'm-1') => ({
  type,
  messageId,
  at,
  takenAt: at,
})
const after = (mail: DrawMail, ...events: ReturnType<typeof event>[]) =>
  events.reduce((now, one) => applySesEvent(one)(now) ?? now, mail)

test.each([
  [['send', 'delivery'], 'delivered'],
  [['send', 'delay', 'soft-bounce'], 'sent'],
  [['delivery', 'bounce'], 'bounced'],
  [['reject'], 'bounced'],
  [['delivery', 'complaint'], 'complained'],
] as const)('%j leave a mail %s', (types, state) => {
  expect(after(sent, ...types.map((type) => event(type))).state).toBe(state)
})

test('repeats and disorder change nothing', () => {
  const some = fc.array(fc.constantFrom(...deliveryTypes), { minLength: 1 })
  fc.assert(
    fc.property(
      some.chain((types) =>
        fc.tuple(fc.constant(types), fc.shuffledSubarray(types, { minLength: types.length })),
      ),
      ([types, shuffled]) => {
        const once = after(sent, ...types.map((type) => event(type)))
        expect(after(sent, ...[...shuffled, ...types].map((type) => event(type))).state).toBe(once.state)
      },
    ),
  )
})

test('an event is proof that SES took a mail whose sender never heard', () => {
  const { messageId: _, sentAt: __, ...unheard } = sent
  const doubtful: DrawMail = { ...unheard, state: 'released', uncertainAt: [at] }
  expect(after(doubtful, event('send'))).toMatchObject({ state: 'sent', messageId: 'm-1', sentAt: at })
})

test('of a mail and its repeat, the one that arrived counts', () => {
  expect(after(sent, event('bounce', 'm-0'), event('delivery', 'm-1')).state).toBe('delivered')
  expect(after(sent, event('delivery', 'm-1'), event('bounce', 'm-0')).state).toBe('delivered')
  expect(after(sent, event('bounce'), event('delivery', 'm-0')).state).toBe('delivered')
})
