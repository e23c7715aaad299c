import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/** The number of lists without a draw, by reason. */
export type NotHeld = Readonly<Record<string, number>>

/** The number of groups for which no list could be written, and the first of them (at most 20). */
export type FailedGroups = { count: number; groupIds: readonly string[] }

/** A month of draws as a whole: its round, its digest once it is sealed, and when it was decided. */
export type DrawMonth = {
  month: string
  /** The beacon chain's hash. */
  chain: string
  round: number
  /** When its first list was about to be written. */
  sealingSince: string
  /**
   * When every group had its list, or no time was left for those that failed: from then on no list of the month is
   * started as on time.
   */
  closedAt?: string
  /** The groups that failed in the last sealing run; once `closedAt` is set, those without a draw this month. */
  failedGroups?: FailedGroups
  /** When the first `missed` list was about to be written: the counts taken at the digest may lack such lists. */
  missedSince?: string
  /** The run that is writing the commitment pages, until it stores their digest or another run takes over. */
  digestBy?: string
  /** The digest of all commitments; `groups` is held and not held together. These fields are set at once. */
  digest?: string
  digestAt?: string
  groups?: number
  held?: number
  notHeld?: NotHeld
  /** The round's signature, stored before the month's first draw is decided. */
  signature?: string
  /**
   * When every draw that can be decided had been, with the number of draws decided and of lists refused as invalid.
   */
  decidedAt?: string
  decided?: number
  refused?: number
  /** Whether our bus accepted `MonthSealed` and `MonthDecided`. */
  sealedPublished?: boolean
  decidedPublished?: boolean
}

/** The format version of both items; a format change needs a new version and an upgrade where they are parsed. */
const monthItemVersion = 1

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

/** Parses a table item as a month. Throws if it is not one. */
export const parseMonthItem = (item: unknown): DrawMonth => {
  const { sk, v: _, ...rest } = z.parse(storedMonth, item)
  return { month: sk, ...rest }
}

/** A month as a table item. */
export const monthItem = ({ month, ...rest }: DrawMonth) => ({
  ...keys.drawMonth(month),
  v: monthItemVersion,
  ...rest,
})

/** A group and its list's commitment: a line of the month's digest. */
export type CommitmentLine = { group: string; commitment: string }

/** Lines per page of commitments; the last page may have fewer. */
export const linesPerPage = 1000

const storedPage = z.object({ v: z.literal(monthItemVersion), lines: z.string() })

/** A page of commitments as a table item: the exact lines that the digest covers. Pages are numbered from 1. */
export const commitmentsItem = (month: string, page: number, lines: readonly CommitmentLine[]) => ({
  ...keys.commitments(month, page),
  v: monthItemVersion,
  lines: lines.map(({ group, commitment }) => `${group} ${commitment}\n`).join(''),
})

/** Parses a table item as a page of commitments. Throws if it is not one. */
export const parseCommitmentsItem = (item: unknown): CommitmentLine[] =>
  z
    .parse(storedPage, item)
    .lines.split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [group = '', commitment = ''] = line.split(' ')
      return { group, commitment }
    })
