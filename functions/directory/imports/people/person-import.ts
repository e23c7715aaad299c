import * as z from 'zod/mini'
import { named } from '../../../platform/content/named.ts'
import type { Operation } from '../../../platform/http/operation.ts'
import { csvText, importError } from '../import-schemas.ts'

/** A row may give access to one dealer to one person: far more than 200 of them hold. */
const longestCsv = 128 * 1024

const columnsInWords =
  'A header, then one person and one dealer per row, at most 200; separated by commas, semicolons or tabs. Columns, in ' +
  'any order, all of which must be there: `dealerId`, `email`, `name`. Who acts for several dealers has a row for each. ' +
  'A row does what `POST /v1/dealers/{dealerId}/people` does: somebody with the address, whatever its case, is the same ' +
  'person and keeps their name; the person and the managers of the dealer are told by e-mail. Roles are given one by one.'

const personImport = named(
  'PersonImport',
  z.strictObject({
    csv: csvText(longestCsv, columnsInWords),
    /** Whether to check everything, change nothing and invite nobody. */
    dryRun: z._default(z.boolean(), false),
  }),
)

/**
 * What became, or with `dryRun` would become, of each row: `read` is the sum of the other four. Of those who have access
 * now, `invited` were sent an invitation, and `added` needed none; `unchanged` had access before.
 */
const importRows = named(
  'PersonImportRows',
  z.strictObject({
    read: z.int(),
    invited: z.int(),
    added: z.int(),
    unchanged: z.int(),
    refused: z.int(),
  }),
)

const personImportReport = named(
  'PersonImportReport',
  z.strictObject({ dryRun: z.boolean(), rows: importRows, errors: z.array(importError) }),
)
export type PersonImportReport = z.output<typeof personImportReport>

/** The operation: staff let many people act for dealers with one file. */
export const importPeople = {
  id: 'importPeople',
  method: 'POST',
  path: '/v1/people-imports',
  summary:
    'Let up to 200 people act for dealers from a CSV file, one person and dealer per row, or only check it (dryRun); the same file again changes nothing and invites nobody twice',
  scope: 'directory/write',
  audience: ['staff'],
  body: personImport,
  responses: { 200: personImportReport },
  errors: [],
  example: {
    csv: 'dealerId;email;name\ngredos;ana.prieto@example.com;Ana Prieto\n',
    dryRun: true,
  },
} as const satisfies Operation
