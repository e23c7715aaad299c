import * as z from 'zod/mini'
import { groupId } from '../../groups/group/group.ts'
import { money } from '../../groups/group/money.ts'
import { id } from '../../platform/content/schemas.ts'
import { drawRecord, drawState } from '../record/draw-record.ts'
import { month } from '../../platform/calendar/draw-months.ts'
import { shownApplication, shownPassOn } from '../discounts/discount-facts.ts'
import { named } from '../../platform/content/named.ts'

const count = z.int().check(z.gte(0))
const next = z.nullable(z.string())
const counts = z.record(z.string(), count)

/** A record, and who holds which number: the pairs that its `roster` hashes. */
export const drawResponse = named(
  'Draw',
  z.extend(drawRecord, { holders: z.array(named('Holder', z.tuple([z.int(), id]))) }),
)

/** A page of a group's records, newest first. */
export const drawsPage = named('DrawPage', z.object({ items: z.array(drawRecord), next }))

/** A page of a month's public commitments. */
export const commitmentsPage = named(
  'Commitments',
  z.object({
    month,
    chain: z.string(),
    round: z.int(),
    drawTime: z.string(),
    digest: z.string(),
    groups: count,
    items: z.array(named('Commitment', z.object({ group: groupId, commitment: z.string() }))),
    next,
  }),
)

const mails = named(
  'MailProgress',
  z.object({ state: named('MailProgressState', z.enum(['waiting', 'done'])), sent: count, failed: count }),
)
const allMails = named('DrawMonthMails', z.object({ sealed: mails, all: mails }))
const drawCounts = named(
  'DrawCounts',
  z.object({ sealed: count, decided: count, notHeld: counts, complete: z.boolean() }),
)
const notSealed = named('NotSealedGroups', z.object({ count, groupIds: z.array(groupId) }))

/** The state of a draw month. */
export const monthResponse = named(
  'DrawMonth',
  z.object({
    month,
    state: named('DrawMonthState', z.enum(['sealing', 'sealed', 'decided'])),
    chain: z.string(),
    round: z.int(),
    drawTime: z.string(),
    sealingSince: z.string(),
    digest: z.optional(z.string()),
    digestAt: z.optional(z.string()),
    groups: z.optional(count),
    signature: z.optional(z.string()),
    decidedAt: z.optional(z.string()),
    refused: z.optional(count),
    /** The groups that failed in the last sealing run: their number, and the first of them. */
    notSealed,
    draws: drawCounts,
    undecided: z.array(groupId),
    /** The progress of the sealing e-mails, and of all e-mails once the month is decided. */
    mails: allMails,
  }),
)

const ofDraw = { groupId, month, dealerId: id }
/** The recorded application of a draw's discount. */
export const applicationResponse = named(
  'AppliedDiscount',
  z.object({ ...ofDraw, ...shownApplication.shape }),
)
/** The recorded pass-on of a draw's discount. */
export const passOnResponse = named('PassedOnDiscount', z.object({ ...ofDraw, ...shownPassOn.shape }))

const statementLine = named(
  'StatementLine',
  z.object({
    month,
    state: drawState,
    reason: z.optional(z.string()),
    participants: count,
    discount: money,
    winner: z.optional(z.int()),
    dealerId: z.optional(id),
    decidedAt: z.optional(z.string()),
    application: z.optional(shownApplication),
  }),
)

const statementTotal = named(
  'StatementTotal',
  z.object({ currency: z.string(), won: z.string(), applied: z.string() }),
)

/** A group's statement for a year. */
export const statementResponse = named(
  'Statement',
  z.object({
    groupId,
    name: z.string(),
    year: z.string(),
    draws: z.array(statementLine),
    decided: count,
    undecided: count,
    notHeld: count,
    totals: z.array(statementTotal),
  }),
)
