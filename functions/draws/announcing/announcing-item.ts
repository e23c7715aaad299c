import * as z from 'zod/mini'
import { groupShards } from '../../groups/keys.ts'
import { keys } from '../keys.ts'

/**
 * What is announced of a month, each from its first group to its last: events on our bus and mails, once all is sealed
 * and once all is decided.
 */
export const walks = ['sealed-events', 'sealed-mails', 'decided-events', 'decided-mails'] as const
export type Walk = (typeof walks)[number]

export const allShards: readonly number[] = Array.from({ length: groupShards }, (_, shard) => shard)

/** The version of both items' form; a change of a form needs a new one and an upgrade where it is parsed. */
export const announcingItemVersion = 1

/** Most groups that a place names one by one; all are counted. */
export const maxNamed = 20

const named = z.array(z.string())
const tally = {
  /** Mails that SES has taken, and recipients that could not be told: refused, bounced, or in doubt. */
  told: z.int(),
  untold: z.int(),
  /** Of the sealing mails those that SES took at draw time or later, when they are no proof of anything. */
  toldLate: z._default(z.int(), 0),
  /** Of whom, `<group> <number>`: the first of them. */
  untoldOf: named,
  /** Lists without a draw, `<group> <reason>`: the first of them. */
  notHeld: named,
  /** Lists that were to be decided and are not: how many, and the first of them. */
  undecided: z.int(),
  undecidedOf: named,
  /** Lists of earlier months written too late to be announced with them: how many, and `<group> <month>` of the first. */
  missedBefore: z._default(z.int(), 0),
  missedBeforeOf: z._default(named, []),
}
const storedProgress = z.object({
  v: z.literal(announcingItemVersion),
  after: z.optional(z.string()),
  done: z.boolean(),
  ...tally,
})

/** What a walk has met so far. */
export type Tally = z.output<z.ZodMiniObject<typeof tally>>
/** How far a walk has come in a shard: through the group `after`, or through all (`done`). */
export type WalkProgress = Tally & { month: string; walk: Walk; shard: number; after?: string; done: boolean }

const noTally: Tally = {
  told: 0,
  untold: 0,
  toldLate: 0,
  untoldOf: [],
  notHeld: [],
  undecided: 0,
  undecidedOf: [],
  missedBefore: 0,
  missedBeforeOf: [],
}

/** Two tallies as one; of what is named, the first. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  told: a.told + b.told,
  untold: a.untold + b.untold,
  toldLate: a.toldLate + b.toldLate,
  untoldOf: [...a.untoldOf, ...b.untoldOf].slice(0, maxNamed),
  notHeld: [...a.notHeld, ...b.notHeld].slice(0, maxNamed),
  undecided: a.undecided + b.undecided,
  undecidedOf: [...a.undecidedOf, ...b.undecidedOf].slice(0, maxNamed),
  missedBefore: a.missedBefore + b.missedBefore,
  missedBeforeOf: [...a.missedBeforeOf, ...b.missedBeforeOf].slice(0, maxNamed),
})
/** What one group adds: whatever is not given is nothing. */
export const tallyOf = (some: Partial<Tally>): Tally => ({ ...noTally, ...some })

/** Where a walk begins. */
export const progressAtStart = (month: string, walk: Walk, shard: number): WalkProgress => ({
  ...{ month, walk, shard, done: false },
  ...noTally,
})

const keyParts = /^(\d{4}-\d\d)#([a-z-]+)#(\d+)$/
const walk = z.enum(walks)

/** An item of the table as a place. Throws when it is none. */
export const parseProgressItem = (item: { sk?: unknown }): WalkProgress => {
  const [, month = '', name, shard] = keyParts.exec(String(item.sk)) ?? []
  const { v: _, after, ...place } = z.parse(storedProgress, item)
  return {
    ...place,
    month,
    walk: z.parse(walk, name),
    shard: Number(shard),
    ...(after !== undefined && { after }),
  }
}

/** A place as an item. */
export const progressItem = ({ month, walk, shard, ...place }: WalkProgress) => ({
  ...keys.announcing(month, walk, shard),
  v: announcingItemVersion,
  ...place,
})

const storedLease = z.object({
  v: z.literal(announcingItemVersion),
  holder: z.string(),
  until: z.string(),
  through: z.optional(z.string()),
})

/**
 * Who announces now: one run at a time, so that the sending rate is kept; `until` when, unless it is renewed. All
 * months up to `through` are announced to their end and never looked at again.
 */
export type AnnouncerLease = { holder: string; until: string; through?: string }

/** An item of the table as the lease. Throws when it is none. */
export const parseLeaseItem = (item: unknown): AnnouncerLease => {
  const { v: _, through, ...lease } = z.parse(storedLease, item)
  return { ...lease, ...(through !== undefined && { through }) }
}
