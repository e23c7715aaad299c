import * as z from 'zod/mini'
import { csvProfileNames } from '../../platform/files/csv/csv-profile.ts'
import { named } from '../../platform/content/named.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { checkDays, problemFilters } from '../file/problem-filters.ts'

const exportFormat = named('ExportFormat', z.enum(['xlsx', 'csv']))
const csvProfile = named('CsvProfile', z.enum(csvProfileNames))

/**
 * Which problems a file shall have, and its form: XLSX, or CSV for a Spanish Excel (`excel-es` unless set) or for
 * programs (`rfc4180`). The columns are in the vocabulary, `problemColumns`.
 */
export const exportRequest = named(
  'ProblemExportRequest',
  z
    .strictObject({ format: exportFormat, profile: z.optional(csvProfile), ...problemFilters })
    .check((ctx) => {
      checkDays(ctx)
      if (ctx.value.format !== 'csv' && ctx.value.profile !== undefined)
        addIssue(ctx, ['profile'], 'only-for-csv', 'Must be left out unless format is csv.')
    }),
)
export type ExportRequest = z.output<typeof exportRequest>

/** The id of a file that is being made. */
export const exportStarted = named('ProblemExportStarted', z.object({ exportId: z.string() }))

export const exportStates = ['working', 'ready', 'failed'] as const
/** Why there is no file: too many rows, not made within the time of one run, or a fault of ours. */
export const exportFailures = ['too-many-rows', 'too-long', 'internal'] as const
export type ExportFailure = (typeof exportFailures)[number]

/** How far a file of problems is. */
export const exportResponse = named(
  'ProblemExport',
  z.object({
    state: named('ExportState', z.enum(exportStates)),
    /** The rows written so far. */
    rows: z.int(),
    /** The problems to look through, of which the filters may leave some out; null while that is not known. */
    of: z.nullable(z.int()),
    /** Why it failed. `too-many-rows` and `too-long`: narrow the filters. `internal`: start it again. */
    failure: z.optional(named('ExportFailure', z.enum(exportFailures))),
    /** Where to download it from: a credential, valid until `expiresAt`. Each reading makes a new one. */
    url: z.optional(z.string()),
    expiresAt: z.optional(z.string()),
  }),
)
export type ExportResponse = z.output<typeof exportResponse>
