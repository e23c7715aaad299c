import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/** The reasons a list may have for not being drawn, and how many lists have them. */
export type NotHeld = Readonly<Record<string, number>>

/** How many groups could not be given their list, and the first of them, at most 20. */
export type FailedGroups = { count: number; groupIds: readonly string[] }

/** A month of draws as a whole: its round, its digest once all is sealed, and when all of it was decided. */
export type DrawMonth = {
  month: string
  /** The beacon chain's hash. */
  chain: string
  round: number
  /** When the first list of it was about to be written. */
  sealingSince: string
  /** When every group had its list, or there was no more time for those that fail: no list is begun in time any more. */
  closedAt?: string
  /** The groups that failed in the last run that sealed the month; from `closedAt` on, those that have no draw for it. */
  failedGroups?: FailedGroups
  /** When the first `missed` list was about to be written: the counts taken at the digest may lack such lists. */
  missedSince?: string
  /** Which run puts the commitments' pages now, until it gives their digest or another run takes over. */
  digestBy?: string
  /** Of all commitments; `groups` are held and not held together. All of it comes at once. */
  digest?: string
  digestAt?: string
  groups?: number
  held?: number
  notHeld?: NotHeld
  /** The round's signature, kept when the first draw of the month is decided. */
  signature?: string
  /** When everything that can be decided was; with how many were, and how many lists were refused as not right. */
  decidedAt?: string
  decided?: number
  refused?: number
  /** Whether our bus has taken `MonthSealed` and `MonthDecided`. */
  sealedPublished?: boolean
  decidedPublished?: boolean
}

/** The version of both items' form; a change of a form needs a new one and an upgrade where it is parsed. */
export const monthItemVersion = 1

const storedMonth = z.object({
  sk: z.string(),
  v: z.literal(monthItemVersion),
  chain: z.string(),
  round: z.int(),
  sealingSince: z.string(),
  closedAt: z.optional(z.string()),
  failedGroups: z.optional(z.object({ count: z.int(), groupIds: z.array(z.string()) })),
  missedSince: z.optional(z.string()),
  digestBy: z.optional(z.string()),
  digest: z.optional(z.string()),
  digestAt: z.optional(z.string()),
  groups: z.optional(z.int()),
  held: z.optional(z.int()),
  notHeld: z.optional(z.record(z.string(), z.int())),
  signature: z.optional(z.string()),
  decidedAt: z.optional(z.string()),
  decided: z.optional(z.int()),
  refused: z.optional(z.int()),
  sealedPublished: z.optional(z.boolean()),
  decidedPublished: z.optional(z.boolean()),
})

/** An item of the table as a month. Throws when it is none. */
export const parseMonthItem = (item: unknown): DrawMonth => {
  const { sk, v: _, ...rest } = z.parse(storedMonth, item)
  return { month: sk, ...rest }
}

/** A month as an item. */
export const monthItem = ({ month, ...rest }: DrawMonth) => ({
  ...keys.drawMonth(month),
  v: monthItemVersion,
  ...rest,
})

/** A group and its list's commitment: a line of the month's digest. */
export type CommitmentLine = { group: string; commitment: string }

/** Lines on a page of commitments, the last page apart. */
export const linesPerPage = 1000

const storedPage = z.object({ v: z.literal(monthItemVersion), lines: z.string() })

/** A page of commitments as an item: the very lines that the digest is of. Pages count from 1. */
export const commitmentsItem = (month: string, page: number, lines: readonly CommitmentLine[]) => ({
  ...keys.commitments(month, page),
  v: monthItemVersion,
  lines: lines.map(({ group, commitment }) => `${group} ${commitment}\n`).join(''),
})

/** An item of the table as a page of commitments. Throws when it is none. */
export const parseCommitmentsItem = (item: unknown): CommitmentLine[] =>
  z
    .parse(storedPage, item)
    .lines.split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [group = '', commitment = ''] = line.split(' ')
      return { group, commitment }
    })
