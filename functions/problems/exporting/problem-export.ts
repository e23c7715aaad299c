import * as z from 'zod/mini'
import type { Export } from '../../platform/exporting/export-item.ts'
import type { ExportForm, ExportStore } from '../../platform/exporting/export-store.ts'
import { keys } from '../keys.ts'
import { type ExportRequest, exportRequest } from './export-schemas.ts'

/** A file of problems, as far as it is. */
export type ProblemExport = Export<ExportRequest>
export type ProblemExports = ExportStore<ExportRequest>

/** How files of problems are stored. */
export const problemExports: ExportForm<ExportRequest> = {
  keyOf: keys.problemExport,
  parseRequest: (given) => z.parse(exportRequest, given),
}

/** The bucket's key of the file. Each attempt writes to the same. */
export const fileKey = ({ dealerId, exportId, request }: ProblemExport, prefix: string): string =>
  `${prefix}${dealerId}/${exportId}.${request.format}`
