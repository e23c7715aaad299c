import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/**
 * The steps of announcing a month, each a pass through all of its groups: events and e-mails once the month is
 * sealed, and again once it is decided.
 */
export const passes = ['sealed-events', 'sealed-mails', 'decided-events', 'decided-mails'] as const
export type Pass = (typeof passes)[number]

/** The format version of both items; a format change needs a new version and an upgrade where they are parsed. */
export const announcingItemVersion = 1

/** The maximum number of groups listed by name; all of them are counted. */
export const maxNamed = 20

const named = z.array(z.string())
const countFields = {
  /**
   * E-mails that SES accepted and that did not bounce; and those that were refused, bounced or have an unknown
   * outcome.
   */
  mailsSent: z.int(),
  mailsFailed: z.int(),
  /** Sealing e-mails that SES accepted at draw time or later, when they no longer prove anything. */
  mailsLate: z._default(z.int(), 0),
  /** `<group> <number>` of the first participants who were not reached. */
  mailsFailedOf: named,
  /** `<group> <reason>` of the first lists without a draw. */
  notHeld: named,
  /** Lists that should be decided but are not: their number, and the first of them. */
  undecided: z.int(),
  undecidedOf: named,
  /** Lists of earlier months written too late to be announced with them: how many, and `<group> <month>` of the first. */
  missedBefore: z._default(z.int(), 0),
  missedBeforeOf: z._default(named, []),
}
const { mailsSent, mailsFailed, mailsLate, mailsFailedOf, ...sameInItem } = countFields
/** The item names four of the counts as the first release did, so that every release reads what another wrote. */
const storedProgress = z.object({
  v: z.literal(announcingItemVersion),
  after: z.optional(z.string()),
  done: z.boolean(),
  ...{ told: mailsSent, untold: mailsFailed, toldLate: mailsLate, untoldOf: mailsFailedOf },
  ...sameInItem,
})

/** What a pass has counted so far; of the groups and recipients, it names at most `maxNamed`. */
export type PassCounts = z.output<z.ZodMiniObject<typeof countFields>>
/** A pass's progress in one shard: up to and including the group `after`, or complete (`done`). */
export type PassProgress = PassCounts & {
  month: string
  pass: Pass
  shard: number
  after?: string
  done: boolean
}

const noCounts: PassCounts = {
  mailsSent: 0,
  mailsFailed: 0,
  mailsLate: 0,
  mailsFailedOf: [],
  notHeld: [],
  undecided: 0,
  undecidedOf: [],
  missedBefore: 0,
  missedBeforeOf: [],
}

/** Adds up two passes' counts; of what is named, keeps the first. */
export const addPassCounts = (a: PassCounts, b: PassCounts): PassCounts => ({
  mailsSent: a.mailsSent + b.mailsSent,
  mailsFailed: a.mailsFailed + b.mailsFailed,
  mailsLate: a.mailsLate + b.mailsLate,
  mailsFailedOf: [...a.mailsFailedOf, ...b.mailsFailedOf].slice(0, maxNamed),
  notHeld: [...a.notHeld, ...b.notHeld].slice(0, maxNamed),
  undecided: a.undecided + b.undecided,
  undecidedOf: [...a.undecidedOf, ...b.undecidedOf].slice(0, maxNamed),
  missedBefore: a.missedBefore + b.missedBefore,
  missedBeforeOf: [...a.missedBeforeOf, ...b.missedBeforeOf].slice(0, maxNamed),
})
/** Counts of which only some are given; the others are zero or empty. */
export const passCounts = (some: Partial<PassCounts>): PassCounts => ({ ...noCounts, ...some })

/** A pass's progress before its first page. */
export const progressAtStart = (month: string, pass: Pass, shard: number): PassProgress => ({
  ...{ month, pass, shard, done: false },
  ...noCounts,
})

const keyParts = /^(\d{4}-\d\d)#([a-z-]+)#(\d+)$/
const pass = z.enum(passes)

/** Parses a table item as progress. Throws if it is not one. */
export const parseProgressItem = (item: { sk?: unknown }): PassProgress => {
  const [, month = '', name, shard] = keyParts.exec(String(item.sk)) ?? []
  const { v: _, after, told, untold, toldLate, untoldOf, ...progress } = z.parse(storedProgress, item)
  return {
    ...progress,
    ...{ mailsSent: told, mailsFailed: untold, mailsLate: toldLate, mailsFailedOf: untoldOf },
    month,
    pass: z.parse(pass, name),
    shard: Number(shard),
    ...(after !== undefined && { after }),
  }
}

/** Progress as a table item. */
export const progressItem = ({ month, pass, shard, ...progress }: PassProgress) => {
  const {
    mailsSent: told,
    mailsFailed: untold,
    mailsLate: toldLate,
    mailsFailedOf: untoldOf,
    ...same
  } = progress
  return {
    ...keys.announcing(month, pass, shard),
    v: announcingItemVersion,
    ...{ told, untold, toldLate, untoldOf },
    ...same,
  }
}

const storedLease = z.object({
  v: z.literal(announcingItemVersion),
  holder: z.string(),
  until: z.string(),
  through: z.optional(z.string()),
})

/**
 * The lease of the run that is announcing, valid until `until` unless renewed. Only one run may hold it, so that the
 * sending rate is kept. All months up to and including `through` are completely announced and never read again.
 */
export type AnnouncerLease = { holder: string; until: string; through?: string }

/** Parses a table item as the lease. Throws if it is not one. */
export const parseLeaseItem = (item: unknown): AnnouncerLease => {
  const { v: _, through, ...lease } = z.parse(storedLease, item)
  return { ...lease, ...(through !== undefined && { through }) }
}
