import type { Directory } from '../../directory/reading/read-directory.ts'
import { languageOf } from '../../platform/words/language.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { fileKey, type ProblemExport } from './export-item.ts'
import type { ExportResponse } from './export-schemas.ts'
import type { ExportStore } from './export-store.ts'
import { fileWords } from './export-words.ts'

/** Longer than three attempts of 15 minutes and the waits between them: nobody is at work any more. */
const hopelessAfterMs = 75 * 60_000

type GetExportPorts = {
  exports: Pick<ExportStore, 'get'>
  directory: Pick<Directory, 'dealer'>
  presign: (key: string, fileName: string) => Promise<{ url: string; expiresAt: string }>
  clock: Clock
}

const isHopeless = ({ state, createdAt }: ProblemExport, now: Date) =>
  state === 'working' && now.getTime() - Date.parse(createdAt) > hopelessAfterMs

/** Reads how far a file is, with a new address if it is ready. 404 if there is none, or it is more than a day old. */
export const getExport =
  ({ exports, directory, presign, clock }: GetExportPorts) =>
  async (dealerId: string, exportId: string): Promise<ExportResponse> => {
    const [dealer, found] = await Promise.all([
      directory.dealer(dealerId),
      exports.get({ dealerId, exportId }),
    ])
    if (!dealer || !found) throw new DomainError(platformErrors.notFound)
    const { state, rows, expected = null, failure, request } = found
    if (isHopeless(found, clock())) return { state: 'failed', rows, of: expected, failure: 'internal' }
    if (state !== 'ready') return { state, rows, of: expected, ...(failure && { failure }) }
    const day = localDate(new Date(found.createdAt), dealer.zone)
    const name = `${fileWords[languageOf(dealer.language)].file}-${dealerId}-${day}.${request.format}`
    return { state, rows, of: expected, ...(await presign(fileKey(found, filePrefixes.exports), name)) }
  }
