import { DomainError, platformErrors } from '../../../platform/errors/errors.ts'
import { FileGone } from '../../../platform/files/storing/file-gone.ts'
import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { wantedColumns } from '../../mapping/plan-columns.ts'
import { surveyErrors } from '../../errors.ts'
import type { ByteSource } from '../../files/byte-source.ts'
import { newScan, scanBytes } from '../../files/encoding/encoding-scan.ts'
import { FileRefused } from '../../files/file-fault.ts'
import { readHeader, readRows } from '../../files/read-rows.ts'
import { recogniseFile, refuseEmpty } from '../../files/recognise-file.ts'
import { uploadKey } from '../import-files.ts'
import type { ImportStore } from '../store/import-store.ts'
import type { ImportPreview } from './import-schemas.ts'

/** How many rows are shown, and how much of the file is read for it. */
const limits = { rows: 20, sampleBytes: 1024 * 1024, cellLength: 200 }

type PreviewImportPorts = {
  imports: Pick<ImportStore, 'get' | 'recordLook'>
  files: Pick<FileReader, 'read'>
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
  clock: Clock
}

const previewOf = async (
  source: ByteSource,
  sample: ByteSource,
  wanted: readonly string[],
): Promise<ImportPreview> => {
  refuseEmpty(source)
  const scan = scanBytes(newScan, await source.read(0, sample.bytes))
  const form = await recogniseFile(sample, scan, wanted)
  const text = form.kind === 'xlsx' ? source : sample
  const { columns, line, first } = await readHeader(text, form, wanted)
  const rows: string[][] = []
  for await (const { cells } of readRows(text, form, columns, first, wanted)) {
    rows.push(columns.map((_, at) => (cells[at] ?? '').slice(0, limits.cellLength)))
    if (rows.length === limits.rows) break
  }
  return {
    kind: form.kind,
    ...(form.kind !== 'xlsx' && { encoding: form.encoding }),
    ...(form.kind === 'csv' && { delimiter: form.delimiter }),
    ...(form.kind !== 'ndjson' && { headerLine: line }),
    columns: [...columns],
    rows,
  }
}

/**
 * Shows the first rows of an upload as they are, for setting up the brand's mapping; its encoding is that of its first
 * megabyte, its header where a reading with the brand's mapping finds it. Nothing of it is stored but that somebody looked.
 * Throws 404, `upload-missing`, and `unreadable-file` with what is wrong.
 */
export const previewImport =
  ({ imports, files, brandSurveys, clock }: PreviewImportPorts) =>
  async (importId: string, by: string): Promise<ImportPreview> => {
    const found = await imports.get(importId)
    if (!found) throw new DomainError(platformErrors.notFound)
    const key = uploadKey(importId)
    const source = { bytes: found.bytes, read: (from: number, to: number) => files.read(key, from, to) }
    const sample = { ...source, bytes: Math.min(found.bytes, limits.sampleBytes) }
    const mapping = (await brandSurveys.get(found.brand))?.surveyFile
    try {
      const preview = await previewOf(source, sample, mapping ? wantedColumns(mapping) : [])
      await imports.recordLook(importId, { at: clock().toISOString(), by, what: 'preview' })
      return preview
    } catch (fault) {
      if (fault instanceof FileGone) throw new DomainError(surveyErrors.uploadMissing)
      if (!(fault instanceof FileRefused)) throw fault
      const { code, place } = fault
      throw new DomainError(surveyErrors.unreadableFile, place.note, {
        extra: { failure: { code, ...place } },
      })
    }
  }
