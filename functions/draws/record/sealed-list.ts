import * as z from 'zod/mini'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { month } from '../../platform/calendar/draw-months.ts'
import { money } from '../../groups/group/money.ts'
import { named, shownAs } from '../../platform/content/named.ts'
import { sha256Hex } from './sha256.ts'

/** The rule by which a list is drawn, which is also the first part of the seed. */
export const drawRule = 'fidelizacion/draw/v1'

/** The reasons why a list has no draw. */
const notHeldReasons = ['fewer-than-5', 'late', 'missed'] as const
export const notHeldReason = named('NotHeldReason', z.enum(notHeldReasons))

const fewest = 5
const maxParticipants = 10

/** A string in the form of a SHA-256 hash, in hex. */
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const ascends = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number))

const hasRightCount = ({ participants, reason }: { participants: readonly number[]; reason?: string }) =>
  reason === undefined
    ? participants.length >= fewest
    : reason !== 'fewer-than-5' || participants.length < fewest

/** The fields of a sealed list, each checked by itself; `sealedList` also checks them against each other. */
export const sealedFields = {
  chain: hash,
  discount: shownAs(
    money,
    z.strictObject({
      amount: z.string().check(z.regex(/^(0|[1-9][0-9]*)\.[0-9]{2}$/)),
      currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
    }),
  ),
  group: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  month,
  participants: z.array(z.int().check(z.gte(1), z.lte(maxParticipants))).check(
    z.maxLength(maxParticipants),
    z.refine((numbers) => ascends(numbers), { params: { code: 'not-ascending' } }),
  ),
  previous: hash,
  reason: z.optional(notHeldReason),
  roster: hash,
  round: z.int().check(z.gte(1)),
  rule: z.literal(drawRule),
}

/**
 * A group's sealed list for a month: who takes part, for which discount, in which round. It is the only content that
 * a winner is drawn from (docs/draw.md). A list with a reason has no draw.
 */
export const sealedList = z
  .strictObject(sealedFields)
  .check(z.refine((list) => hasRightCount(list), { path: ['participants'], params: { code: 'wrong-count' } }))
export type SealedList = z.output<typeof sealedList>

/** Used as the previous commitment of a group's first list. */
export const zeroCommitment = '0'.repeat(64)

/** A list's exact bytes (canonical JSON, RFC 8785) and their SHA-256. */
export const sealList = (list: SealedList): { bytes: string; commitment: string } => {
  const bytes = canonicalJson(list)
  return { bytes, commitment: sha256Hex(bytes) }
}

/** SHA-256 of the canonical JSON of `[[number, dealerId], ...]` by number: fixes who holds which number. */
export const rosterHash = (holders: readonly (readonly [number, string])[]): string =>
  sha256Hex(canonicalJson(holders.toSorted(([a], [b]) => a - b)))
