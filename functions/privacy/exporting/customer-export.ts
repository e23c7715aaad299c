import * as z from 'zod/mini'
import type { Export } from '../../platform/exporting/export-item.ts'
import type { ExportForm, ExportStore } from '../../platform/exporting/export-store.ts'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import { identityCheck } from '../handling/identity-check.ts'
import { part } from '../finding/part.ts'
import { keys } from '../keys.ts'
import { openedFile } from '../opening/file/opened-file.ts'
import { instruction } from '../register/rights-request.ts'

/** What a file about a customer is for: `access`, everything held; `portability`, what the person provided. */
const customerExportKinds = ['access', 'portability'] as const
export type CustomerExportKind = (typeof customerExportKinds)[number]

const storedRequest = z.object({
  kind: z.enum(customerExportKinds),
  customerRef: z.string(),
  identityCheck,
  instruction: z.optional(instruction),
  requestId: z.optional(z.string()),
  part: z.optional(part),
  /** What is blocked, of which it is made instead of what is held. */
  opened: z.optional(openedFile),
})
/** What a file about a customer is asked for with. */
export type CustomerExportRequest = z.output<typeof storedRequest>

/** A file about a customer, as far as it is. */
export type CustomerExport = Export<CustomerExportRequest>
export type CustomerExports = ExportStore<CustomerExportRequest>

/** How files about customers are stored. */
export const customerExports: ExportForm<CustomerExportRequest> = {
  keyOf: keys.customerExport,
  parseRequest: (given) => z.parse(storedRequest, given),
}

/** The bucket's key of such a file: it says nothing of whose or what it is. Each attempt writes to the same. */
export const customerFileKey = ({ dealerId, exportId }: { dealerId: string; exportId: string }): string =>
  `${filePrefixes.customers}${dealerId}/${exportId}`
