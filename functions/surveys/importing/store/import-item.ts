import * as z from 'zod/mini'
import { encodings } from '../../files/encoding/encoding-of.ts'
import { rowRefusals } from '../../mapping/row-refusal.ts'
import { keys } from '../../keys.ts'
import { importFailures, importStates } from './import-states.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const importItemVersion = 1

const day = 86_400
/** Imports are listed for some thirteen months, longer than any brand's year; refused rows are kept for 30 days. */
const keptForSeconds = 400 * day
export const refusedForSeconds = 30 * day

const text = z.string()
const place = z.nullable(z.int())
const encoding = z.enum(encodings)

const scan = z.object({
  at: z.int(),
  head: z.array(z.int()),
  nulsFirst: z.tuple([z.int(), z.int()]),
  nulLine: place,
  lines: z.int(),
  open: z.object({ need: z.int(), have: z.int(), from: z.int(), to: z.int() }),
  good: z.int(),
  bad: z.int(),
  badLine: place,
  controlLine: place,
})
const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('xlsx') }),
  z.object({ kind: z.literal('csv'), encoding, mark: z.int(), delimiter: z.enum([';', ',', '\t', '|']) }),
  z.object({ kind: z.literal('ndjson'), encoding, mark: z.int() }),
])

const storedImport = z.object({
  v: z.literal(importItemVersion),
  importId: text,
  brand: text,
  fileName: text,
  bytes: z.int(),
  sha256: text,
  coveredUntil: z.optional(text),
  dryRun: z.boolean(),
  /** Whether rows that differ from what is kept are taken as corrections. */
  acceptCorrections: z._default(z.boolean(), false),
  /** The fingerprint of the request. */
  print: text,
  createdAt: text,
  createdBy: text,
  state: z.enum(importStates),
  failure: z.optional(
    z.object({
      code: z.enum(importFailures),
      line: z.optional(z.int()),
      column: z.optional(text),
      note: text,
    }),
  ),
  /** While the file is looked through for its encoding. */
  scan: z.optional(scan),
  form: z.optional(form),
  /** Where reading goes on; absent before the first row. */
  position: z.optional(
    z.object({
      offset: z.int(),
      line: z.int(),
      row: z.int(),
      /** Lines up to that byte may be part of the quoted cell that opens on that line. */
      unclosed: z.optional(z.object({ until: z.int(), line: z.int() })),
    }),
  ),
  rows: z.object({ read: z.int(), kept: z.int(), repeated: z.int(), refused: z.int() }),
  matches: z.object({ matched: z.int(), unmatched: z.int(), ambiguous: z.int() }),
  /** How many of those kept are of a customer who wished to be known; absent where only those matched were counted. */
  identified: z.optional(z.int()),
  /** How many of those kept are new versions of what was kept before. */
  corrected: z._default(z.int(), 0),
  /** How often each reason to refuse a row occurred. */
  codes: z.partialRecord(z.enum(rowRefusals), z.int()),
  /** The parts of the file of refused rows that are written. */
  refusedParts: z.int(),
  /**
   * The numbers of rows that were taken out of it, and count as `erased`, because their customer was erased; the first
   * thousand.
   */
  removed: z.optional(z.array(z.int())),
  /** Whether rows are being taken out of its files. */
  removing: z.optional(z.boolean()),
  /** Invocations since the last progress. */
  attempts: z.int(),
  leaseBy: z.optional(text),
  leaseUntil: z.optional(text),
  doneAt: z.optional(text),
  /** Counts the writes. */
  n: z.int(),
  expiresAt: z.int(),
})

/** An import of a brand's file, as far as it is. */
export type SurveyImport = Omit<z.output<typeof storedImport>, 'v' | 'expiresAt'>

const seconds = (time: string) => Math.floor(Date.parse(time) / 1000)

/** When what is known of refused rows is deleted, in seconds since 1970. */
export const refusedUntil = (found: Pick<SurveyImport, 'createdAt'>): number =>
  seconds(found.createdAt) + refusedForSeconds

/** The item of an import. */
export const importItem = (found: SurveyImport) => ({
  ...keys.surveyImport(found.importId),
  v: importItemVersion,
  ...found,
  expiresAt: seconds(found.createdAt) + keptForSeconds,
})

/** Parses an item. Throws if it is not one. */
export const parseImport = (item: unknown): SurveyImport => {
  const { v: _, expiresAt: __, ...found } = z.parse(storedImport, item)
  return found
}

/** How many of an import's kept rows are of a customer who wished to be known: each of them is matched or is not. */
export const identifiedIn = ({
  identified,
  matches: { matched, unmatched, ambiguous },
}: Pick<SurveyImport, 'identified' | 'matches'>): number => identified ?? matched + unmatched + ambiguous

/** What an import is before anything was read: also what it begins anew with. */
export const nothingRead = {
  rows: { read: 0, kept: 0, repeated: 0, refused: 0 },
  matches: { matched: 0, unmatched: 0, ambiguous: 0 },
  identified: 0,
  corrected: 0,
  codes: {},
  refusedParts: 0,
  attempts: 0,
} as const
