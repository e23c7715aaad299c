import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { ByteSource } from '../../files/byte-source.ts'
import type { DealerCodes } from '../../mapping/find-dealer.ts'
import type { MappingStore } from '../mappings/mapping-store.ts'
import { uploadKey } from '../import-files.ts'
import type { SurveyImport } from '../store/import-item.ts'
import type { ImportStore } from '../store/import-store.ts'
import type { KeepPagePorts } from './keep-page.ts'
import type { OfErasedRowsPorts } from './of-erased-rows.ts'

export type ReadImportPorts = KeepPagePorts &
  OfErasedRowsPorts & {
    imports: Pick<ImportStore, 'get' | 'replace' | 'begin' | 'progress' | 'examples' | 'close'>
    files: FileReader
    /** Joins the parts of a file of refused rows, after its header. */
    joinRefused: (importId: string, header: string, parts: number) => Promise<void>
    mappings: Pick<MappingStore, 'ofImport' | 'used' | 'recordUse'>
    brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
    dealerCodes: (brandId: string) => Promise<DealerCodes>
    directory: { dealer: (dealerId: string) => Promise<Dealer | undefined> }
    /** Tells that an import is finished. */
    finished: (found: SurveyImport) => Promise<void>
    fingerprint: Fingerprint
    newId: () => string
    clock: Clock
    /** Waits so that no dealer's partition gets more rows in a second than it takes beside its calls. */
    pace: (rowsOfBusiestDealer: number, begunAt: number) => Promise<void>
  }

/** How much one run reads. */
export type RunLimits = {
  /** Rows in a page: all of them may be of one dealer. */
  pageRows: number
  /** After this many rows the run ends, and the next goes on. */
  maxRows: number
  hasTimeLeft: () => boolean
  /** After so many rows that a run goes through again it says that it is still at work. */
  renewAfterRows: number
  /** How long a run has an import to itself, in milliseconds, from its last progress on. */
  leaseMs: number
  /** After this many runs without progress the import has failed. */
  maxAttempts: number
}

/** Thrown when another run has taken the import over. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/** An import's upload, as it is read. */
export const uploadOf = (files: Pick<FileReader, 'read'>, { importId, bytes }: SurveyImport): ByteSource => ({
  bytes,
  read: (from, to) => files.read(uploadKey(importId), from, to),
})
