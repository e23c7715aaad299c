import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { announce } from '../../../functions/draws/announcing/announce.ts'
import { announcingStore } from '../../../functions/draws/announcing/announcing-store.ts'
import { drawMailStore } from '../../../functions/draws/announcing/mail/draw-mail-store.ts'
import { checkRecord } from '../../../functions/draws/record/checking/check-record.ts'
import { decideMonths } from '../../../functions/draws/deciding/decide-months.ts'
import { drawStore } from '../../../functions/draws/store/draw-store.ts'
import {
  drawTime,
  lastSealTime,
  monthsBetween,
  sealTime,
} from '../../../functions/platform/calendar/draw-months.ts'
import { monthStore, type MonthStore } from '../../../functions/draws/months/month-store.ts'
import { recordOfDraw } from '../../../functions/draws/record/record-of-draw.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import { verifyRound } from '../../../functions/draws/record/verify-signature.ts'
import { groupStore } from '../../../functions/groups/group/group-store.ts'
import type { DrawEvent } from '../../../functions/draws/events.ts'
import { memoryMailer } from '../../support/alerts/alert-doubles.ts'
import { asortis, exampleParticipant } from '../../support/draws/announce-doubles.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type Death, endless, groupOf, mortal } from '../../support/draws/draw-doubles.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let captured: ReturnType<typeof captureLog>
beforeAll(async () => {
  table = await withTable()
  captured = captureLog()
})
afterAll(async () => {
  captured.restore()
  await table.stop()
})

const { simpleParser }: { simpleParser: (raw: string) => Promise<unknown> } = createRequire(import.meta.url)(
  'mailparser',
)
const parsed = z.object({ text: z.string() })

/**
 * Sealing, deciding and announcing on the real table, with a clock that advances only while mails wait for their turn.
 */
const makeService = () => {
  const [draws, months, groups] = [drawStore(table), monthStore(table), groupStore(table)]
  const mailer = memoryMailer()
  const published: DrawEvent[] = []
  let now = new Date(0)
  const clock = () => now
  const shared = {
    ...{ chain: testChain, clock, newId: randomUUID },
    ...{ sleep: async () => setImmediate(), random: () => 0.5 },
  }
  const publish = async () => undefined

  const sealOnce = async (month: string, fails: (of: string) => boolean, death?: Death) => {
    const { wrap } = mortal(death)
    const seal: typeof draws.seal = async (draw, group) => {
      if (fails(`${draw.groupId} ${draw.month}`)) throw new Error('cannot be written')
      return draws.seal(draw, group)
    }
    await sealMonth({
      ...{ ...shared, publish, getGroup: groups.get, listGroups: groups.listShard },
      draws: wrap({ ...draws, seal }),
      months: wrap<MonthStore>(months),
    })(sealTime(month), endless)
  }
  const tell = announce({
    ...{ months, draws, announcing: announcingStore(table), mails: drawMailStore(table), mailer, clock },
    quota: async () => ({ perSecond: 1000, perDay: 1e6, sentInDay: 0 }),
    publish: async (events) => void published.push(...events),
    directory: { dealer: async (dealerId) => exampleParticipant(dealerId) },
    groupName: async (groupId) => (await groups.get(groupId))?.name,
    sleep: async (ms) => void (now = new Date(now.getTime() + ms)),
    random: () => 0.5,
    newId: randomUUID,
    ...{
      from: 'avisos@mail.asortis.example',
      asortis,
      replyTo: 'atencion@asortis.example',
      apiUrl: 'https://api.example',
    },
  })
  return {
    ...{ draws, months, groups, published },
    /** Every mail as its recipient reads it, `<month>/<group> <kind>`. */
    mails: () =>
      Promise.all(
        mailer.accepted.map(async ({ raw, tags }) => ({
          about: `${tags['draw']} ${tags['kind']}`,
          text: parsed.parse(await simpleParser(raw)).text,
        })),
      ),
    /** The noon run, which dies, and the last run of the day, which skips the groups that fail. */
    seal: async (month: string, fails: (of: string) => boolean, atCall: number) => {
      now = sealTime(month)
      await sealOnce(month, fails, { atCall, effect: 'done' }).catch(() => undefined)
      now = new Date(lastSealTime(month).getTime() - 15 * 60_000)
      await sealOnce(month, fails)
      await sealOnce(month, fails)
    },
    decide: async (month: string) => {
      now = new Date(drawTime(month).getTime() + 300_000)
      await decideMonths({
        ...{ ...shared, publish, draws, groups, months, verifyRound, metric: () => undefined },
        fetchRound: async (round) => ({ signature: signTestRound(round) }),
      })(endless)
    },
    tell: async () => {
      expect(await tell({ attempts: 3, ...endless })).toBe('done')
      expect(await tell({ attempts: 3, ...endless })).toBe('done')
    },
  }
}

const [first, last] = ['2026-10', '2027-03']
const groupIds = ['alba', 'boreal', 'cierzo']

test('missed months are announced once, with the next list, by event, by mail and to Asortis', async () => {
  const service = makeService()
  for (const [at, groupId] of groupIds.entries())
    await service.groups.create(groupOf(groupId, [7, 6, 3][at] ?? 5, { firstMonth: first }))

  /** Boreal's lists of October and January cannot be written; the missed lists written later can. */
  const fails = (of: string) => ['boreal 2026-10', 'boreal 2027-01'].includes(of) && sealing === of.slice(-7)
  let sealing = first
  for (const [at, month] of monthsBetween(first, last).entries()) {
    sealing = month
    // No run seals in November and December.
    const nobody = month === '2026-11' || month === '2026-12'
    if (!nobody) {
      await service.seal(month, fails, 4 + at)
      await service.tell()
    }
    await service.decide(month)
    await service.tell()
  }

  const wanted: string[] = []
  const missed: string[] = []
  for (const groupId of groupIds) {
    let previous: unknown
    for (const month of monthsBetween(first, last)) {
      const draw = await service.draws.get(groupId, month)
      if (!draw) throw new Error(`${groupId} has no list of ${month}`)
      const record = recordOfDraw(draw)
      expect(record).not.toHaveProperty('missedBefore')
      expect(
        checkRecord(record, { allowTestChain: true, ...(previous !== undefined && { previous }) }).ok,
      ).toBe(true)
      wanted.push(`draw/${groupId}/${month}/${record.reason === undefined ? 'sealed' : 'not-held'}`)
      if (record.reason === 'missed') missed.push(`${groupId} ${month}`)
      previous = record
    }
  }
  expect(missed).toEqual([
    ...['alba 2026-11', 'alba 2026-12'],
    ...['boreal 2026-10', 'boreal 2026-11', 'boreal 2026-12', 'boreal 2027-01'],
    ...['cierzo 2026-11', 'cierzo 2026-12'],
  ])
  const listed = service.published.filter(({ name }) => name !== 'DrawDecided')
  expect(listed.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted())
  for (const { name, id, at, data } of listed.filter(({ id }) => id.endsWith('/not-held'))) {
    const [, groupId = '', month = ''] = id.split('/')
    const draw = await service.draws.get(groupId, month)
    const { reason } = JSON.parse(draw?.list ?? '{}')
    expect({ name, at, data }).toEqual({
      name: 'DrawNotHeld',
      at: draw?.sealedAt,
      data: { groupId, month, commitment: draw?.commitment, reason },
    })
  }

  const mails = await service.mails()
  const saying = (words: string) => mails.flatMap(({ about, text }) => (text.includes(words) ? [about] : []))
  const times = (count: number, about: string) => Array.from({ length: count }, () => about)
  expect(saying('En noviembre de 2026 y diciembre de 2026 su grupo').toSorted()).toEqual([
    ...times(7, '2027-01/alba sealed'),
    ...times(3, '2027-01/cierzo sealed'),
  ])
  const four = 'En octubre de 2026, noviembre de 2026, diciembre de 2026 y enero de 2027 su grupo'
  expect(saying(four)).toEqual(times(6, '2027-02/boreal sealed'))
  expect(saying('de 2026 su grupo')).toHaveLength(10)

  // No other summary repeats what a month's own summary names; later lists are in the summary of the next list.
  const summaries = mails.filter(({ about }) => about.endsWith(' summary'))
  expect(summaries.map(({ about }) => about.slice(0, 7)).toSorted()).toEqual(monthsBetween(first, last))
  const named = summaries.flatMap(({ about, text }) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('- Grupo ') && !line.includes('menos de cinco'))
      .map((line) => `${about.slice(0, 7)} ${line.slice(8)}`),
  )
  const lost = 'la lista de ese mes no se selló en su momento'
  expect(named.toSorted()).toEqual([
    ...['2026-11', '2026-12'].flatMap((month) => groupIds.map((groupId) => `${month} ${groupId}: ${lost}`)),
    ...['enero de 2027', 'octubre de 2026'].map((month) => `2027-02 boreal: ${month}`),
  ])
})
