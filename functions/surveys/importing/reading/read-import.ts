import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { FileGone } from '../../../platform/files/storing/file-gone.ts'
import { FileRefused } from '../../files/file-fault.ts'
import { recogniseFile, refuseEmpty } from '../../files/recognise-file.ts'
import { wantedColumns } from '../../mapping/plan-columns.ts'
import { mappingOf, type ReadableSurvey, withMapping } from '../mappings/import-mapping.ts'
import { uploadKey } from '../import-files.ts'
import { refusedHeader } from '../refused/refused-text.ts'
import type { SurveyImport } from '../store/import-item.ts'
import type { ImportFailure } from '../store/import-states.ts'
import { scanFile } from './find-form.ts'
import { readPages } from './read-pages.ts'
import { LeaseLost, type ReadImportPorts, type RunLimits, uploadOf } from './read-ports.ts'

const isHeld = ({ leaseUntil }: SurveyImport, now: Date) =>
  leaseUntil !== undefined && leaseUntil > now.toISOString()

/** An import without a lease. */
const released = ({ leaseBy: _, leaseUntil: __, ...found }: SurveyImport): SurveyImport => found

/** An import with what its file is read with. */
type Prepared = { found: SurveyImport; goesOn: boolean; survey: ReadableSurvey | null }

/** Reads an import's file for one run: rows to responses, page by page, each recorded before the next. */
export const readImport = (ports: ReadImportPorts, limits: RunLimits) => {
  const { imports, files, clock } = ports

  const save = async (found: SurveyImport): Promise<SurveyImport> => {
    const written = await imports.replace(found)
    if (!written) throw new LeaseLost()
    return written
  }
  const lease = () => new Date(clock().getTime() + limits.leaseMs).toISOString()

  const fail = async (found: SurveyImport, failure: NonNullable<SurveyImport['failure']>) => {
    await save({ ...released(found), state: 'failed', failure, doneAt: clock().toISOString() })
    await imports.close(found.importId)
  }

  /** Claims the import; null if there is nothing to do, or another run is at work. */
  const claim = async (importId: string): Promise<SurveyImport | null> => {
    const found = await imports.get(importId)
    if (found?.state !== 'reading' || isHeld(found, clock())) return null
    if (found.attempts >= limits.maxAttempts) {
      await fail(found, { code: 'internal', note: 'Must be begun again: reading it failed repeatedly.' })
      return null
    }
    const claimed = { ...found, attempts: found.attempts + 1, leaseBy: ports.newId(), leaseUntil: lease() }
    return imports.replace(claimed)
  }

  const surveyOf = async ({ brand }: SurveyImport): Promise<BrandSurvey | ImportFailure> => {
    const survey = await ports.brandSurveys.get(brand)
    if (!survey) return 'no-survey'
    return survey.individualUse === 'forbidden' ? 'use-forbidden' : survey
  }

  /**
   * Finds the file's form, and the mapping that the import keeps to its end; no survey if there is no time left or no mapping
   * yet.
   */
  const prepare = async (found: SurveyImport, now: BrandSurvey): Promise<Prepared> => {
    const begunWith = found.form && (await ports.mappings.ofImport(found.importId))
    if (begunWith) return { found, goesOn: true, survey: withMapping(now, begunWith) }
    const source = uploadOf(files, found)
    // Of a brand without a mapping, too: there would be no first rows to make one from.
    refuseEmpty(source)
    const { scan, isDone } = await scanFile(source, found.scan, limits.hasTimeLeft)
    if (!isDone)
      return { found: await save({ ...released(found), scan, attempts: 0 }), goesOn: true, survey: null }
    const { surveyFile } = now
    if (!surveyFile) {
      await save({ ...released(found), scan, state: 'mapping', attempts: 0 })
      await imports.close(found.importId)
      return { found, goesOn: false, survey: null }
    }
    const form = await recogniseFile(source, scan, wantedColumns(surveyFile))
    const survey = { ...now, surveyFile }
    const begun = await imports.begin({ ...found, scan, form }, mappingOf(survey))
    if (!begun) throw new LeaseLost()
    return { found: begun, goesOn: true, survey }
  }

  const pages = readPages(ports, limits)

  const run = async (claimed: SurveyImport): Promise<boolean> => {
    const survey = await surveyOf(claimed)
    if (typeof survey === 'string') {
      await fail(claimed, {
        code: survey,
        note: "Must be of a brand whose survey may be used: see the brand's survey.",
      })
      return false
    }
    const prepared = await prepare(claimed, survey)
    if (!prepared.survey) return prepared.goesOn
    const { found, isAtEnd, form, columns } = await pages(prepared.found, prepared.survey)
    if (!isAtEnd) {
      await save(released(found))
      return true
    }
    if (found.refusedParts > 0)
      await ports.joinRefused(found.importId, refusedHeader(form, columns), found.refusedParts)
    const done = await save({ ...released(found), state: 'done', doneAt: clock().toISOString() })
    await ports.finished(done)
    // What is left of a dry run is read again; nothing else is needed of a file that was read.
    if (!found.dryRun) await files.remove(uploadKey(found.importId))
    await imports.close(found.importId)
    return false
  }

  /** Returns whether there is more to read: another run goes on. Throws for faults that a repetition may mend. */
  return async (importId: string): Promise<boolean> => {
    const claimed = await claim(importId)
    if (!claimed) return false
    try {
      return await run(claimed)
    } catch (fault) {
      if (fault instanceof LeaseLost) return false
      const code =
        fault instanceof FileGone ? 'upload-gone' : fault instanceof FileRefused ? fault.code : null
      const latest = await imports.get(importId)
      if (!latest || latest.leaseBy !== claimed.leaseBy) throw fault
      if (code === null) {
        await imports.replace(released(latest))
        throw fault
      }
      const place =
        fault instanceof FileRefused
          ? fault.place
          : { note: 'Must be uploaded again: the file is not there any more.' }
      await fail(latest, { code, ...place })
      return false
    }
  }
}
