import { beforeEach, expect, test } from 'vitest'
import { changeClaim } from '../../../functions/platform/mail/sending/change-claim.ts'
import {
  accept,
  holdsClaim,
  leaseMs,
  refuse,
  release,
  releaseUncertain,
} from '../../../functions/platform/mail/sending/claim-steps.ts'
import { claimMail } from '../../../functions/platform/mail/sending/send-once.ts'
import type { AlertStore } from '../../../functions/cases/store/alert-store.ts'

const start = Date.parse('2026-11-20T10:02:00.000Z')
const attempt = (id: string, afterMs = 0) => ({ id, now: new Date(start + afterMs) })
const accepted = { messageId: 'm-1', at: new Date(start + 900) }

let count = 0
/** A different mail each time, so that tests can share a store. */
const another = () => ({
  dealerId: 'd-1',
  callId: `C-${(count += 1)}`,
  notice: 'opened' as const,
  ...{ email: 'Posventa@example.com', name: 'Jefatura', level: 1 },
})

/** The behaviour required of every alert store, in memory or in the table. */
export const alertStoreContract = (makeStore: () => AlertStore) => {
  let alerts: AlertStore
  beforeEach(() => {
    alerts = makeStore()
  })
  const claim = (about: ReturnType<typeof another>, by: ReturnType<typeof attempt>, lastResort = false) =>
    claimMail(alerts, (first) => ({ ...first, ...about }), undefined, by, lastResort)

  test('of many that claim at the same time, one has the claim', async () => {
    const about = another()
    const attempts = Array.from({ length: 25 }, (_, index) => attempt(`a-${index}`))
    const claims = await Promise.all(attempts.map((by) => claim(about, by)))
    expect(
      claims.filter((alert, index) => holdsClaim(alert, attempts[index] ?? attempt('none'))),
    ).toHaveLength(1)
    expect(new Set(claims.map((alert) => alert.attemptId)).size).toBe(1)
  })

  test('a claim is taken over only after its lease expires, by exactly one of many attempts, and that is counted', async () => {
    const about = another()
    await claim(about, attempt('a'))
    const early = attempt('b', leaseMs - 1)
    expect(holdsClaim(await claim(about, early), early)).toBe(false)
    const late = Array.from({ length: 10 }, (_, index) => attempt(`late-${index}`, leaseMs))
    const claims = await Promise.all(late.map((by) => claim(about, by)))
    expect(claims.filter((alert, index) => holdsClaim(alert, late[index] ?? early))).toHaveLength(1)
    expect(claims.every((alert) => alert.uncertainAt.length === 1 && alert.attempts === 2)).toBe(true)
  })

  test('the same attempt may claim again when the response to its claim was lost', async () => {
    const about = another()
    const by = attempt('a')
    const [one, two] = [await claim(about, by), await claim(about, by)]
    expect(two).toEqual(one)
    expect(holdsClaim(two, by)).toBe(true)
  })

  test('a released mail is claimed again; an uncertain release is counted once, however often it is written', async () => {
    const about = another()
    const first = attempt('a')
    const claimed = await claim(about, first)
    const released = await changeClaim(alerts, claimed, release(first, 'Throttling'))
    expect(released).toMatchObject({ state: 'released', code: 'Throttling', uncertainAt: [] })
    const second = attempt('b', 5)
    const again = await claim(about, second)
    expect(holdsClaim(again, second)).toBe(true)
    await changeClaim(alerts, again, releaseUncertain(second, 'TimeoutError'))
    const twice = await changeClaim(alerts, again, releaseUncertain(second, 'TimeoutError'))
    expect(twice).toMatchObject({ state: 'released', attempts: 2 })
    expect(twice.uncertainAt).toHaveLength(1)
  })

  test('an acceptance is stored even if another attempt holds the claim by then, and prevents further attempts', async () => {
    const about = another()
    const slow = await claim(about, attempt('slow'))
    const taker = attempt('taker', leaseMs)
    const taken = await claim(about, taker)
    const sent = await changeClaim(alerts, slow, accept(accepted))
    expect(sent).toMatchObject({
      state: 'sent',
      messageId: 'm-1',
      uncertainAt: [expect.any(String)],
    })
    expect(await changeClaim(alerts, taken, release(taker, 'Throttling'))).toMatchObject({ state: 'sent' })
    const third = attempt('third', 10 * leaseMs)
    expect(holdsClaim(await claim(about, third), third)).toBe(false)
  })

  test('a refused mail is tried again only when that is asked for', async () => {
    const about = another()
    const first = attempt('a')
    await changeClaim(alerts, await claim(about, first), refuse(first, 'MessageRejected'))
    const second = attempt('b', 10 * leaseMs)
    expect(holdsClaim(await claim(about, second), second)).toBe(false)
    expect(holdsClaim(await claim(about, second, true), second)).toBe(true)
  })
}
