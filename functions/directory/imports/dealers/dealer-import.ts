import * as z from 'zod/mini'
import { named } from '../../../platform/content/named.ts'
import type { Operation } from '../../../platform/http/operation.ts'
import { csvText, importError } from '../import-schemas.ts'

/** More than a body of 256 KB can hold: what is too large is refused as such. */
const longestCsv = 256 * 1024

const columnsInWords =
  'A header, then one dealer per row, at most 500; separated by commas, semicolons or tabs. Columns, in any order: `dealerId` ' +
  '(the only one that must be there), `name`, `brands` (ids, separated by spaces), `language`, `zone`, `region`, `country`, ' +
  '`rewardsLoyalty` (`true` or `false`), `workingHours` (`mon-fri 09:00-14:00 16:00-19:30; sat 09:00-13:30`), ' +
  '`acknowledgeWithinHours`, `resolveWithinHours` (`4` or `4.5`), `recipientsLevel1` and `recipientsLevel2` (e-mail addresses, ' +
  'separated by spaces; who is new gets the alerts about every kind of call). A column left out leaves the setting of an ' +
  'existing dealer as it is; an empty cell takes it back to its default, or to nobody at that level; a row after which ' +
  'nobody would get the alerts about a kind of call that somebody gets now is refused. A new dealer needs `name`, `brands` ' +
  'and at least one column of recipients. People have a file of their own (`POST /v1/people-imports`).'

const dealerImport = named(
  'DealerImport',
  z.strictObject({
    csv: csvText(longestCsv, columnsInWords),
    /** Whether to check everything and change nothing. */
    dryRun: z._default(z.boolean(), false),
  }),
)

/** What became, or with `dryRun` would become, of each row: `read` is the sum of the other four. */
const importRows = named(
  'DealerImportRows',
  z.strictObject({
    read: z.int(),
    created: z.int(),
    replaced: z.int(),
    unchanged: z.int(),
    refused: z.int(),
  }),
)

const dealerImportReport = named(
  'DealerImportReport',
  z.strictObject({ dryRun: z.boolean(), rows: importRows, errors: z.array(importError) }),
)
export type DealerImportReport = z.output<typeof dealerImportReport>

/** The operation: staff create and change many dealers with one file. */
export const importDealers = {
  id: 'importDealers',
  method: 'POST',
  path: '/v1/dealer-imports',
  summary:
    'Make or change up to 500 dealers from a CSV file, one per row, or only check it (dryRun); a column left out leaves that setting of an existing dealer as it is, and the same file again changes nothing',
  scope: 'directory/write',
  audience: ['staff'],
  body: dealerImport,
  responses: { 200: dealerImportReport },
  errors: [],
  example: {
    csv: 'dealerId;name;brands;workingHours;recipientsLevel1\nribera-sur;Ribera Sur;seat;mon-fri 09:00-14:00 16:00-19:30, sat 09:00-13:30;taller@example.com\n',
    dryRun: true,
  },
} as const satisfies Operation
