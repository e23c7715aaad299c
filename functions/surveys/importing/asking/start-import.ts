import { createHash } from 'node:crypto'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { canonicalJson } from '../../../platform/content/canonical-json.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { localDate } from '../../../platform/calendar/local-time.ts'
import { usualZone } from '../../../platform/calendar/zone.ts'
import { DomainError, invalidBody, platformErrors } from '../../../platform/errors/errors.ts'
import type { ExpectedFile, UploadAddress } from '../../../platform/files/storing/presign-upload.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import { surveyErrors } from '../../errors.ts'
import { uploadKey } from '../import-files.ts'
import { nothingRead, type SurveyImport } from '../store/import-item.ts'
import type { ImportStore } from '../store/import-store.ts'
import type { ImportRequest } from './import-schemas.ts'

type StartImportPorts = {
  imports: Pick<ImportStore, 'create' | 'get'>
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
  presign: (file: ExpectedFile) => Promise<UploadAddress>
  fingerprint: Fingerprint
  newId: () => string
  clock: Clock
}

/** The id of the import that a caller starts under a key: always the same. */
const idFor = (by: string, key: string): string =>
  createHash('sha256')
    .update(canonicalJson(['survey-import', by, key]))
    .digest('hex')
    .slice(0, 32)

/**
 * Starts an import and says where its file goes; reading begins when it is there. Under the same key the same request
 * gets the same import, with a new address, and another request 422. Throws `no-survey` and `use-forbidden`, and 422 for
 * a file that is said to be complete up to a day that has not come.
 */
export const startImport =
  ({ imports, brandSurveys, presign, fingerprint, newId, clock }: StartImportPorts) =>
  async (request: ImportRequest, { by, key }: { by: string; key: string | undefined }) => {
    const now = clock()
    if (request.coveredUntil !== undefined && request.coveredUntil > localDate(now, usualZone))
      throw invalidBody('/coveredUntil', 'in-future', 'Must not be later than today.')
    const survey = await brandSurveys.get(request.brand)
    if (!survey) throw new DomainError(surveyErrors.noSurvey)
    if (survey.individualUse === 'forbidden') throw new DomainError(surveyErrors.useForbidden)
    const importId = key === undefined ? newId() : idFor(by, key)
    const print = fingerprint(request)
    const { coveredUntil, ...given } = request
    const begun: SurveyImport = {
      ...given,
      ...(coveredUntil !== undefined && { coveredUntil }),
      ...{ importId, print, createdAt: now.toISOString(), createdBy: by, state: 'waiting', n: 1 },
      ...nothingRead,
    }
    const before = await imports.create(begun)
    if (before && before.print !== print) throw new DomainError(platformErrors.idempotencyKeyReused)
    const { bytes, sha256 } = request
    return { importId, upload: await presign({ key: uploadKey(importId), bytes, sha256 }) }
  }
