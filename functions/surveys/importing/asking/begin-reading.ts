import { DomainError, platformErrors } from '../../../platform/errors/errors.ts'
import { surveyErrors } from '../../errors.ts'
import { nothingRead, type SurveyImport } from '../store/import-item.ts'
import type { ReadingRequest } from './import-schemas.ts'
import type { ImportStore } from '../store/import-store.ts'

type BeginReadingPorts = {
  imports: Pick<ImportStore, 'get' | 'replace' | 'open'>
  /** Orders a run that reads the import. */
  order: (importId: string) => Promise<void>
}

/** Whether a file that was uploaded may be read from its beginning: a file that was kept is not there any more. */
const mayBegin = ({ state, dryRun }: SurveyImport): boolean =>
  state === 'mapping' || state === 'failed' || (state === 'done' && dryRun)

const anew = (found: SurveyImport, request: ReadingRequest): SurveyImport => {
  const { position: _, form: __, failure: ___, doneAt: ____, removed: _____, ...rest } = found
  return { ...rest, ...nothingRead, ...request, state: 'reading' }
}

/**
 * Reads an upload with the brand's mapping as it is now: once there is a mapping, after a dry run, or after what was
 * wrong has been mended. Again while it is being read changes nothing. Throws 404, and `not-readable` in other states.
 */
export const beginReading =
  ({ imports, order }: BeginReadingPorts) =>
  async (importId: string, request: ReadingRequest): Promise<SurveyImport> => {
    const found = await imports.get(importId)
    if (!found) throw new DomainError(platformErrors.notFound)
    const { dryRun, acceptCorrections } = request
    const isAsked = found.dryRun === dryRun && found.acceptCorrections === acceptCorrections
    if (found.state !== 'reading' || !isAsked) {
      if (!mayBegin(found)) throw new DomainError(surveyErrors.notReadable)
      await imports.open(importId)
      const begun = await imports.replace(anew(found, request))
      if (!begun) throw new DomainError(surveyErrors.notReadable)
    }
    await order(importId)
    return (await imports.get(importId)) ?? found
  }

/** Begins to read an import whose file has come. Again, or for an import that does not wait, it changes nothing. */
export const uploadArrived =
  ({ imports }: Pick<BeginReadingPorts, 'imports'>) =>
  async (importId: string): Promise<void> => {
    const found = await imports.get(importId)
    if (found?.state === 'waiting') await imports.replace({ ...found, state: 'reading' })
  }
