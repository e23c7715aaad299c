import type { Directory } from '../../directory/reading/read-directory.ts'
import { languageOf } from '../../platform/words/language.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { exportProgress } from '../../platform/exporting/export-progress.ts'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ExportResponse } from './export-schemas.ts'
import { fileWords } from './export-words.ts'
import { fileKey, type ProblemExports } from './problem-export.ts'

type GetExportPorts = {
  exports: Pick<ProblemExports, 'get'>
  directory: Pick<Directory, 'dealer'>
  presign: (key: string, fileName: string) => Promise<{ url: string; expiresAt: string }>
  clock: Clock
}

/** Reads how far a file is, with a new address if it is ready. 404 if there is none, or it is more than a day old. */
export const getExport =
  ({ exports, directory, presign, clock }: GetExportPorts) =>
  async (dealerId: string, exportId: string): Promise<ExportResponse> => {
    const [dealer, found] = await Promise.all([
      directory.dealer(dealerId),
      exports.get({ dealerId, exportId }),
    ])
    if (!dealer || !found) throw new DomainError(platformErrors.notFound)
    const progress = exportProgress(found, clock())
    if (progress.state !== 'ready') return progress
    const day = localDate(new Date(found.createdAt), dealer.zone)
    const name = `${fileWords[languageOf(dealer.language)].file}-${dealerId}-${day}.${found.request.format}`
    return { ...progress, ...(await presign(fileKey(found, filePrefixes.exports), name)) }
  }
