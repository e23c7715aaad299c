import type { Directory } from '../../directory/reading/read-directory.ts'
import { ExportFails, runExport, type RunExportPorts } from '../../platform/exporting/run-export.ts'
import { csvProfiles } from '../../platform/files/csv/csv-profile.ts'
import { writeCsv } from '../../platform/files/csv/write-csv.ts'
import type { RowBatches, Sheet } from '../../platform/files/sheet.ts'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import { writeXlsx } from '../../platform/files/xlsx/write-xlsx.ts'
import type { ExportRequest } from './export-schemas.ts'
import { makeRows, problemSheet } from './make-rows.ts'
import { fileKey } from './problem-export.ts'
import type { ReadProblemsPorts } from './read-problems.ts'

export type MakeExportPorts = ReadProblemsPorts &
  Omit<RunExportPorts<ExportRequest>, 'compose'> & { directory: Pick<Directory, 'dealer'> }

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const writeFile = (sheet: Sheet, batches: RowBatches, { format, profile = 'excel-es' }: ExportRequest) =>
  format === 'xlsx' ? writeXlsx(sheet, batches) : writeCsv(sheet, batches, csvProfiles[profile])

/** Makes files of problems that were ordered; `runExport` says what becomes of one whose making fails. */
export const makeExport = (ports: MakeExportPorts) =>
  runExport({
    ...ports,
    compose: async (found, watch) => {
      const dealer = await ports.directory.dealer(found.dealerId)
      if (!dealer) throw new ExportFails('internal')
      const rows = watch(makeRows(ports, dealer, found.request, ports.clock()))
      return {
        target: {
          key: fileKey(found, filePrefixes.exports),
          contentType: contentTypes[found.request.format],
        },
        pieces: writeFile(problemSheet(dealer), rows, found.request),
      }
    },
  })
