import fc from 'fast-check'
import { shardOf } from '../../../functions/groups/keys.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnnouncePorts } from '../../../functions/draws/announcing/announce-ports.ts'
import {
  type AnnounceDoubles,
  announceDoubles,
  asortis,
  decided,
  month,
  sealedDraw,
  sealedMonth,
} from '../../support/draws/announce-doubles.ts'
import type { SesBehaviour } from '../../support/alerts/alert-doubles.ts'

beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true))

const groupIds = Array.from({ length: 7 }, (_, at) => `g-${at}`)

/** Seven groups of five and one of four, sealed; with one mail for each of the 39 participants. */
const sealedDoubles = (behaviour?: (to: string) => SesBehaviour, some = groupIds): AnnounceDoubles => {
  const doubles = announceDoubles(behaviour)
  doubles.put(...some.map((groupId) => sealedDraw(groupId, 5)))
  doubles.put(sealedDraw('small', 4, { reason: 'fewer-than-5' }))
  doubles.months.set(month, { ...sealedMonth(8), held: 7, notHeld: { 'fewer-than-5': 1 } })
  return doubles
}
const decide = (doubles: AnnounceDoubles, refused: readonly string[] = []) => {
  for (const draw of [...doubles.draws.values()])
    if (draw.state === 'sealed' && !refused.includes(draw.groupId)) doubles.put(decided(draw))
  const one = doubles.months.get(month)
  if (one)
    doubles.months.set(month, {
      ...one,
      decidedAt: '2026-12-01T11:05:00.000Z',
      decided: 7 - refused.length,
      refused: refused.length,
    })
}
const subjects = (doubles: AnnounceDoubles) =>
  doubles.mailer.accepted.map(({ to, tags }) => `${to} ${tags['draw']} ${tags['kind']}`).toSorted()
const names = (doubles: AnnounceDoubles) =>
  doubles.published.map(({ name, id }) => `${name} ${id}`).toSorted()

test('a sealed month has an event per list and a mail per participant, but none before its digest', async () => {
  const doubles = sealedDoubles()
  const sealed = sealedMonth(8)
  doubles.months.set(month, { ...sealed, digest: undefined } as never)
  await doubles.run()
  expect(doubles.published).toHaveLength(0)
  expect(doubles.mailer.accepted).toHaveLength(0)
  doubles.months.set(month, sealed)
  expect(await doubles.run()).toBe('done')
  expect(names(doubles)).toEqual([
    'DrawNotHeld draw/small/2026-11/not-held',
    ...groupIds.map((groupId) => `DrawSealed draw/${groupId}/2026-11/sealed`),
  ])
  const people = (groupId: string, n: number) =>
    Array.from({ length: n }, (_, at) => {
      return `gerencia@${groupId}-dealer-${at + 1}.example 2026-11/${groupId} sealed`
    })
  expect(subjects(doubles)).toEqual(
    [...groupIds.flatMap((id) => people(id, 5)), ...people('small', 4)].toSorted(),
  )
  expect(doubles.through()).toBeUndefined()
})

test('a decided month is announced to winner and others, then to Asortis, and then never read again', async () => {
  const doubles = sealedDoubles()
  await doubles.run()
  decide(doubles)
  expect(await doubles.run()).toBe('done')
  expect(doubles.published.filter(({ name }) => name === 'DrawDecided')).toHaveLength(7)
  expect(doubles.published.at(-1)).toMatchObject({
    data: { winner: 2, dealerId: expect.stringMatching(/-dealer-2$/) },
  })
  const told = doubles.mailer.accepted.slice(39)
  expect(told).toHaveLength(36)
  expect(told.at(-1)).toMatchObject({ to: asortis, tags: { draw: '2026-11/MONTH', kind: 'summary' } })
  const winners = told.filter(({ raw }) => raw.includes('ha_salido_su_n'))
  expect(winners.map(({ to }) => to).toSorted()).toEqual(
    groupIds.map((id) => `gerencia@${id}-dealer-2.example`),
  )
  expect(doubles.through()).toBe(month)
  const looks = vi.spyOn(doubles.ports.draws, 'listShard')
  expect(await doubles.run()).toBe('done')
  expect(looks).not.toHaveBeenCalled()
  expect(doubles.mailer.accepted).toHaveLength(75)
})

test('the summary includes undecided lists and participants who could not be reached', async () => {
  const doubles = sealedDoubles((to) => (to === 'gerencia@g-1-dealer-3.example' ? 'refused' : 'accept'))
  await doubles.run()
  decide(doubles, ['g-4'])
  await doubles.run()
  const [summary] = doubles.mailer.accepted.filter(({ to }) => to === asortis)
  const text = Buffer.from(summary?.raw ?? '').toString()
  expect(text).toContain('Grupo: g-4')
  expect(text).toContain('Grupo g-1: participante 3')
  expect(text).toContain('Grupo small:')
})

test('a dealer without recipients is announced to Asortis, once per participant', async () => {
  const doubles = sealedDoubles()
  const dealer = async () => undefined
  await doubles.run({ directory: { dealer } })
  expect(doubles.mailer.accepted.map(({ to }) => to)).toEqual(Array(39).fill(asortis))
  await doubles.run({ directory: { dealer } })
  expect(doubles.mailer.accepted).toHaveLength(39)
})

describe('the sending budget', () => {
  test("never exceeds half of SES's rate in any second", async () => {
    const doubles = sealedDoubles()
    doubles.ses.quota = { perSecond: 8, perDay: 1000, sentInDay: 0 }
    await doubles.run()
    const gaps = doubles.sentAt.slice(1).map((at, index) => at - (doubles.sentAt[index] ?? 0))
    expect(doubles.sentAt).toHaveLength(39)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250)
  })

  test('stops when 70 % of the daily quota is used, by anyone, and continues the next day', async () => {
    const doubles = sealedDoubles()
    doubles.ses.quota = { perSecond: 50, perDay: 100, sentInDay: 60 }
    expect(await doubles.run()).toBe('day-share-used')
    expect(doubles.mailer.accepted).toHaveLength(10)
    expect(names(doubles)).toHaveLength(8)
    doubles.forward(24 * 3_600_000)
    doubles.ses.quota = { perSecond: 50, perDay: 100, sentInDay: 0 }
    expect(await doubles.run()).toBe('done')
    expect(new Set(subjects(doubles)).size).toBe(39)
    expect(doubles.mailer.accepted).toHaveLength(39)
  })

  test('has no daily limit for an account without one', async () => {
    const doubles = sealedDoubles()
    doubles.ses.quota = { perSecond: 50, perDay: Infinity, sentInDay: 1e6 }
    expect(await doubles.run()).toBe('done')
  })
})

test('a run that is out of time stops in order, and the next one continues', async () => {
  const doubles = sealedDoubles()
  let left = 25
  const until = () => ((left -= 1) > 0 ? 900_000 : 1000)
  const ends: string[] = []
  for (let run = 0; run < 40; run += 1) {
    left = 25
    ends.push(await doubles.run({}, until))
  }
  expect(ends[0]).toBe('no-time')
  expect(ends.at(-1)).toBe('done')
  expect(doubles.mailer.accepted).toHaveLength(39)
})

test('a run reports that SES takes nothing when every mail is throttled, and the next run sends them', async () => {
  let behaviour: SesBehaviour = 'throttled'
  const doubles = sealedDoubles(() => behaviour)
  expect(await doubles.run()).toBe('ses-takes-none')
  expect(doubles.mailer.accepted).toHaveLength(0)
  behaviour = 'accept'
  expect(await doubles.run()).toBe('done')
  expect(doubles.mailer.accepted).toHaveLength(39)
})

test('a mail that SES rejects delays nobody, and an account that cannot send loses nothing', async () => {
  let behaviour: (to: string) => SesBehaviour = () => 'not-sent'
  const doubles = sealedDoubles((to) => behaviour(to))
  expect(await doubles.run()).toBe('ses-takes-none')
  expect(doubles.mails().every(({ state }) => state === 'released')).toBe(true)
  behaviour = (to) => (to === 'gerencia@g-1-dealer-1.example' ? 'not-sent' : 'accept')
  expect(await doubles.run()).toBe('done')
  expect(doubles.mailer.accepted).toHaveLength(38)
  expect(doubles.mails().filter(({ state }) => state === 'refused')).toMatchObject([
    { groupId: 'g-1', number: 1 },
  ])
})

test('adds up the results of all groups of a shard', async () => {
  const ids = Array.from({ length: 400 }, (_, at) => `s-${at}`)
  const same = ids.filter((id) => shardOf(id) === shardOf('s-0')).slice(0, 9)
  const doubles = sealedDoubles(undefined, same)
  doubles.months.set(month, { ...sealedMonth(10), held: 9, notHeld: { 'fewer-than-5': 1 } })
  await doubles.run()
  decide(doubles)
  await doubles.run()
  const summary = Buffer.from(doubles.mailer.accepted.at(-1)?.raw ?? '').toString()
  expect(same).toHaveLength(9)
  expect(summary).toContain(`Correos enviados: ${2 * 9 * 5 + 4}`)
})

test('an unknown outcome is tried three times in all, counted and skipped', async () => {
  const doubles = sealedDoubles((to) =>
    to === 'gerencia@g-1-dealer-3.example' ? 'accept-without-response' : 'accept',
  )
  for (let run = 0; run < 4; run += 1) await doubles.run()
  expect(doubles.mailer.accepted).toHaveLength(38 + 3)
  const [doubtful] = doubles.mails().filter(({ uncertainAt }) => uncertainAt.length > 0)
  expect(doubtful).toMatchObject({ groupId: 'g-1', number: 3, uncertainAt: { length: 3 } })
})

test('of two simultaneous runs one announces and the other stops immediately', async () => {
  const doubles = sealedDoubles()
  const ends = await Promise.all([doubles.run(), doubles.run(), doubles.run()])
  expect(ends.toSorted()).toEqual(['done', 'somebody-else', 'somebody-else'])
  expect(doubles.mailer.accepted).toHaveLength(39)
})

/** Any call to any port may end the run, before or after it takes effect. */
const dyingPorts = (
  doubles: AnnounceDoubles,
  dies: () => 'no' | 'before' | 'after',
): Partial<AnnouncePorts> => {
  class Killed extends Error {}
  const dying =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const now = dies()
      if (now === 'before') throw new Killed()
      const result = await act(...args)
      if (now === 'after') throw new Killed()
      return result
    }
  const { announcing, mails, mailer, draws, publish } = doubles.ports
  return {
    announcing: { ...announcing, storeProgress: dying(announcing.storeProgress) },
    mails: { create: dying(mails.create), replace: dying(mails.replace), list: dying(mails.list) },
    mailer: { send: dying(mailer.send) },
    draws: { listShard: dying(draws.listShard) },
    publish: dying(publish),
  }
}

test('after being killed repeatedly at any step, everybody is notified and every repeat is counted', async () => {
  const steps = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('before' as const, 'after' as const)), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (deaths) => {
      const doubles = sealedDoubles(undefined, ['g-0', 'g-1'])
      for (const [step, how] of [...deaths, [Infinity, 'before'] as const]) {
        let count = 0
        const ports = dyingPorts(doubles, () => ((count += 1) === step ? how : 'no'))
        await doubles.run(ports).catch(() => undefined)
        doubles.forward(200_000)
      }
      for (let run = 0; run < 3; run += 1) {
        await doubles.run()
        doubles.forward(200_000)
      }
      expect(doubles.mails()).toHaveLength(14)
      for (const mail of doubles.mails()) {
        const to = `gerencia@${mail.groupId}-dealer-${mail.number}.example`
        const accepted = doubles.mailer.accepted.filter((one) => one.to === to).length
        expect(accepted).toBeGreaterThanOrEqual(1)
        expect(accepted).toBeLessThanOrEqual(1 + mail.uncertainAt.length)
      }
      expect(new Set(names(doubles)).size).toBe(3)
    }),
    { numRuns: 40 },
  )
})
