import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { instruction } from '../register/rights-request.ts'
import { suppression, suppressionOf } from '../suppressing/suppression.ts'
import type { Erasure } from '../erasing/erasure-item.ts'

/**
 * What proves that an erasure was carried out, without anything about the person: which calls, for whom, by whom, until
 * when it is blocked, and by when what is beyond reach on demand is gone. The proofs of a dealer are a chain: each has the
 * number after the one before and that one's hash.
 */
export const proof = named(
  'ErasureProof',
  z.object({
    version: z.literal(1),
    dealerId: z.string(),
    number: z.int(),
    /** The SHA-256 (hex) of the proof before, as canonical JSON; null for the first. */
    previous: z.nullable(z.string()),
    right: z.literal('erasure'),
    erasureId: z.string(),
    at: z.string(),
    /** Whose decision it was. */
    controller: z.literal('dealer'),
    executedBy: named('ErasureExecutor', z.enum(['dealer', 'staff'])),
    instruction: z.nullable(instruction),
    identityCheck: z.string(),
    /** The ids of the calls: tombstones stay in their place. */
    calls: z.array(z.string()),
    blockedUntil: z.string(),
    /** How many numbers nobody calls again; absent in proofs from before numbers were suppressed. */
    suppression: z.optional(suppression),
    /** What nobody can delete on demand, and the day by which it is gone; null where only others can say. */
    beyondReach: z.array(
      named('CopyBeyondReach', z.object({ where: z.string(), until: z.nullable(z.string()) })),
    ),
  }),
)
export type Proof = z.output<typeof proof>

/** What keeps copies that nobody can delete on demand, and for how many days at most. */
const copies = [
  { where: 'change stream', days: 1 },
  { where: 'queues of events and dead letters', days: 14 },
  { where: 'files for download', days: 1 },
] as const

/**
 * Rows of survey files that were refused: one with a mistyped key, or of a later file, does not go with the erasure. Not in
 * proofs from before.
 */
const refusedRows = { where: 'refused rows of survey files', days: 30 }

/** Not in proofs from before they were named. */
const otherCopies = [
  // Until it is read, or, if it was only tried, for a day.
  { where: 'uploaded survey files', days: 1 },
  { where: 'queues of functions', days: 1 },
  { where: 'addresses of downloads', days: 1 },
  { where: 'sent e-mails', days: null },
  { where: 'other systems that received our events', days: null },
] as const

/** What is blocked lies in the table until its day, and is destroyed at most this many days later. */
const marginDays = 1

const dayMs = 86_400_000
const dayAfter = (at: string, days: number) =>
  new Date(Date.parse(at) + days * dayMs).toISOString().slice(0, 10)

/**
 * By which day the copies are gone: each holds what is blocked, and what opens it, as long after the destruction as it keeps
 * anything. Proofs from before counted from the order, and keep their hash.
 */
const goneBy = ({ copiesFrom, orderedAt, blockedUntil = orderedAt }: Erasure, days: number): string =>
  copiesFrom === 'destruction' ? dayAfter(blockedUntil, days + marginDays) : dayAfter(orderedAt, days)

/** The proof of an erasure. `backupDays` is for how long backups of the table are kept. Pure. */
export const composeProof = (erasure: Erasure, backupDays: number): Proof => {
  const { dealerId, erasureId, orderedAt: at, by, identityCheck, calls, blockedUntil = at } = erasure
  const beyondReach = [
    ...copies,
    ...(erasure.copiesFrom === undefined ? [] : [refusedRows]),
    { where: 'backups of the table', days: backupDays },
    ...(erasure.namesAllCopies ? otherCopies : []),
  ]
  return {
    version: 1,
    ...{ dealerId, ...erasure.proof, right: 'erasure', erasureId, at, controller: 'dealer' },
    ...{
      executedBy: by.audience,
      instruction: erasure.instruction ?? null,
      identityCheck,
      calls,
      blockedUntil,
    },
    // Proofs from before keep their hash.
    ...(erasure.suppressed !== undefined && { suppression: suppressionOf(erasure.suppressed) }),
    beyondReach: beyondReach.map(({ where, days }) => ({
      ...{ where, until: days === null ? null : goneBy(erasure, days) },
    })),
  }
}
