import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredMail } from '../../../../functions/platform/mail/sending/change-claim.ts'
import { isGivenUp, leaseMs, maxUncertain } from '../../../../functions/platform/mail/sending/claim-steps.ts'
import {
  type OutgoingMail,
  refuseMail,
  sendOnce,
  type SendOncePorts,
} from '../../../../functions/platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../../../functions/platform/mail/sending/send-outcome.ts'
import { memoryMailer, movableClock, type SesBehaviour } from '../../../support/alerts/alert-doubles.ts'

type Mail = StoredMail & { about: string; took?: string }

const sending = (behaviour: () => SesBehaviour = () => 'accept') => {
  const time = movableClock('2026-11-20T10:02:00.000Z')
  const mailer = memoryMailer(behaviour)
  let item: Mail | undefined
  const outcomes: SendOutcome['kind'][] = []
  const waits: number[] = []
  let ids = 0
  const ports: SendOncePorts<Mail> = {
    mails: {
      create: async (mail) => {
        if (item) return item
        item = mail
        return null
      },
      replace: async (next, n) => {
        if (item?.n !== n) return item ?? next
        item = next
        return null
      },
    },
    mailer,
    clock: time.clock,
    newId: () => `attempt-${(ids += 1)}`,
    sleep: async (ms) => void waits.push(ms),
    random: () => 1,
  }
  const outgoing: OutgoingMail<Mail> = {
    ...{ to: 'a@example.com', tags: { about: 'test' } },
    write: async (now) => Buffer.from(now.toISOString()),
    begin: (claim) => ({ ...claim, about: 'test' }),
    complete: (mail) => ({ ...mail, took: mail.messageId ?? '' }),
    onOutcome: (_, { kind }) => void outcomes.push(kind),
  }
  const budget = { attempts: 4, remainingMs: () => 100_000 }
  const send = (options: { attempts?: number; lastResort?: boolean; remainingMs?: () => number } = {}) =>
    sendOnce(ports)(outgoing, item, { ...budget, ...options })
  return { ports, outgoing, budget, send, mailer, outcomes, waits, forward: time.forward, item: () => item }
}

describe('sendOnce', () => {
  test('sends a mail once, however often it is called, and records it', async () => {
    const { send, mailer, item, outcomes } = sending()
    await Promise.all([send(), send(), send()])
    expect(await send()).toMatchObject({ end: 'settled' })
    expect(mailer.accepted).toHaveLength(1)
    expect(item()).toMatchObject({ state: 'sent', about: 'test', messageId: 'message-1', took: 'message-1' })
    expect(outcomes).toEqual(['accepted'])
  })

  test('retries with increasing pauses while SES throttles, then leaves the mail to another run', async () => {
    const { send, waits, item } = sending(() => 'throttled')
    expect(await send()).toMatchObject({ end: 'attempts-used', outcome: { kind: 'throttled' } })
    expect(waits).toEqual([400, 800, 1600])
    expect(item()).toMatchObject({ state: 'released', attempts: 4, uncertainAt: [] })
  })

  test('retries a mail that SES rejected only as a last resort', async () => {
    let refusing = true
    const { send, item } = sending(() => (refusing ? 'refused' : 'accept'))
    expect(await send()).toMatchObject({ end: 'settled', mail: { state: 'refused', attempts: 1 } })
    refusing = false
    expect(await send()).toMatchObject({ end: 'settled', mail: { state: 'refused' } })
    expect(await send({ lastResort: true })).toMatchObject({ end: 'settled', mail: { state: 'sent' } })
    expect(item()?.attempts).toBe(2)
  })

  test('gives up after three unknown outcomes, and retries once as a last resort', async () => {
    const { send, item, mailer } = sending(() => 'accept-without-response')
    expect(await send()).toMatchObject({ end: 'settled', mail: { state: 'released', attempts: 3 } })
    expect(await send()).toMatchObject({ end: 'settled', mail: { attempts: 3 } })
    expect(mailer.accepted).toHaveLength(3)
    expect(await send({ lastResort: true })).toMatchObject({ end: 'settled', mail: { attempts: 4 } })
    expect(item()?.uncertainAt).toHaveLength(4)
  })

  test('gives up after three attempts in a row that crash while sending', async () => {
    const { ports, outgoing, budget, forward, item } = sending()
    const dying = { ...ports, mailer: { send: async () => Promise.reject(new Error('killed')) } }
    for (let deaths = 0; deaths < maxUncertain; deaths += 1) {
      await expect(sendOnce(dying)(outgoing, item(), budget)).rejects.toThrow('killed')
      forward(leaseMs)
    }
    const found = await sendOnce(ports)(outgoing, item(), budget)
    expect(found).toMatchObject({ end: 'settled', mail: { state: 'released', attempts: maxUncertain } })
    const left = item()
    expect(left && isGivenUp(left)).toBe(true)
  })

  test('leaves a mail that another run is sending alone until its lease expires', async () => {
    const { ports, outgoing, budget, send, forward, mailer } = sending()
    const dying = { ...ports, mailer: { send: async () => Promise.reject(new Error('killed')) } }
    await expect(sendOnce(dying)(outgoing, undefined, budget)).rejects.toThrow('killed')
    forward(leaseMs - 1)
    expect(await send()).toMatchObject({ end: 'somebody-else' })
    // The claim finds it even if the caller does not pass the stored mail.
    expect(await sendOnce(ports)(outgoing, undefined, budget)).toMatchObject({ end: 'somebody-else' })
    forward(1)
    expect(await send()).toMatchObject({ end: 'settled', mail: { state: 'sent' } })
    expect(mailer.accepted).toHaveLength(1)
  })

  test('does not start without time for an attempt or without a free slot', async () => {
    const { ports, outgoing, budget, send, item } = sending()
    expect(await send({ remainingMs: () => 14_999 })).toEqual({ end: 'no-time', mail: undefined })
    const full = { ...outgoing, waitForSlot: async () => Promise.reject(new Error('no room')) }
    await expect(sendOnce(ports)(full, undefined, budget)).rejects.toThrow('no room')
    expect(item()).toBeUndefined()
  })

  test('lets a mail be recorded as rejected by SES', async () => {
    const { ports, outgoing, budget, send, item } = sending(() => 'not-sent')
    await send({ attempts: 1 })
    expect(await refuseMail(ports)(outgoing, budget)).toMatchObject({ state: 'refused', code: 'Test' })
    expect(item()).toMatchObject({ state: 'refused' })
  })
})

test('counts every mail that SES took beyond the first, and there are few, whatever happens', async () => {
  const behaviours = ['accept', 'accept-without-response', 'throttled', 'not-sent', 'unknown'] as const
  const fate = fc.constantFrom(...behaviours, 'killed-before' as const, 'killed-after' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 20 }), async (fates) => {
      let at = 0
      const next = () => fates[at++] ?? 'accept'
      let now: (typeof behaviours)[number] = 'accept'
      const { ports, outgoing, budget, mailer, forward, item } = sending(() => now)
      const send: typeof mailer.send = async (...args) => {
        const drawn = next()
        if (drawn === 'killed-before') throw new Error('killed')
        now = drawn === 'killed-after' ? 'accept' : drawn
        const outcome = await mailer.send(...args)
        if (drawn === 'killed-after') throw new Error('killed')
        return outcome
      }
      for (let runs = 0; runs <= fates.length; runs += 1) {
        await sendOnce({ ...ports, mailer: { send } })(outgoing, item(), budget).catch(() => undefined)
        forward(leaseMs)
      }
      await sendOnce(ports)(outgoing, item(), budget)
      const { state, uncertainAt = [] } = item() ?? {}
      expect(state).toMatch(/^(sent|released)$/)
      expect(uncertainAt.length).toBeLessThanOrEqual(maxUncertain)
      expect(state === 'released').toBe(uncertainAt.length === maxUncertain && state !== 'sent')
      expect(mailer.accepted.length).toBeLessThanOrEqual(
        state === 'sent' ? 1 + uncertainAt.length : maxUncertain,
      )
    }),
    { numRuns: 300 },
  )
})
