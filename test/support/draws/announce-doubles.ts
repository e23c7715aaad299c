import { announce } from '../../../functions/draws/announcing/announce.ts'
import type { AnnouncePorts } from '../../../functions/draws/announcing/announce-ports.ts'
import {
  type AnnouncerLease,
  type PassProgress,
  progressItem,
} from '../../../functions/draws/announcing/announcing-item.ts'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import type { Draw, Holder } from '../../../functions/draws/store/draw-item.ts'
import { type DrawMail, drawMailItem } from '../../../functions/draws/announcing/mail/draw-mail-item.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { drawTime, lastSealTime } from '../../../functions/platform/calendar/draw-months.ts'
import type { DrawMonth } from '../../../functions/draws/months/month-item.ts'
import {
  rosterHash,
  sealList,
  type SealedList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import type { DrawEvent } from '../../../functions/draws/events.ts'
import { shardOf } from '../../../functions/groups/keys.ts'
import { memoryMailer, movableClock, type SesBehaviour } from '../alerts/alert-doubles.ts'

export const month = '2026-11'
export const asortis = 'sorteos@asortis.example'
const chain = beaconChains.quicknet
export const digest = 'd'.repeat(64)
/** A well-formed signature; nothing here verifies it. */
export const signature = 'ab'.repeat(48)

/** A group's sealed list with this many participants, numbered from 1. */
export const sealedDraw = (
  groupId: string,
  participants: number,
  more: { reason?: SealedList['reason']; month?: string } = {},
): Draw => {
  const of = more.month ?? month
  const holders = Array.from({ length: participants }, (_, at): Holder => [
    at + 1,
    `${groupId}-dealer-${at + 1}`,
  ])
  const { bytes, commitment } = sealList({
    chain: chain.hash,
    discount: { amount: '1300.50', currency: 'EUR' },
    group: groupId,
    month: of,
    participants: holders.map(([number]) => number),
    previous: zeroCommitment,
    ...(more.reason && { reason: more.reason }),
    roster: rosterHash(holders),
    round: roundOfMonth(chain, of),
    rule: 'fidelizacion/draw/v1',
  })
  return {
    groupId,
    month: of,
    list: bytes,
    commitment,
    state: more.reason ? 'not-held' : 'sealed',
    sealedAt: lastSealTime(of).toISOString(),
    holders,
  }
}

export const decided = (draw: Draw, winner = 2): Draw => ({
  ...draw,
  state: 'decided',
  signature,
  winner,
  decidedAt: drawTime(draw.month).toISOString(),
})

export const sealedMonth = (groups: number, of = month): DrawMonth => ({
  month: of,
  chain: chain.hash,
  round: roundOfMonth(chain, of),
  sealingSince: lastSealTime(of).toISOString(),
  digest,
  digestAt: lastSealTime(of).toISOString(),
  groups,
  held: groups,
  notHeld: {},
})

export const exampleParticipant = (dealerId: string): Dealer => ({
  dealerId,
  name: `Talleres ${dealerId}`,
  brands: ['seat'],
  language: 'es',
  zone: 'Europe/Madrid',
  country: 'ES',
  rewardsLoyalty: false,
  holidays: [],
  alertRecipients: [
    { email: `taller@${dealerId}.example`, kinds: ['after-service'], level: 1 },
    { email: `gerencia@${dealerId}.example`, name: 'Gerencia', kinds: ['after-service'], level: 2 },
  ],
})

/** Every port that announcing uses, in memory, with the same write conditions as the table. */
export const announceDoubles = (behaviour: (to: string) => SesBehaviour = () => 'accept') => {
  const time = movableClock('2026-11-30T11:30:00.000Z')
  const mailer = memoryMailer(behaviour)
  const months = new Map<string, DrawMonth>()
  const draws = new Map<string, Draw>()
  const storedProgress = new Map<string, PassProgress>()
  const mails = new Map<string, DrawMail>()
  const published: DrawEvent[] = []
  const sentAt: number[] = []
  let lease: AnnouncerLease | undefined
  let ids = 0
  const ses = { quota: { perSecond: 50, perDay: 100_000, sentInDay: 0 } }
  const keyOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`
  const ports: AnnouncePorts = {
    months: { list: async () => [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)) },
    draws: {
      listShard: async (of, shard, limit, after = '') => {
        const there = [...draws.values()]
          .filter((draw) => draw.month === of && shardOf(draw.groupId) === shard && draw.groupId > after)
          .toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1))
        const page = there.slice(0, limit)
        return { draws: page, next: there.length > limit ? (page.at(-1)?.groupId ?? null) : null }
      },
    },
    announcing: {
      progress: async (of) => [...storedProgress.values()].filter((progress) => progress.month === of),
      storeProgress: async (progress) => {
        const key = keyOf(progressItem(progress))
        if (!storedProgress.get(key)?.done) storedProgress.set(key, progress)
      },
      lease: async (holder, now, until, through) => {
        if (lease && lease.holder !== holder && lease.until > now.toISOString()) return null
        lease = { ...lease, holder, until: until.toISOString(), ...(through !== undefined && { through }) }
        return lease
      },
    },
    mails: {
      create: async (mail) => {
        const key = keyOf(drawMailItem(mail))
        const there = mails.get(key)
        if (there) return there
        mails.set(key, mail)
        return null
      },
      replace: async (next, n) => {
        const there = mails.get(keyOf(drawMailItem(next)))
        if (!there) throw new Error('There is nothing to replace')
        if (there.n !== n) return there
        mails.set(keyOf(drawMailItem(next)), next)
        return null
      },
      list: async (of, groupId) =>
        [...mails.values()].filter((mail) => mail.month === of && mail.groupId === groupId),
    },
    mailer: {
      send: (...args) => {
        sentAt.push(time.clock().getTime())
        return mailer.send(...args)
      },
    },
    quota: async () => ses.quota,
    publish: async (events) => void published.push(...events),
    directory: { dealer: async (dealerId) => exampleParticipant(dealerId) },
    groupName: async (groupId) => `Grupo ${groupId}`,
    clock: time.clock,
    sleep: async (ms) => time.forward(ms),
    random: () => 0.5,
    newId: () => `id-${(ids += 1)}`,
    from: 'avisos@mail.asortis.example',
    asortis,
    replyTo: 'atencion@asortis.example',
    apiUrl: 'https://api.example',
  }
  return {
    ...{ ports, ses, mailer, published, sentAt, months, draws, forward: time.forward },
    mails: () => [...mails.values()],
    through: () => lease?.through,
    put: (...some: readonly Draw[]) => {
      for (const draw of some) draws.set(`${draw.month} ${draw.groupId}`, draw)
    },
    run: (with_: Partial<AnnouncePorts> = {}, remainingMs: () => number = () => 900_000) =>
      announce({ ...ports, ...with_ })({ attempts: 3, remainingMs }),
  }
}
export type AnnounceDoubles = ReturnType<typeof announceDoubles>
