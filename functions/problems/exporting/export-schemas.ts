import * as z from 'zod/mini'
import { csvProfileNames } from '../../platform/files/csv/csv-profile.ts'
import { named } from '../../platform/content/named.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { exportFailure, exportState } from '../../platform/exporting/export-states.ts'
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
    .strictObject({
      format: exportFormat,
      profile: z.optional(csvProfile),
      ...problemFilters,
      /** Only those that have missed the deadline that applies when the file is made, or only the others. */
      overdue: z.optional(z.boolean()),
    })
    .check((ctx) => {
      checkDays(ctx)
      if (ctx.value.format !== 'csv' && ctx.value.profile !== undefined)
        addIssue(ctx, ['profile'], 'only-for-csv', 'Must be left out unless format is csv.')
    }),
)
export type ExportRequest = z.output<typeof exportRequest>

/** How far a file of problems is. */
export const exportResponse = named(
  'ProblemExport',
  z.object({
    state: exportState,
    /** The rows written so far. */
    rows: z.int(),
    /** The problems to look through, of which the filters may leave some out; null while that is not known. */
    of: z.nullable(z.int()),
    /** Why it failed. `too-many-rows` and `too-long`: narrow the filters. `internal`: start it again. */
    failure: z.optional(exportFailure),
    /** Where to download it from: a credential, valid until `expiresAt`. Each reading makes a new one. */
    url: z.optional(z.string()),
    expiresAt: z.optional(z.string()),
  }),
)
export type ExportResponse = z.output<typeof exportResponse>
