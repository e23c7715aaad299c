import * as z from 'zod/mini'
import { named } from '../../../platform/content/named.ts'
import { day, id, line } from '../../../platform/content/schemas.ts'
import { encodings } from '../../files/encoding/encoding-of.ts'
import { shownAnswer } from '../../response/shown-answers.ts'
import { rowRefusals } from '../../mapping/row-refusal.ts'
import { importFailures, importStates } from '../store/import-states.ts'

/** The largest file, in bytes: some two million rows. */
const maxFileBytes = 200 * 1024 * 1024

// An empty file is refused like any other that cannot be read: by name, in the import.
const bytes = z.int().check(z.minimum(0), z.maximum(maxFileBytes))
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Must be 64 hexadecimal digits in lower case.'))

/**
 * The file that a brand's portal exports: CSV in UTF-8, UTF-16 or Windows-1252, NDJSON, or the first sheet of an XLSX.
 * `coveredUntil`: the file is complete up to that day, today at the latest. With `dryRun` nothing is kept. With
 * `acceptCorrections` rows that differ from what is kept under their id become its next version; otherwise they are refused
 * (`differs-from-kept`).
 */
export const importRequest = named(
  'SurveyImportRequest',
  z.strictObject({
    brand: id,
    fileName: line(200),
    bytes,
    sha256,
    coveredUntil: z.optional(day),
    dryRun: z._default(z.boolean(), false),
    acceptCorrections: z._default(z.boolean(), false),
  }),
)
export type ImportRequest = z.output<typeof importRequest>

/** Where to `PUT` the file, with these headers, until when. The address is a credential. */
export const importStarted = named(
  'SurveyImportStarted',
  z.object({
    importId: z.string(),
    upload: named(
      'UploadAddress',
      z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: z.string() }),
    ),
  }),
)

const rowRefusal = named('SurveyRowRefusal', z.enum(rowRefusals))

/** What a response says: when it was answered, whether under a name, and its answers. */
const version = named(
  'SurveyResponseVersion',
  z.object({ answeredAt: z.string(), identified: z.boolean(), answers: z.array(shownAnswer) }),
)

/** What is kept of a response, and what a row of the file says of it: not its keys. */
const difference = named(
  'SurveyRowDifference',
  z.object({ dealerId: z.string(), responseId: z.string(), kept: version, given: version }),
)

/** A row that was refused: its number below the header, the line that is wrong, and what would be valid there. */
const example = named(
  'SurveyRowExample',
  z.object({
    row: z.int(),
    line: z.int(),
    column: z.nullable(z.string()),
    value: z.optional(z.string()),
    note: z.string(),
    /** The dealer that has the response, of one that another dealer has. */
    keptAt: z.optional(z.string()),
    /** Of the first rows that differ from what is kept, while that is there. */
    differs: z.optional(difference),
  }),
)
export type ShownExample = z.output<typeof example>

/** Why it failed: the whole file cannot be read, or no more of it. */
const failure = named(
  'SurveyImportFailure',
  z.object({
    code: named('SurveyImportFailureCode', z.enum(importFailures)),
    line: z.optional(z.int()),
    column: z.optional(z.string()),
    note: z.string(),
  }),
)
const progress = named('SurveyImportProgress', z.object({ bytes: z.int(), of: z.int() }))
/** Each row that was read is kept, repeated or refused. */
const rows = named(
  'SurveyImportRows',
  z.object({ read: z.int(), kept: z.int(), repeated: z.int(), refused: z.int() }),
)
/** By reason: how many rows have it, all of them, and at most a hundred examples. */
const refusals = named(
  'SurveyRowRefusals',
  z.object({ code: rowRefusal, count: z.int(), examples: z.array(example) }),
)

const shared = {
  importId: z.string(),
  brand: z.string(),
  fileName: z.string(),
  coveredUntil: z.optional(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  doneAt: z.optional(z.string()),
  state: named('SurveyImportState', z.enum(importStates)),
  dryRun: z.boolean(),
  acceptCorrections: z.boolean(),
  failure: z.optional(failure),
  progress,
  rows,
  /** How many of those kept are new versions of responses that were kept before. */
  corrected: z.int(),
  /** How many of those kept, or that would be, name their customer; each of these has a call, none yet, or several. */
  identified: z.int(),
  anonymous: z.int(),
  matched: z.int(),
  unmatched: z.int(),
  ambiguous: z.int(),
}

/** An import in a list. */
export const listedImport = named('ListedSurveyImport', z.object(shared))

/** An import, as far as it is. */
export const shownImport = named(
  'SurveyImport',
  z.object({
    ...shared,
    errors: z.array(refusals),
    /**
     * Where to download the refused rows that could be divided into cells, with the file's columns and a reason: a
     * credential, made anew each time.
     */
    refusedRows: z.optional(z.string()),
    expiresAt: z.optional(z.string()),
  }),
)

/** A page of imports. */
export const importPage = named(
  'SurveyImportPage',
  z.object({ items: z.array(listedImport), next: z.nullable(z.string()) }),
)
export type ShownImport = z.output<typeof shownImport>

/** The beginning of an upload, for whoever sets up the mapping. */
export const importPreview = named(
  'SurveyImportPreview',
  z.object({
    kind: named('SurveyFileKind', z.enum(['csv', 'ndjson', 'xlsx'])),
    encoding: z.optional(named('SurveyFileEncoding', z.enum(encodings))),
    delimiter: z.optional(z.string()),
    /** The line, or the spreadsheet's row, with the titles of the columns: there may be others above it. */
    headerLine: z.optional(z.int()),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
)
export type ImportPreview = z.output<typeof importPreview>

/** How to read an upload that is there, as in the request for an import. */
export const readingRequest = named(
  'SurveyImportReading',
  z.strictObject({
    dryRun: z._default(z.boolean(), false),
    acceptCorrections: z._default(z.boolean(), false),
  }),
)
export type ReadingRequest = z.output<typeof readingRequest>
