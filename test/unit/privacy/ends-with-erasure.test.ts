import { expect, test } from 'vitest'
import { endRectifications } from '../../../functions/privacy/rectifying/end-rectifications.ts'
import type { RectificationStore } from '../../../functions/privacy/rectifying/rectification-store.ts'
import { blockingOf } from '../../../functions/privacy/retention/blocking-of.ts'
import { endKept } from '../../../functions/privacy/retention/end-kept.ts'

const dealerId = 'gredos'
const orderedAt = '2026-11-20T10:00:00.000Z'
const until = '2026-12-20T10:00:00.000Z'
type Rectification = Awaited<ReturnType<RectificationStore['ofCustomer']>>[number]

const ordered = (rectificationId: string, at: string, more: Partial<Rectification> = {}): Rectification => ({
  ...{
    n: 1,
    rectificationId,
    dealerId,
    customerHash: 'hash',
    print: '',
    state: 'blocked',
    by: 'dealer:x',
    calls: 1,
  },
  ...{ orderedAt: at, blockedUntil: '2027-06-01T00:00:00.000Z', dueAt: '2027-06-01T00:00:00.000Z' },
  ...more,
})

/** The days until which each correction's old values are blocked, once an erasure has ended those that it ends. */
const ended = async (all: readonly Rectification[], options: object) => {
  const now = new Map(all.map((one) => [one.rectificationId, one.blockedUntil]))
  const rectifications = {
    ofCustomer: async () => [...all],
    replace: async (_: unknown, after: Omit<Rectification, 'n'>) => {
      now.set(after.rectificationId, after.blockedUntil)
      return true
    },
  }
  await endRectifications({ rectifications })(dealerId, 'hash', until, options)
  return Object.fromEntries(now)
}

test('what a correction blocked ends with the erasure, unless somebody ordered it since', async () => {
  const all = [
    ordered('before', '2026-11-01T10:00:00.000Z'),
    ordered('since', '2026-11-20T10:05:00.000Z'),
    // One that follows a moved call is of the call that is left, whenever it comes.
    ordered('left', '2026-11-20T10:05:00.000Z', { leaves: 'C-1' }),
  ]
  const later = '2027-06-01T00:00:00.000Z'
  expect(await ended(all, { orderedUntil: orderedAt })).toEqual({ before: until, since: later, left: until })
  expect(await ended(all, {})).toEqual({ before: until, since: until, left: until })
})

test('what was blocked of a customer in a later month than their erasure is of whoever was called since', async () => {
  const idOf = (month: string) => blockingOf(dealerId, new Date(`${month}-15T10:00:00Z`), 30).id
  const destroyed: string[] = []
  await endKept({
    kept: {
      blocked: async function* () {
        for (const month of ['2025-12', '2026-11', '2026-12', '2027-01'])
          yield { id: idOf(month), day: `${month}-28` }
      },
    },
    blocked: { destroyOf: async (id) => void destroyed.push(id) },
  })(dealerId, 'hash', orderedAt)
  expect(destroyed).toEqual(['2025-12', '2026-11'].map(idOf))
})
