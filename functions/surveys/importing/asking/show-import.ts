import { DomainError, platformErrors } from '../../../platform/errors/errors.ts'
import type { Caller } from '../../../platform/http/caller.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { FileForm } from '../../files/recognise-file.ts'
import { refusedKeys } from '../import-files.ts'
import { identifiedIn, refusedUntil, type SurveyImport } from '../store/import-item.ts'
import type { ImportStore } from '../store/import-store.ts'
import type { ShownImport } from './import-schemas.ts'
import type { showDifferences } from './show-differences.ts'

/** What a list shows of an import. */
export const listedOf = (found: SurveyImport): Omit<ShownImport, 'errors' | 'refusedRows' | 'expiresAt'> => {
  const { importId, brand, fileName, coveredUntil, createdAt, createdBy, doneAt, state, dryRun } = found
  const { acceptCorrections, corrected } = found
  const { failure, position, bytes, rows, matches } = found
  const identified = identifiedIn(found)
  const isWhole = state === 'done'
  return {
    ...{ importId, brand, fileName, createdAt, createdBy, state, dryRun, rows },
    ...{ acceptCorrections, corrected },
    ...(coveredUntil !== undefined && { coveredUntil }),
    ...(doneAt !== undefined && { doneAt }),
    ...(failure && { failure }),
    progress: { bytes: isWhole ? bytes : Math.min(position?.offset ?? 0, bytes), of: bytes },
    ...{ identified, anonymous: rows.kept - identified },
    ...matches,
  }
}

const extensionOf = (form: FileForm | undefined) => (form?.kind === 'ndjson' ? 'ndjson' : 'csv')

type Errors = ShownImport['errors']

/** The dealers of whose customers these examples show answers. */
const dealersIn = (errors: Errors): string[] => [
  ...new Set(
    errors.flatMap(({ examples }) => examples.flatMap(({ differs }) => (differs ? [differs.dealerId] : []))),
  ),
]

type ShowImportPorts = {
  imports: Pick<ImportStore, 'get' | 'examples' | 'recordLook'>
  differences: ReturnType<typeof showDifferences>
  /** Records that the caller looks at answers of these dealers' customers. */
  record: (caller: Caller, dealerIds: readonly string[]) => Promise<void>
  presign: (key: string, fileName: string) => Promise<{ url: string; expiresAt: string }>
  clock: Clock
}

/** Shows an import with what is wrong with its rows. 404 if there is none. Giving out refused rows is
 * recorded, and so is showing answers. */
export const showImport =
  ({ imports, differences, record, presign, clock }: ShowImportPorts) =>
  async (importId: string, caller: Caller): Promise<ShownImport> => {
    const [found, examples] = await Promise.all([imports.get(importId), imports.examples(importId)])
    if (!found) throw new DomainError(platformErrors.notFound)
    const some = new Map(examples.map((each) => [each.code, each.examples]))
    const errors = examples
      .map(({ code }) => code)
      .concat(Object.keys(found.codes).flatMap((code) => errorsOnly(found.codes, code)))
      .filter((code, at, all) => all.indexOf(code) === at)
      .flatMap((code) => {
        const count = found.codes[code] ?? 0
        return count === 0 ? [] : [{ code, count, examples: [...(some.get(code) ?? [])] }]
      })
      .toSorted((a, b) => b.count - a.count)
    const compared: Errors = await Promise.all(
      errors.map(async (one) => ({ ...one, examples: await differences(found.brand, one.examples) })),
    )
    await record(caller, dealersIn(compared))
    const shown = { ...listedOf(found), errors: compared }
    const now = clock()
    const isThere = found.state === 'done' && found.refusedParts > 0
    if (!isThere || refusedUntil(found) * 1000 <= now.getTime()) return shown
    await imports.recordLook(importId, { at: now.toISOString(), by: caller.id, what: 'refused-rows' })
    const name = `filas-rechazadas-${found.brand}-${found.createdAt.slice(0, 10)}.${extensionOf(found.form)}`
    const { url, expiresAt } = await presign(refusedKeys(importId).whole, name)
    return { ...shown, refusedRows: url, expiresAt }
  }

type Codes = SurveyImport['codes']
const isCode = (codes: Codes, code: string): code is keyof Codes => code in codes
const errorsOnly = (codes: Codes, code: string): (keyof Codes)[] => (isCode(codes, code) ? [code] : [])
